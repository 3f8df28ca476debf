package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run names all mistakes, wherever else there are some. */
class AllAtOnceTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  private static final String BODY = """

      ::: addresee
      各县
      :::

      见[通知](gone.md)，用水1２吨。

      | 甲 |
      | 乙 |
      """;
  private static final List<String> OF_BODY = List.of("block-misspelt", "digits-mixed", "link-dead",
      "table-form");

  @TempDir
  Path folder;
  private Path content;

  @BeforeEach
  void theSmallGazette() throws IOException {
    content = folder.resolve("content");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
  }

  @Test
  void anErrorOfTheHeadHidesNoneOfTheBody() throws IOException {
    article("titel: 某市关于供水的通知\nsection: 示范市人民政府办公室\nsigned: 2021/01/05\n");
    assertEquals(List.of("block-misspelt", "date-form", "digits-mixed", "key-missing",
        "key-unknown", "link-dead", "table-form"), ids());
  }

  @Test
  void aHeadThatCannotBeReadHidesNothingOfTheBody() throws IOException {
    article("title: \"某市关于供水的通知\nsection: 示范市人民政府办公室\n");
    assertEquals(
        List.of("block-misspelt", "digits-mixed", "link-dead", "table-form", "yaml-quote-open"),
        ids());
  }

  @Test
  void anErrorOfTheIssueHidesNoneOfItsArticles() throws IOException {
    article("title: 某市关于供水的通知\nsection: 示范市人民政府办公室\n");
    Files.writeString(content.resolve("2021/01/issue.yaml"), "year: 2021\nnumber: 1\nserial: x\n");
    assertEquals(
        List.of("block-misspelt", "digits-mixed", "link-dead", "table-form", "whole-number"),
        ids());
  }

  @Test
  void anErrorOfTheSettingsHidesNothing() throws IOException {
    article("title: 某市关于供水的通知\nsection: 示范市人民政府办公室\n");
    Files.writeString(content.resolve("gazette.yaml"), "title: 某市公报\npublisher: [\n");
    assertEquals(
        List.of("block-misspelt", "digits-mixed", "link-dead", "table-form", "yaml-bracket-open"),
        ids());
  }

  @Test
  void aSoundHeadChangesNothing() throws IOException {
    article("title: 某市关于供水的通知\nsection: 示范市人民政府办公室\n");
    assertEquals(OF_BODY, ids());
  }

  @Test
  void aLinkToAFileThatTheSiteLacksIsThatOfTheText() throws IOException {
    Path water = content.resolve("2021/01/09-water.md");
    Files.writeString(water, """
        ---
        title: 某市关于供水的通知
        section: 示范市人民政府办公室
        ---

        见[附表](https://gazette.example/gongbao/static/a.pdf)。
        """);
    String told = CommandRun
        .of("build", "--content", content.toString(), "--site", folder.resolve("site").toString())
        .err();
    assertTrue(
        told.startsWith(water + ":6: error: the site has no 'static/a.pdf', to which the text"
            + " links; correct the address, or leave the link out [gazette/link-file]"),
        told);
  }

  private void article(String head) throws IOException {
    Files.writeString(content.resolve("2021/01/09-water.md"), "---\n" + head + "---\n" + BODY);
  }

  /** Of one run, sorted. */
  private List<String> ids() {
    return CommandRun.of("check", "--content", content.toString())
        .out()
        .lines()
        .map(line -> line.replaceFirst(".*\\[gazette/(.*)]", "$1"))
        .sorted()
        .toList();
  }
}
