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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings that a curator has looked at and answered. */
class SuppressionTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  private static final String HEAD = """
      ---
      title: 某某市人民政府关于供水的通知
      section: 示范市人民政府办公室
      ---

      """;

  @TempDir
  Path folder;
  private Path content;
  private Path article;

  @BeforeEach
  void theSmallGazette() throws IOException {
    content = folder.resolve("content");
    article = content.resolve("2021/01/09-water.md");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
  }

  @Test
  void aWarningOfATextIsAnsweredAboveIt() throws IOException {
    Files.writeString(article, HEAD + "用水1２吨。\n");
    assertTrue(check().getFirst().contains("[gazette/digits-mixed]"));
    Files.writeString(article, HEAD + "%% gazette/digits-mixed：原件如此，已与市水务局核对\n\n用水1２吨。\n");
    assertEquals(List.of(), check());
    assertEquals(ExitCode.DONE, run("build", "--strict").code());
    String page = Files.readString(folder.resolve("site/public/issues/2021/01/09-water.html"));
    assertTrue(page.contains("用水1２吨。") && !page.contains("水务局"), page);
  }

  @Test
  void itIsAnsweredThereAndNowhereElse() throws IOException {
    Files.writeString(article, HEAD + "%% gazette/digits-mixed：原件如此\n\n用水1２吨。\n\n用水3４吨。\n");
    assertEquals(1, check().size());
    assertTrue(check().getFirst().contains("09-water.md:10: warning: '3４' has digits"),
        check().toString());
  }

  @Test
  void aWarningOfAValueIsAnsweredByAComment() throws IOException {
    Path settings = content.resolve("gazette.yaml");
    String written = Files.readString(settings)
        .replaceFirst("baseUrl: .*", "baseUrl: https://www.example.gov.cn/gongbao/")
        .replaceFirst("(?m)^ *identifier:.*\n", "");
    Files.writeString(settings, written);
    assertTrue(check().getFirst().contains("[gazette/identifier-missing]"), check().toString());
    Files.writeString(settings,
        written.replace("  baseUrl:", "  # gazette/identifier-missing：正在申请\n  baseUrl:"));
    assertEquals(List.of(), check());
  }

  @Test
  void aCommentOfAListAnswersForItsItems() throws IOException {
    Files.writeString(article, """
        ---
        # gazette/brackets-mixed：照原件
        title: 某某市人民政府关于供水（试行)的通知
        section: 示范市人民政府办公室
        ---

        用水。
        """);
    assertEquals(List.of(), check());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "digits-mixed：核对过|warning: there is no warning gazette/digits-mixed in what stands below; delete the line; errors cannot be suppressed [gazette/suppression-idle]",
      "digit-mixed：核对过|error: there is no warning 'gazette/digit-mixed'; did you mean 'digits-mixed'? [gazette/suppression-unknown]",
      "digits-mixed：|error: it is not said why gazette/digits-mixed is right as it is; write 'gazette/digits-mixed：' and the reason [gazette/suppression-without-reason]"})
  void anAnswerThatAnswersNothingIsNamed(String mark, String expected) throws IOException {
    Files.writeString(article, HEAD + "%% gazette/" + mark + "\n\n用水。\n");
    assertEquals(List.of(article + ":6: " + expected), check());
  }

  @Test
  void anErrorCannotBeAnswered() throws IOException {
    Files.writeString(article, HEAD + "%% gazette/table-form：知道\n\n| 甲 |\n| 乙 |\n");
    List<String> told = check();
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(0).contains(":6: warning: there is no warning gazette/table-form"));
    assertTrue(told.get(1).contains(":8: error: '| 甲 |' is not a table"));
  }

  private List<String> check() {
    return CommandRun.of("check", "--content", content.toString()).out().lines().toList();
  }

  private CommandRun run(String command, String option) {
    return CommandRun.of(command, option, "--content", content.toString(), "--site",
        folder.resolve("site").toString());
  }
}
