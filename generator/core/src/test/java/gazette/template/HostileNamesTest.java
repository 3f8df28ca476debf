package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.config.Settings;
import gazette.markdown.RenderedText;
import gazette.markdown.RenderedText.Heading;
import gazette.markdown.TextHtml;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Correction;
import gazette.model.Credit;
import gazette.model.Emendation;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.Section;
import gazette.model.Serial;
import gazette.page.ArticlePage;
import gazette.page.Book;
import gazette.page.Book.BookFile;
import gazette.page.Download;
import gazette.page.Drawing;
import gazette.page.Page;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.page.TinyGazette;
import gazette.page.TitleNearness;
import gazette.relation.Relations;
import gazette.search.SearchAnswer;
import gazette.search.SearchAnswer.FacetCount;
import gazette.search.SearchAnswer.Hit;
import gazette.search.SearchAnswer.Total;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.site.results.ResultsPage;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whatever the texts of a gazette and the questions of readers hold, it stays text. */
class HostileNamesTest {

  private static final String HOSTILE = "\"'><img src=x onerror=alert(1)></title></script>&amp;${7*7}";

  @Test
  void staysTextOnEveryPage() throws IOException {
    Templates templates = new Templates(null);
    List<Drawing> pages = new ArrayList<>(pages().toList());
    pages.add(results());
    pages.addAll(book());
    assertEquals(60, pages.size());
    for (Drawing page : pages) {
      String drawn = templates.render(page);
      boolean xml = page instanceof BookFile || page.subject().endsWith(".xml");
      Document document = xml ? Jsoup.parse(drawn, Parser.xmlParser()) : Jsoup.parse(drawn);
      assertTrue(document.select(
          "img, script:not([src=static/search.js], [src$=static/article.js], [src$=static/suggest.js], [type=application/ld+json])")
          .isEmpty(), page.subject());
      for (Element element : document.getAllElements()) {
        element.attributes()
            .forEach(
                attribute -> assertTrue(
                    attribute.getKey().matches("[a-z:-]+|viewBox")
                        && !attribute.getKey().startsWith("on"),
                    page.subject() + ": " + attribute));
      }
    }
  }

  @Test
  void reachesReadersAsItIsWritten() throws IOException {
    Page article = pages().findFirst().orElseThrow();
    Document page = Jsoup.parse(new Templates(null).render(article));
    assertEquals(HOSTILE, page.select("h1").text());
    assertEquals(HOSTILE + " - " + HOSTILE, page.title());
    assertEquals(HOSTILE,
        page.select(".toc a").first() == null ? "" : page.select(".toc a").eachText().getFirst());
  }

  private static List<BookFile> book() {
    ArticlePage article = (ArticlePage) pages().findFirst().orElseThrow();
    return new Book(article.frame(), article.issue(), List.of(article)).files();
  }

  private static Stream<Page> pages() {
    IssueId id = new IssueId(2020, 1);
    Article article = new Article(new ArticleId(id, "01-a"), HOSTILE, HOSTILE,
        List.of(HOSTILE, HOSTILE + "2"), List.of(), HOSTILE,
        new Section(HOSTILE, Section.Kind.DOCUMENTS), 1, null, null, null, List.of(), List.of(),
        List.of(), List.of(HOSTILE), List.of(new Correction(LocalDate.of(2021, 3, 1), HOSTILE)),
        null, Article.Files.NONE, new MarkdownText("a.md", 1, ""));
    Gazette gazette = new Gazette(List.of(new Issue(id, Serial.of(1), null, null,
        List.of(new Credit(HOSTILE, List.of(HOSTILE))), List.of(), HOSTILE, Issue.Scan.NONE,
        List.of(article), List.of(new Emendation(1, 1, "e-1", article.id(), "zhengwen",
            Emendation.Kind.MISREAD, HOSTILE, HOSTILE, HOSTILE)))));
    Heading heading = new Heading("h-1", HOSTILE, List.of());
    RenderedText text = new RenderedText("", TextHtml.of(""),
        List.of(heading, heading, heading, heading), "", List.of(), new TreeSet<>(), List.of());
    SitePages pages = SitePages.of(gazette, settings(), Relations.of(gazette), TitleNearness.NONE,
        LocalDate.of(2021, 3, 1));
    Issue issue = gazette.issues().getFirst();
    ArticlePage page = pages.article(article, text);
    Download download = new Download(new SitePath("a.zip"), 1);
    return Stream
        .concat(
            Stream.of(page, pages.issue(issue, download, download),
                pages.whole(issue, List.of(page)), pages.emendations(issue, List.of(page))),
            pages.others(Map.of()));
  }

  private static Settings settings() {
    return new Settings(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE,
        List.of(new Settings.Contact(HOSTILE, HOSTILE)),
        new Settings.Site(HOSTILE, URI.create("https://a.example/"), null, HOSTILE, HOSTILE,
            HOSTILE, 16, new Settings.Column(HOSTILE, HOSTILE, List.of(HOSTILE), HOSTILE),
            URI.create("https://errors.example/"), 1, Settings.Site.HEAVIEST_FILE),
        List.of(), List.of(), Settings.Meaning.WORDS, null, Settings.Naming.USUAL,
        new Settings.Masthead(HOSTILE, List.of(HOSTILE), null, null), List.of(), null);
  }

  private static Page results() {
    SearchQuery query = new SearchQuery(HOSTILE,
        new Filter(null, null, HOSTILE, HOSTILE, HOSTILE, HOSTILE, null, null, null), Sort.DATE,
        Group.PASSAGE, 1, 1, false);
    ArticleFacts facts = new ArticleFacts("issues/2020/01/01-a.html", HOSTILE, HOSTILE,
        List.of(HOSTILE), "2020-01", HOSTILE, List.of(HOSTILE), Dates.signed(null), HOSTILE,
        HOSTILE);
    SearchAnswer answer = new SearchAnswer(query, Total.exactly(3),
        List.of(new SearchAnswer.Result(facts, SearchAnswer.Match.WORDS, Float.NaN,
            List.of(new Hit(HOSTILE, "issues/2020/01/01-a.html#h-1", "<mark>a</mark>")))),
        Map.of("status", List.of(new FacetCount(HOSTILE, 2), new FacetCount("b", 1))), HOSTILE);
    return ResultsPage.of(answer, TinyGazette.pages(settings()).frame());
  }
}
