package gazette.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a webmaster wrote and saved at the end of a long day: nothing wrong is published silently.
 */
class TiredWebmasterTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  private static final Pattern RULE = Pattern.compile("\\[gazette/([a-z0-9-]+)]");
  private static final String SOUND = """
      ---
      title: 示范市人民政府关于供水的通知
      issuer: 示范市人民政府
      documentNumber: 示政发〔2021〕9号
      section: 示范市人民政府办公室
      signed: 2021-01-15
      ---

      请保证供水。
      """;

  @TempDir
  Path folder;
  private Path content;
  private Path article;

  @BeforeEach
  void theSmallGazette() throws IOException {
    content = folder.resolve("content");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    article = content.resolve("2021/01/09-water.md");
  }

  /** {@code \n} in a cell is a new line. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"通知 | 通知 #烟花 | yaml-remark",
      "15\\n--- | 15\\ncorrections:\\n  - date: 2021-03-01\\n    what: 表中 #3 行\\n--- | yaml-remark",
      "15\\n---\\n\\n请保证供水。 | 15\\neffective: 2021-05-01\\n---\\n\\n本办法自2021年3月1日起施行。 | stated-term-differs",
      "请保证供水。 | 第一条 甲。\\n\\n第三条 丙。\\n\\n第二条 乙。 | numbering-order",
      "请保证供水。 | 一、甲。\\n\\n三、丙。\\n\\n二、乙。 | numbering-order", "请保证供水。 | 第⼀条 甲。 | look-alike",
      "市人民政府关于 | 巿人民政府关于 | look-alike issuer-of-title", "市人民政府关于 | 市财政局关于 | issuer-of-title",
      "〔2021〕 | 〔2019〕 | number-year", "请保证供水。 | 甲。\\n\\n<<<<<<< HEAD\\n\\n乙。 | merge-conflict",
      "请保证供水。 | 请保证供水。\\n\\n::: signature\\n示范市人民政府\\n2021年1月5日\\n::: | signature-date",
      "请保证供水。 | 请保证供水。\\n\\n示范市人民政府\\n2021年1月15日 | paragraph-signature",
      "请保证供水。 | # 示范市人民政府关于供水的通知 | title-repeated",
      "请保证供水。 | > 引文\\n\\n公式$$x^2$$，脚注[^1] | leftover-quotation leftover-footnote leftover-formula",
      "documentNumber: 示政发〔2021〕9号 | documentNumber: 示政发[2021]9号 | number-slip",
      "2021-01-15 | 2021-1-15 | date-form", "section: 示范市人民政府办公室 | section: 办公室 | section-unknown"})
  void aMistakeIsNamed(String was, String is, String rules) throws IOException {
    assertEquals("", rules(SOUND.getBytes(UTF_8)), "before");
    String text = SOUND.replace(was.replace("\\n", "\n"), is.replace("\\n", "\n"));
    assertTrue(!text.equals(SOUND), was);
    assertEquals(rules, rules(text.getBytes(UTF_8)));
  }

  @Test
  void aTextIsReadAsItsEditorSavesItOrItsEncodingIsNamed() throws IOException {
    assertEquals("", rules(("\uFEFF" + SOUND).getBytes(UTF_8)));
    assertEquals("", rules(SOUND.replace("\n", "\r\n").getBytes(UTF_8)));
    assertEquals("file-not-utf-8", rules(SOUND.getBytes(Charset.forName("GBK"))));
    assertEquals("file-utf-16", rules(SOUND.getBytes(UTF_16)));
    byte[] whole = SOUND.stripTrailing().getBytes(UTF_8);
    assertEquals("text-cut-off", rules(Arrays.copyOf(whole, whole.length - 1)));
    assertEquals("file-empty", rules(new byte[0]));
  }

  @Test
  void aNameThatIsNoAddressIsNamedWithOneThatIs() throws IOException {
    article = content.resolve("2021/01/09 供水 通知.md");
    String said = check(SOUND.getBytes(UTF_8));
    assertTrue(said.contains("09-gongshui-tongzhi.md") && said.contains("[gazette/article-name]"),
        said);
    Files.delete(article);
    Files.writeString(content.resolve("2021/01/供水.PDF"), "%PDF-1.4\n%%EOF\n");
    article = content.resolve("2021/01/09-water.md");
    said = check(SOUND.replace("请保证供水。", "见[表](供水.PDF)。").getBytes(UTF_8));
    assertTrue(said.contains("gongshui.pdf") && said.contains("[gazette/file-name]"), said);
  }

  private String rules(byte[] bytes) throws IOException {
    return String.join(" ",
        RULE.matcher(check(bytes))
            .results()
            .map((MatchResult rule) -> rule.group(1))
            .distinct()
            .toList());
  }

  private String check(byte[] bytes) throws IOException {
    Files.write(article, bytes);
    CommandRun run = CommandRun.of("check", "--content", content.toString());
    assertEquals("", run.err());
    List<String> ofOthers = run.out()
        .lines()
        .filter(line -> !line.contains("/09") && !line.contains("供水"))
        .toList();
    assertEquals(List.of(), ofOthers);
    return run.out();
  }
}
