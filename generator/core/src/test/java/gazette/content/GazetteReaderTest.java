package gazette.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.Credit;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.MarkdownText;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import gazette.model.Serial;
import gazette.model.Term;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.source.SourceFile;
import gazette.source.SourceFolder;
import gazette.source.SourceIssue;
import gazette.source.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteReaderTest {

  private static final String ISSUE = "year: 2020\nnumber: 6\nserial: 264\n";
  private static final String ARTICLE = """
      title: 示例市人民政府关于建立长期护理保险制度的实施意见
      issuer: 示例市人民政府
      documentNumber: 示政发〔2020〕14号
      section: 示例市人民政府
      page: 6
      signed: 2020-11-04
      effective: 2021-01-01
      validFor: 5 years
      repeals: [示政办〔2014〕88号, 示例市人民政府令第3号]
      subjects: [社会保障, 医疗保障]
      """;
  private static final String BODY = "\n  第一条 为了　规范 \n\n\n<b>\\1.</b>\n\n";

  private final Problems problems = new Problems();

  @Test
  void readsAnArticleWithAllItsKeys() {
    Article article = onlyArticle(ARTICLE);
    assertEquals("2020/06/01-a", article.id().toString());
    assertEquals("关于建立长期护理保险制度的实施意见", article.contentsTitle());
    assertEquals(List.of("示例市人民政府"), article.issuers());
    assertEquals(List.of(number("示政发〔2020〕14号")), article.numbers());
    assertEquals(new Section("示例市人民政府", Section.Kind.DOCUMENTS), article.section());
    assertEquals(6, article.page());
    assertEquals(LocalDate.of(2020, 11, 4), article.signed());
    assertEquals(new Term.For(60), article.term());
    assertEquals(List.of(number("示政办〔2014〕88号"), number("示例市人民政府令第3号")), article.repeals());
    assertEquals(List.of("社会保障", "医疗保障"), article.subjects());
    assertEquals(List.of(), printed());
  }

  private static OfficialNumber number(String text) {
    return OfficialNumber.parse(text).orElseThrow();
  }

  @Test
  void takesTheBodyOverAsItIs() {
    assertEquals(new MarkdownText("2020/06/01-a.md", 20, BODY), onlyArticle(ARTICLE).body());
  }

  @Test
  void readsAnArticleWithTitleAndSectionOnly() {
    Article article = onlyArticle("title: 12月大事记\nsection: 大事记\n");
    assertTrue(article.isChronicle());
    assertEquals("12月大事记", article.contentsTitle());
    assertNull(article.number());
    assertNull(article.page());
    assertEquals(List.of(), printed());
  }

  @Test
  void readsAJointDocument() {
    Article article = onlyArticle("title: 甲局 乙局关于通知\nissuer: [甲局, 乙局]\nsection: 示例市人民政府\n");
    assertEquals(List.of("甲局", "乙局"), article.issuers());
    assertEquals("乙局关于通知", article.contentsTitle());
  }

  @ParameterizedTest
  @CsvSource({"示例市人民政府关于通知,示例市人民政府,关于通知", "关于通知,示例市人民政府,关于通知", "示例市人民政府,示例市人民政府,示例市人民政府",
      "示例市人民政府　公告,示例市人民政府,公告"})
  void leavesTheIssuerOutOfTheContentsTitle(String title, String issuer, String expected) {
    String text = "title: %s\nissuer: %s\nsection: 示例市人民政府\n".formatted(title, issuer);
    assertEquals(expected, onlyArticle(text).contentsTitle());
  }

  @Test
  void keepsAContentsTitleThatIsPrintedOtherwise() {
    assertEquals("示例市人民政府令", onlyArticle(ARTICLE + "contentsTitle: 示例市人民政府令\n").contentsTitle());
  }

  @ParameterizedTest
  @CsvSource({"validFor: 1 year,12", "validFor: 18 months,18", "validFor: 5 years,60",
      "validFor: 1 month,1"})
  void readsALengthOfTime(String line, int months) {
    assertEquals(new Term.For(months),
        onlyArticle(ARTICLE.replace("validFor: 5 years", line)).term());
  }

  @Test
  void readsALastDay() {
    Article article = onlyArticle(ARTICLE.replace("validFor: 5 years", "expires: 2026-01-09"));
    assertEquals(new Term.Until(LocalDate.of(2026, 1, 9)), article.term());
  }

  @Test
  void readsWhatAnIssueSaysOfItself() {
    String yaml = ISSUE + """
        published: 2020-12-31
        editors:
          主编: 甲
          委员: [乙, 丙]
        imprint:
          邮编: 048000
        note: |
          传达政令
          服务社会
        """;
    Issue issue = read(issue("2020/06", yaml, file("01-a.md", ARTICLE))).issues().getFirst();
    assertEquals(Serial.of(264), issue.serial());
    assertEquals(LocalDate.of(2020, 12, 31), issue.published());
    assertEquals(List.of(new Credit("主编", List.of("甲")), new Credit("委员", List.of("乙", "丙"))),
        issue.editors());
    assertEquals(List.of(new Credit("邮编", List.of("048000"))), issue.imprint());
    assertEquals("传达政令\n服务社会", issue.note());
    assertEquals(List.of(), printed());
  }

  @Test
  void putsArticlesInTheOrderOfPrintBeyondNinetyNine() {
    String plain = "title: 关于通知\nsection: 示例市人民政府\n";
    Gazette gazette = read(issue("2020/06", ISSUE, file("100-c.md", plain), file("11-b.md", plain),
        file("02-a.md", plain)));
    assertEquals(List.of("02-a", "11-b", "100-c"),
        gazette.articles().map(article -> article.id().slug()).toList());
  }

  @Test
  void leavesOutWhatHasAnErrorAndReadsTheRest() {
    Gazette gazette = read(issue("2020/05", "year: 2020\n", file("01-a.md", ARTICLE)),
        issue("2020/06", ISSUE, file("01-a.md", "title: 关于通知\n"),
            file("02-b.md", "title: 关于通知\nsection: 示例市人民政府\nsigned: 2020-02-30\n"),
            file("03-c.md", "title: 关于通知\nsection: 示例市人民政府\n")));
    assertEquals(List.of("2020/06/03-c"),
        gazette.articles().map(article -> article.id().toString()).toList());
    assertTrue(problems.hasErrors());
  }

  @Test
  void acceptsGapsInNumbersAndSerials() {
    String plain = "title: 关于通知\nsection: 示例市人民政府\n";
    read(issue("2018/02", "year: 2018\nnumber: 2\nserial: 248\n", file("01-a.md", plain)),
        issue("2020/01", "year: 2020\nnumber: 1\nserial: 259\n", file("01-a.md", plain)),
        issue("2020/06", ISSUE, file("01-a.md", plain)));
    assertEquals(List.of(), printed());
  }

  @Test
  void theNumberOfAnOrderMayComeAgainInAnotherYear() {
    String order = "title: 示例市人民政府令\nsection: 示例市人民政府\ndocumentNumber: 示例市人民政府令第2号\n";
    read(issue("2018/02", "year: 2018\nnumber: 2\nserial: 248\n", file("01-a.md", order)),
        issue("2020/06", ISSUE, file("01-a.md", order)));
    assertEquals(List.of(), printed());
    read(issue("2020/06", ISSUE, file("01-a.md", order), file("02-b.md", order)));
    assertEquals(List.of(
        "2020/06/02-b.md: warning: title, number and day of '示例市人民政府令' are those of 2020/06/01-a.md"
            + " too; take out the one that stands twice, or correct its title",
        "2020/06/02-b.md:4: error: document number '示例市人民政府令第2号' is that of"
            + " 2020/06/01-a.md:4 too; correct one of the two"),
        printed());
  }

  @Test
  void aFolderWithoutAnIssueIsAnError() {
    assertEquals(List.of(), read().issues());
    assertEquals(List.of("content: error: there is no issue in it; make a folder such as 2020/06"
        + " with an issue.yaml and its articles"), printed());
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /** Whatever an author types: an article or an error, never an exception and never both. */
  @ParameterizedTest
  @MethodSource("seeds")
  void readsAnArticleOrNamesAnError(int seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(
        (ARTICLE + "expires: 2026-01-09\ncontentsTitle: 意见\n").lines().toList());
    List<String> values = List.of("", "~", "[]", "{}", "[a, b]", "{a: b}", "2020-02-30", "0", "-1",
        "99999999999", "\"\\u0000\"", "\"\\ud800\"", "示政发[2020]1号", "示政发〔2020〕14号", "大事记",
        "5 years", "0 months", "999 years", "2999-12-31", "1000-01-01", "|\n  a", ">\n", "'",
        "令第1号");
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(lines.size());
      String key = lines.get(at).split(":", 2)[0];
      lines.set(at, key + ": " + values.get(random.nextInt(values.size())));
    }
    String text = String.join("\n", lines) + "\n";
    Gazette gazette = read(issue("2020/06", ISSUE, file("01-a.md", text)));
    assertEquals(problems.hasErrors() ? 0 : 1, gazette.articles().count(), text + printed());
  }

  private Article onlyArticle(String frontMatter) {
    return read(issue("2020/06", ISSUE, file("01-a.md", frontMatter))).articles()
        .findFirst()
        .orElseThrow(() -> new AssertionError(printed()));
  }

  private Gazette read(SourceIssue... issues) {
    Settings.Site site = new Settings.Site("公报", URI.create("https://example.org/"), null, null,
        null, null, Settings.Site.SEARCH_FILES, Settings.Column.of("公报", null), null, null,
        Settings.Site.HEAVIEST_FILE);
    List<Section> sections = List.of(new Section("示例市人民政府", Section.Kind.DOCUMENTS),
        new Section("大事记", Section.Kind.CHRONICLE));
    Settings settings = new Settings("公报", "办公室", null, null, null, null, List.of(), site, sections,
        List.of(), Settings.Meaning.WORDS, null, Settings.Naming.USUAL, Settings.Masthead.PLAIN,
        List.of(), null);
    SourceTree tree = new SourceTree("content",
        Stream.of(issues).<SourceFolder>map(Held::new).toList());
    try {
      return GazetteReader.read(settings, tree,
          Audience.publicAt(LocalDateTime.now(ZoneOffset.UTC)), problems);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** An issue that is at hand. */
  private record Held(SourceIssue issue) implements SourceFolder {
    @Override
    public String folder() {
      return issue.folder();
    }

    @Override
    public String stamp() {
      return "";
    }

    @Override
    public boolean isSettled() {
      return false;
    }

    @Override
    public SourceIssue read(Problems problems) {
      return issue;
    }
  }

  private static SourceIssue issue(String folder, String yaml, SourceFile... files) {
    return new SourceIssue(folder, yaml, null,
        List.of(files)
            .stream()
            .map(file -> new SourceFile(folder + "/" + file.path(), file.frontMatter(),
                file.frontMatterLine(), file.body(), file.bodyLine()))
            .toList(),
        List.of());
  }

  private static SourceFile file(String name, String frontMatter) {
    return new SourceFile(name, frontMatter, 2, BODY, 20);
  }

  private List<String> printed() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
