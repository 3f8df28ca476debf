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
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code new} as a webmaster meets it. */
class NewCommandTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");

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
        # page: 2
        # signed: 2021-01-20
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
    assertTrue((check.out() + check.err()).contains("04-notice-12.md:9: error: the article has"),
        check.out() + check.err());
  }

  @Test
  void aTitleWithoutANumberGivesTheSlug() throws IOException {
    assertEquals(ExitCode.DONE, run("new", "article", "任免: \"名单\"").code());
    assertTrue(Files.readString(content.resolve("2021/01/03-renmian-mingdan.md"))
        .startsWith("---\ntitle: '任免: \"名单\"'\n"));
  }

  @Test
  void anArticleOfANewIssueHasThePatternOfTheIssueBefore() throws IOException {
    run("new", "issue");
    assertEquals(ExitCode.DONE, run("new", "article", "示范市人民政府关于试点的通知").code());
    assertTrue(Files.exists(content.resolve("2021/02/01-shidian.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2020]", "［2020］", "【2020】", "（2020）", "(2020)", "〔2020〕"})
  void bracketsThatKeyboardsHaveAreMended(String year) throws IOException {
    assertEquals(ExitCode.DONE,
        run("new", "article", "关于防汛的通知", "--number", "示政办" + year + "12号").code());
    assertTrue(Files.readString(content.resolve("2021/01/03-notice-12.md"))
        .contains("documentNumber: 示政办〔2020〕12号\n"));
  }

  @Test
  void aNumberThatAnotherArticleHasIsRefusedAndTheArticleNamed() throws IOException {
    assertSaid(ExitCode.CONTENT_HAS_ERRORS,
        "2020/06/02-notice-8.md: error: this article has the number 示政办〔2020〕8号 already", "new",
        "article", "示范市人民政府办公室关于防汛的通知", "--number", "示政办[2020]8号");
    assertFalse(Files.exists(content.resolve("2021/01/03-notice-8.md")));
    assertSaid(ExitCode.CONTENT_HAS_ERRORS, "2020/06/01-order-3.md: error: this article has", "new",
        "article", "示范市城市管理办法", "--number", "示范市人民政府令第三号");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // Orders stand together, whatever stood last in the newest issue.
      "示范市城市管理办法 | 示范市人民政府令第4号 | issuer: 示范市人民政府 | section: 市政府令 | 03-order-4",
      // Another order's issuer is held only in the issue before.
      "示范市人民政府关于修改《示范市养老服务办法》的决定 | 示范市人民政府令第5号 | issuer: 示范市人民政府 | section: 市政府令 | 03-order-5",
      // Joint ones are named side by side.
      "示范市人民政府办公室 示范市财政局关于奖补的通知 | | 'issuer: [示范市人民政府办公室, 示范市财政局]' | section: 示范市人民政府办公室 | 03-jiangbu",
      // Or without a space, where both are known.
      "示范市人民政府办公室示范市应急管理局关于演练的通知 | | 'issuer: [示范市人民政府办公室, 示范市应急管理局]' | section: 示范市人民政府办公室 | 03-yanlian",
      // Who is not known stays whole.
      "示范市人民政府办公室示范市水务局关于供水的通知 | | issuer: 示范市人民政府办公室示范市水务局 | section: 示范市人民政府办公室 | 03-gongshui",
      // An issuer that the newest issue has not, by the code of its number.
      "任免名单 | 示政办〔2021〕2号 | issuer: 示范市人民政府办公室 | section: 示范市人民政府办公室 | 03-notice-2",
      // What is about something has the sounds of that, digits and whole words.
      "示范市人民政府办公室关于表彰先进集体的决定 | | issuer: 示范市人民政府办公室 | section: 示范市人民政府办公室 | 03-biaozhangxianjinjiti",
      "示范市人民政府办公室关于印发2021年立法计划的通知 | | issuer: 示范市人民政府办公室 | section: 示范市人民政府办公室 | 03-2021nianlifajihua",
      "示范市人民政府办公室关于印发示范市行政规范性文件制定与监督管理实施细则的通知 | | issuer: 示范市人民政府办公室 | section: 示范市人民政府办公室 | 03-shifanshixingzhengguifanxingwenjianzhiding"})
  void sectionIssuerAndSlugComeFromWhatIsLikeIt(String title, String number, String issuer,
      String section, String slug) throws IOException {
    CommandRun run = number == null ? run("new", "article", title)
        : run("new", "article", title, "--number", number);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(content.resolve("2021/01/" + slug + ".md") + System.lineSeparator(), run.out());
    List<String> lines = Files.readAllLines(content.resolve("2021/01/" + slug + ".md"));
    assertTrue(lines.contains(issuer), lines.toString());
    assertTrue(lines.contains(section), lines.toString());
  }

  @Test
  void aChronicleGoesWhereChroniclesAreAndHasNoIssuer() throws IOException {
    assertEquals(ExitCode.DONE, run("new", "article", "大事记（2021年1月）").code());
    assertEquals("""
        ---
        title: 大事记（2021年1月）
        section: 大事记
        # page: 9
        draft: true  # 写好后删去这一行
        ---

        %% 正文写在这里，写好后删去这一行。
        """, Files.readString(content.resolve("2021/01/03-dashiji-2021nian1yue.md")));
  }

  @Test
  void theSectionIsTheOneThatItsIssuerHasMostOften() throws IOException {
    String settings = Files.readString(content.resolve("gazette.yaml"));
    Files.writeString(content.resolve("gazette.yaml"),
        settings.replace("  - name: 大事记", "  - name: 人事任免\n  - name: 大事记"));
    Path last = content.resolve("2021/01/02-appointment.md");
    Files.writeString(last, Files.readString(last).replace("section: 示范市人民政府办公室", "section: 人事任免"));
    Files.writeString(content.resolve("2020/06/04-notice-9.md"),
        Files.readString(content.resolve("2021/01/01-notice-1.md")).replace("2021〕1号", "2020〕9号"));
    run("new", "article", "示范市人民政府办公室关于供暖的通知");
    String written = Files.readString(content.resolve("2021/01/03-gongnuan.md"));
    assertTrue(written.contains("section: 示范市人民政府办公室\n"), written);
    assertTrue(written.contains("# signed: 2021-01-15\n"),
        "keys of the last one there: " + written);
  }

  @Test
  void beforeTheFirstOrderTheSectionIsTheOneThatIsNamedSo() throws IOException {
    Files.delete(content.resolve("2020/06/01-order-3.md"));
    run("new", "article", "示范市城市管理办法", "--number", "示范市人民政府令第4号");
    String written = Files
        .readString(content.resolve("2021/01/03-shifanshirenminzhengfuling-4.md"));
    assertTrue(written.contains("issuer: 示范市人民政府\n"), written);
    assertTrue(written.contains("section: 市政府令\n"), written);
  }

  @Test
  void inAnEmptyContentFolderWhatIsSaidWorks() throws IOException {
    FileUtils.cleanDirectory(content.toFile());
    CommandRun first = run("new", "article", "关于试点的通知");
    assertEquals(ExitCode.CONTENT_HAS_ERRORS, first.code());
    String said = first.err().strip();
    assertEquals(1, said.lines().count(), said);
    String remedy = said.replaceFirst("(?s).*make it first: gazette (.*) \\[.*", "$1");
    assertEquals(ExitCode.DONE, run(remedy.split(" ")).code(), said);
    assertEquals(ExitCode.DONE, run("new", "article", "关于试点的通知").code());
    assertTrue(Files.exists(content.resolve("2021/01/01-shidian.md")));
  }

  @Test
  void nothingIsWrittenOverAndWrongWordsAreNamed() throws IOException {
    assertSaid(ExitCode.WRONG_ARGUMENTS, "is there already", "new", "issue", "--issue", "2021-01");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "'2021/2' is no issue", "new", "issue", "--issue",
        "2021/2");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "'示政办第12号' is no document number", "new", "article", "通知",
        "--number", "示政办第12号");
    assertSaid(ExitCode.CONTENT_HAS_ERRORS,
        "there is no such issue; make it first: gazette new issue --issue 2022-01", "new",
        "article", "通知", "--issue", "2022-01");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "a title of one line", "new", "article", "一\n二");
    assertSaid(ExitCode.WRONG_ARGUMENTS, "gazette new article --help tells", "new", "article", "");
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
