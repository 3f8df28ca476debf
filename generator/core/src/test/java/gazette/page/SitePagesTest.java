package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.IssueId;
import gazette.model.Status;
import gazette.page.ArticlePage;
import gazette.page.ListPage.NumbersPage;
import gazette.page.MachinePage.FeedPage;
import gazette.relation.Relations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SitePagesTest {

  @Test
  void givesEveryPageAnAddressOfItsOwn() {
    List<String> paths = TinyGazette.allPages(TinyGazette.settings())
        .map(page -> page.path().value())
        .toList();
    Set<String> distinct = new HashSet<>(paths);
    assertEquals(paths.size(), distinct.size(), paths.toString());
    assertTrue(distinct.containsAll(List.of("index.html", "issues/index.html",
        "issues/2019/index.html", "issues/2020/02/index.html", "issues/2020/02/01-order-1.html",
        "numbers/index.html", "issuers/index.html", "issuers/yunzhoushiminzhengju.html",
        "subjects/chengshiguanli.html", "chronicle/index.html", "search.html", "about.html",
        "404.html", "feed.xml", "sitemap.xml", "opensearch.xml")), paths.toString());
  }

  @Test
  void plansTheAddressesOfPagesThatAreNotMade() {
    Settings settings = TinyGazette.settings();
    Addresses at = TinyGazette.pages(settings).frame().addresses();
    Set<SitePath> made = TinyGazette.allPages(settings).map(Page::path).collect(Collectors.toSet());
    TinyGazette.gazette().articles().forEach(article -> made.remove(at.article(article.id())));
    made.remove(new SitePath("issues/2019/02/09-old.html"));
    assertEquals(made, TinyGazette.pages(settings).addressesOfOthers().collect(Collectors.toSet()));
  }

  @Test
  void listsAJointDocumentUnderEachIssuer() {
    for (String name : List.of("云州市民政局", "云州市财政局")) {
      ListPage.NamePage page = others(ListPage.NamePage.class).stream()
          .filter(candidate -> candidate.name().equals(name))
          .findFirst()
          .orElseThrow();
      assertEquals("01-minzheng-12", page.years().getFirst().articles().getFirst().id().slug());
    }
  }

  @Test
  void sortsNumbersAsNumbersAndKeepsThoseWithoutOneInSight() {
    NumbersPage page = others(NumbersPage.class).getFirst();
    assertEquals(List.of("云民发", "云政办", "云政发", "云州市人民政府令"),
        page.groups().stream().map(NumberGroup::code).toList());
    assertEquals(List.of("02-renmian"), slugs(page.unnumbered()));
  }

  @Test
  void knowsWhatADocumentEndsAndWhatEndsIt() {
    ArticlePage order = article("01-order-1");
    assertEquals("[云政发〔2019〕3号 true, 云政发〔2001〕9号 false]",
        order.documents()
            .ends()
            .stream()
            .map(cited -> cited.number() + " "
                + String.valueOf(cited.path()).startsWith("issues/2019/02/"))
            .toList()
            .toString());
    ArticlePage parking = article("01-zhengfa-3");
    assertEquals(Status.REPEALED, parking.status());
    assertEquals("[云州市人民政府令第1号 2021-01-01]",
        parking.documents()
            .endedBy()
            .stream()
            .map(ending -> ending.by().number() + " " + ending.from())
            .toList()
            .toString());
  }

  @Test
  void leadsToTheArticlesBesideItInTheSameIssueOnly() {
    ArticlePage first = article("01-minzheng-12");
    assertEquals(null, first.previous());
    assertEquals("02-zhengban-7", first.next() == null ? "" : first.next().id().slug());
    assertEquals(null, article("02-zhengban-7").next());
  }

  @Test
  void listsTheDaysOfAChronicleWhoseTextIsGiven() {
    ListPage.ChroniclePage page = (ListPage.ChroniclePage) TinyGazette
        .allPages(TinyGazette.settings())
        .filter(ListPage.ChroniclePage.class::isInstance)
        .findFirst()
        .orElseThrow();
    assertEquals("11月2日", page.months().getFirst().days().getFirst().text());
  }

  @Test
  void aFeedOfASubjectHasItsArticlesAloneAndLiesBesideItsPage() {
    FeedPage feed = others(FeedPage.class).stream()
        .filter(one -> "养老服务".equals(one.name()))
        .findFirst()
        .orElseThrow();
    assertEquals("subjects/yanglaofuwu.xml", feed.path().value());
    assertEquals("subjects/yanglaofuwu.html", feed.shown().value());
    assertEquals(List.of("2019/04/01-minzheng-12", "2019/04/02-zhengban-7"),
        feed.entries().stream().map(entry -> entry.article().id().toString()).toList());
  }

  @Test
  void datesAFeedByItsIssuesAndNeverByTheClock() {
    FeedPage feed = others(FeedPage.class).getFirst();
    assertEquals("2020-12-25T00:00:00+08:00", feed.stamp(feed.updated()));
    // 2019/04 prints no date of publication: its latest signature counts; 2019/02 prints one.
    assertEquals(
        List.of("2020-12-25T00:00:00+08:00", "2019-07-01T00:00:00+08:00",
            "2019-04-30T00:00:00+08:00"),
        feed.entries().stream().map(entry -> feed.stamp(entry.updated())).distinct().toList());
  }

  @Test
  void hasAllItsPagesBeforeTheFirstIssueIsThere() {
    SitePages empty = empty();
    // Of the titles there are an index and 24 letters.
    assertEquals(16 + 25, empty.others(Map.of()).count());
    assertTrue(empty.dataFiles().findFirst().orElseThrow().text().contains("\"issues\": []"));
  }

  @Test
  void refusesAnArticleOfAnotherGazette() {
    Article stranger = TinyGazette.article("01-order-1");
    SitePages empty = empty();
    assertThrows(IllegalArgumentException.class,
        () -> empty.article(stranger, TinyGazette.text(stranger)));
  }

  @Test
  void putsEveryArticleWhereItsIdSays() {
    Addresses at = TinyGazette.pages(TinyGazette.settings()).frame().addresses();
    assertEquals("issues/2020/06/18-zhengban-77.html",
        at.article(new ArticleId(new IssueId(2020, 6), "18-zhengban-77")).value());
    assertThrows(IllegalArgumentException.class, () -> at.issuer("无此机关"));
  }

  @Test
  void showsAContentsListOnlyForLongTexts() {
    assertTrue(article("01-order-1").hasContents());
    assertFalse(article("01-zhengfa-3").hasContents());
  }

  private static SitePages empty() {
    Gazette nothing = new Gazette(List.of());
    return SitePages.of(nothing, TinyGazette.settings(), Relations.of(nothing), TitleNearness.NONE,
        TinyGazette.DAY);
  }

  private static ArticlePage article(String slug) {
    Article article = TinyGazette.article(slug);
    return TinyGazette.pages(TinyGazette.settings()).article(article, TinyGazette.text(article));
  }

  private static <P extends Page> List<P> others(Class<P> kind) {
    return TinyGazette.allPages(TinyGazette.settings())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static List<String> slugs(List<Article> articles) {
    return articles.stream().map(article -> article.id().slug()).toList();
  }
}
