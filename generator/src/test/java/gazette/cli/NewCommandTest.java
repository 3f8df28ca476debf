package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code new} as a webmaster meets it. */
class NewCommandTest {

  private static final Path SMALL = Path.of("src/test/resources/sites/small/content");

  @TempDir
  Path content;

  @BeforeEach
  void theSmallGazette() throws IOException {
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
  }

  @Test
  void theNextIssueHasTheNextNumbersAndWhatTheLastOneHad() throws IOException {
    Files.writeString(content.resolve("2021/01/issue.yaml"), """
        # yaml-language-server: $schema=../../schema/issue.json
        year: 2021
        number: 1
        serial: 13
        published: 2021-02-28
        # 编委会每年一换
        editors:
          主编: 张三
        """);
    CommandRun run = run("new", "issue");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(content.resolve("2021/02/issue.yaml") + System.lineSeparator(), run.out());
    assertEquals("""
        # yaml-language-server: $schema=../../schema/issue.json
        year: 2021
        number: 2
        serial: 14
        # published: 2021-02-28
        # 编委会每年一换
        editors:
          主编: 张三
        """, Files.readString(content.resolve("2021/02/issue.yaml")));
  }

  @ParameterizedTest
  @CsvSource({"双月刊, 2020-06, 2021/01, 265", "月刊, 2020-12, 2021/01, 265",
      "月刊, 2020-06, 2020/07, 265", "不定期, 2020-06, 2020/07, 265", "'', 2020-06, 2020/07, 265"})
  void afterTheLastIssueOfAYearComesTheFirstOfTheNext(String frequency, String last, String folder,
      int serial) throws IOException {
    oneIssue(frequency, last);
    CommandRun run = run("new", "issue");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String written = Files.readString(content.resolve(folder).resolve("issue.yaml"));
    assertTrue(written.contains("serial: " + serial + "\n"), written);
  }

  @ParameterizedTest
  @CsvSource({"2020-01, 259", "2019-06, 258", "2015-01, 229", "1900-01, ''"})
  void anOlderIssueIsCountedBack(String issue, String serial) throws IOException {
    oneIssue("双月刊", "2020-06");
    assertEquals(ExitCode.DONE, run("new", "issue", "--issue", issue).code());
    String written = Files
        .readString(content.resolve(issue.replace('-', '/')).resolve("issue.yaml"));
    assertEquals("serial:" + (serial.isEmpty() ? "   # 总第几期" : " " + serial),
        written.lines().toList().get(2));
  }

  @Test
  void theNextArticleHasTheKeysOfTheLastOneOfItsIssuer() throws IOException {
    CommandRun run = run("new", "article", "示范市人民政府办公室关于做好防汛工作的通知", "--number", "示政办〔2020〕12号",
        "--issue", "2020-06");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals("""
        ---
        title: 示范市人民政府办公室关于做好防汛工作的通知
        issuer: 示范市人民政府办公室
        documentNumber: 示政办〔2020〕12号
        section: 示范市人民政府办公室
        # page: 5
        # signed: 2020-12-01
        # repeals: [示政办〔2015〕3号]
        # subjects: [应急管理]
        draft: true  # 写好后删去这一行
        ---

        %% 正文写在这里，写好后删去这一行。
        """, Files.readString(content.resolve("2020/06/04-notice-12.md")));
    assertEquals(new CommandRun(ExitCode.DONE, "", ""), run("check"), "a draft stops nothing");
  }

  @Test
  void anArticleThatIsNoDraftAnyMoreAndHasNoTextIsNamed() throws IOException {
    run("new", "article", "示范市人民政府办公室关于做好防汛工作的通知", "--number", "示政办〔2020〕12号", "--issue",
        "2020-06");
    Path article = content.resolve("2020/06/04-notice-12.md");
    Files.writeString(article, Files.readString(article).replaceFirst("draft: .*\n", ""));
    CommandRun check = run("check");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, check.code());
    assertTrue((check.out() + check.err()).contains("04-notice-12.md:11: error: the article has"),
        check.out() + check.err());
  }

  @Test
  void aTitleWithoutANumberGivesTheSlug() throws IOException {
    assertEquals(ExitCode.DONE, run("new", "article", "任免: \"名单\"").code());
    assertTrue(Files.readString(content.resolve("2021/01/03-renmianmingdan.md"))
        .startsWith("---\ntitle: '任免: \"名单\"'\n"));
  }

  @Test
  void anArticleOfANewIssueHasThePatternOfTheIssueBefore() throws IOException {
    run("new", "issue");
    assertEquals(ExitCode.DONE, run("new", "article", "示范市人民政府关于试点的通知").code());
    assertTrue(Files.exists(content.resolve("2021/02/01-shidiandetongzhi.md")));
  }

  @Test
  void nothingIsWrittenOverAndWrongWordsAreNamed() throws IOException {
    assertSaid(ExitCode.WRONG_ARGUMENTS, "is there already", "new", "issue", "--issue", "2021-01");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "'2021/2' is no issue", "new", "issue", "--issue",
        "2021/2");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "'示政办[2020]12号' is no document number", "new", "article",
        "通知", "--number", "示政办[2020]12号");
    assertSaid(ExitCode.CONTENT_HAS_ERRORS,
        "there is no such issue; make it first: ./gazette new" + " issue --issue 2022-01", "new",
        "article", "通知", "--issue", "2022-01");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "a title of one line", "new", "article", "一\n二");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "say what is new", "new");
    FileUtils.cleanDirectory(content.toFile());
    assertSaid(ExitCode.CONTENT_HAS_ERRORS, "say which one it is: --issue 2021-01", "new", "issue");
    assertEquals(ExitCode.DONE, run("new", "issue", "--issue", "2021-01").code());
    assertEquals("year: 2021\nnumber: 1\nserial:   # 总第几期\n",
        Files.readString(content.resolve("2021/01/issue.yaml")));
  }

  private void oneIssue(String frequency, String issue) throws IOException {
    FileUtils.cleanDirectory(content.toFile());
    Files.writeString(content.resolve("gazette.yaml"),
        "title: 公报\n" + (frequency.isEmpty() ? "" : "frequency: " + frequency + "\n"));
    Path folder = Files.createDirectories(content.resolve(issue.replace('-', '/')));
    Files.writeString(folder.resolve("issue.yaml"), "year: %s\nnumber: %s\nserial: 264\n"
        .formatted(issue.substring(0, 4), Integer.parseInt(issue.substring(5))));
  }

  private void assertSaid(int code, String words, String... arguments) {
    CommandRun run = run(arguments);
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(words), run.err());
    assertFalse(run.out().contains(".md"), run.out());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    if (arguments.length > 1 || arguments[0].equals("check")) {
      all.addAll(List.of("--content", content.toString()));
    }
    return CommandRun.of(all.toArray(String[]::new));
  }
}
