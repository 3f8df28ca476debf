package gazette.page;

import gazette.config.Settings;
import gazette.markdown.LinkTargets;
import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Correction;
import gazette.model.Credit;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import gazette.model.Serial;
import gazette.model.Term;
import gazette.model.Withdrawal;
import gazette.problem.Problems;
import gazette.relation.Relations;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gazette of a city that does not exist: two years with gaps, joint issuers, a document without
 * a number, one that ends another, a chronicle, and a title that no page may take for HTML.
 */
public final class TinyGazette {

  /** The day for which its statuses are told. */
  public static final LocalDate DAY = LocalDate.of(2021, 3, 1);

  public static final Section GOVERNMENT = new Section("云州市人民政府", Section.Kind.DOCUMENTS);
  public static final Section OFFICE = new Section("云州市人民政府办公室", Section.Kind.DOCUMENTS);
  public static final Section CHRONICLE = new Section("大事记", Section.Kind.CHRONICLE);

  private static final IssueId FIRST = new IssueId(2019, 2);
  private static final IssueId SECOND = new IssueId(2019, 4);
  private static final IssueId THIRD = new IssueId(2020, 2);

  private static final Markdown MARKDOWN = new Markdown();

  private TinyGazette() {}

  /** Its settings, with no search server of its own. */
  public static Settings settings() {
    return settings(null);
  }

  public static Settings settings(@Nullable URI searchEndpoint) {
    return new Settings("云州市人民政府公报", "云州市人民政府办公室", "双月刊", "《云州市人民政府公报》刊载政府文件。",
        "本站收录2019年第2期以来的部分各期。", "据印刷本录入。", List.of(new Settings.Contact("电话", "（0000）0000000")),
        new Settings.Site("云州公报", URI.create("https://www.yunzhou.example/gongbao/"),
            searchEndpoint, "0000000000", "云ICP备00000000号", "云公网安备00000000000000号",
            Settings.Site.SEARCH_FILES, Settings.Column.of("云州市人民政府公报", "《云州市人民政府公报》刊载政府文件。"),
            URI.create("https://errors.example/report.html"), null, Settings.Site.HEAVIEST_FILE),
        List.of(GOVERNMENT, OFFICE, CHRONICLE), List.of("城市管理", "养老服务"), Settings.Meaning.WORDS,
        null, Settings.Naming.USUAL, new Settings.Masthead("YUNZHOUSHI RENMINZHENGFU GONGBAO",
            List.of("传达政令", "服务社会"), "emblem.svg", "picture.png"),
        List.of(), null);
  }

  /** Issues 2019/02, 2019/04 and 2020/02, with serials that leave 2019/05 and 2019/06 missing. */
  public static Gazette gazette() {
    return new Gazette(List.of(
        new Issue(FIRST, Serial.of(10), LocalDate.of(2019, 4, 30),
            LocalDateTime.of(2019, 5, 6, 9, 30), List.of(new Credit("主编", List.of("云一", "云二"))),
            List.of(new Credit("主办单位", List.of("云州市人民政府办公室"))), "传达政令　服务社会", Issue.Scan.NONE,
            List.of(parking(), appointment()), List.of()),
        new Issue(SECOND, Serial.of(12), null, null, List.of(), List.of(), null, Issue.Scan.NONE,
            List.of(joint(), hostile()), List.of()),
        new Issue(THIRD, Serial.of(16), null, null, List.of(), List.of(), null, Issue.Scan.NONE,
            List.of(ending(), chronicle()), List.of())),
        List.of(withdrawn()));
  }

  private static Article withdrawn() {
    Article notice = article(SECOND, "03-zhengban-9", "云州市人民政府办公室关于公布名单的通知", "关于公布名单的通知",
        List.of("云州市人民政府办公室"), "云政办〔2019〕9号", OFFICE, 7, null, null, null, List.of("养老服务"));
    return new Article(notice.id(), notice.title(), notice.contentsTitle(), notice.issuers(),
        notice.numbers(), notice.indexNumber(), notice.section(), notice.page(), notice.signed(),
        notice.effective(), notice.term(), notice.repeals(), notice.amends(), notice.interprets(),
        notice.subjects(), notice.corrections(),
        new Withdrawal(LocalDate.of(2020, 5, 1), "名单含个人信息。"), Article.Files.NONE, notice.body());
  }

  private static Article parking() {
    return article(FIRST, "01-zhengfa-3", "云州市人民政府关于印发云州市停车管理办法的通知", "关于印发云州市停车管理办法的通知",
        List.of("云州市人民政府"), "云政发〔2019〕3号", GOVERNMENT, 1, LocalDate.of(2019, 3, 5),
        LocalDate.of(2019, 4, 1), new Term.For(60), List.of("城市管理"));
  }

  private static Article appointment() {
    return article(FIRST, "02-renmian", "云州市人民政府办公室任免通知", "任免通知", List.of("云州市人民政府办公室"), null,
        OFFICE, 9, LocalDate.of(2019, 3, 8), null, null, List.of());
  }

  private static Article joint() {
    return article(SECOND, "01-minzheng-12", "云州市民政局 云州市财政局关于养老服务补贴的通知", "关于养老服务补贴的通知",
        List.of("云州市民政局", "云州市财政局"), "云民发〔2019〕12号", OFFICE, 1, LocalDate.of(2019, 7, 1),
        LocalDate.of(2019, 8, 1), new Term.Until(LocalDate.of(2020, 12, 31)), List.of("养老服务"));
  }

  private static Article hostile() {
    return article(SECOND, "02-zhengban-7", "云州市人民政府办公室关于<script>alert(\"1\")</script>&'引号'的通知",
        "关于<script>alert(\"1\")</script>&'引号'的通知", List.of("云州市人民政府办公室"), "云政办〔2019〕7号", OFFICE,
        null, null, null, null, List.of("城市管理", "养老服务"));
  }

  private static Article ending() {
    Article order = article(THIRD, "01-order-1", "云州市人民政府令第1号　云州市停车条例", "云州市人民政府令",
        List.of("云州市人民政府"), "云州市人民政府令第1号", GOVERNMENT, 1, LocalDate.of(2020, 12, 25),
        LocalDate.of(2021, 1, 1), null, List.of("城市管理"));
    return new Article(order.id(), order.title(), order.contentsTitle(), order.issuers(),
        order.numbers(), "000000000/2020-00001", order.section(), order.page(), order.signed(),
        order.effective(), order.term(), List.of(number("云政发〔2019〕3号"), number("云政发〔2001〕9号")),
        List.of(number("云政办〔2019〕7号")), List.of(), order.subjects(),
        List.of(new Correction(LocalDate.of(2021, 2, 1), "第二条“停车”更正为“泊车”。")), null,
        Article.Files.NONE, order.body());
  }

  private static Article chronicle() {
    return article(THIRD, "02-chronicle-11", "云州市人民政府11月大事记", "云州市人民政府11月大事记", List.of(), null,
        CHRONICLE, 20, null, null, null, List.of());
  }

  private static Article article(IssueId issue, String slug, String title, String contentsTitle,
      List<String> issuers, @Nullable String number, Section section, @Nullable Integer page,
      @Nullable LocalDate signed, @Nullable LocalDate effective, @Nullable Term term,
      List<String> subjects) {
    return new Article(new ArticleId(issue, slug), title, contentsTitle, issuers,
        number == null ? List.of() : List.of(number(number)), null, section, page, signed,
        effective, term, List.of(), List.of(), List.of(), subjects, List.of(), null,
        Article.Files.NONE, new MarkdownText(issue.folder() + "/" + slug + ".md", 12, body(slug)));
  }

  private static String body(String slug) {
    return switch (slug) {
      case "02-zhengban-7" -> "根据《云州市停车条例》和《中华人民共和国道路交通安全法》制定本通知，自印发之日起施行。";
      case "02-renmian" -> "《云州市停车管理办法》（云政发〔2019〕3号）施行前的任免，依照云政发〔2001〕9号办理。";
      default -> "正文";
    };
  }

  private static OfficialNumber number(String text) {
    return OfficialNumber.parse(text).orElseThrow();
  }

  /** An article by its slug. */
  public static Article article(String slug) {
    return gazette().articles()
        .filter(article -> article.id().slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  /** The body of an article, rendered; with enough headings for a contents list. */
  public static RenderedText text(Article article) {
    String body = switch (article.id().slug()) {
      case "01-order-1" -> """
          # 云州市停车条例

          ## 第一章 总则

          第一条 为了规范停车，制定本条例。

          ## 第二章 附则

          第二条 本条例自2021年1月1日起施行。

          ::: attachment
          附件
          收费表
          :::
          """;
      case "02-chronicle-11" -> "11月2日 市政府召开会议。";
      default -> "正文  与<空格>";
    };
    return MARKDOWN.render(new MarkdownText(article.body().file(), 12, body), article.isChronicle(),
        2020, LinkTargets.NONE, new Problems());
  }

  /** All its pages. */
  public static SitePages pages(Settings settings) {
    return SitePages.of(gazette(), settings, Relations.of(gazette()), nearness(0.4), DAY);
  }

  /** All titles are equally near. */
  static TitleNearness nearness(double near) {
    return new TitleNearness() {
      @Override
      public List<Article> around(Article article) {
        return gazette().articles().toList();
      }

      @Override
      public double between(Article article, Article other) {
        return near;
      }
    };
  }

  /** All its pages, drawn from their texts. */
  public static Stream<Page> allPages(Settings settings) {
    SitePages pages = pages(settings);
    Article chronicle = article("02-chronicle-11");
    Page redirect = pages.redirect(new SitePath("issues/2019/02/09-old.html"),
        new SitePath("issues/2019/02/01-zhengfa-3.html"));
    return Stream
        .of(gazette().articles().map(article -> pages.article(article, text(article))),
            gazette().issues().stream().flatMap(issue -> pagesOf(issue, pages)),
            pages.others(Map.of(chronicle.id(), text(chronicle))), Stream.of(redirect))
        .flatMap(some -> some);
  }

  private static Stream<Page> pagesOf(Issue issue, SitePages pages) {
    Addresses at = pages.frame().addresses();
    return Stream.of(
        pages.issue(issue, new Download(at.book(issue.id()), 43_210),
            new Download(at.copy(issue.id()), 1_234_567)),
        pages.whole(issue, articles(pages, issue)));
  }

  private static List<ArticlePage> articles(SitePages pages, Issue issue) {
    return issue.articles().stream().map(article -> pages.article(article, text(article))).toList();
  }

  /** Its newest issue as a book. */
  public static Book book(Settings settings) {
    SitePages pages = pages(settings);
    Issue newest = gazette().issues().getLast();
    return new Book(pages.frame(), newest, articles(pages, newest));
  }

  /** The pages of its newest issue that are taken along, with a style sheet beside them. */
  public static Stream<Page> takenAlong(Settings settings) {
    SitePages pages = pages(settings);
    Issue newest = gazette().issues().getLast();
    return pages.takenAlong(newest, articles(pages, newest),
        Set.of(pages.frame().addresses().style()));
  }

  /** All its files for programs. */
  public static Stream<DataFile> dataFiles(Settings settings) {
    SitePages pages = pages(settings);
    return Stream.concat(pages.dataFiles(), gazette().articles()
        .flatMap(article -> pages.twins(pages.article(article, text(article))).stream()));
  }
}
