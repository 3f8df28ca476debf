package gazette.template;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.page.Book;
import gazette.page.Book.BookFile;
import gazette.page.DataFile;
import gazette.page.Drawing;
import gazette.page.EmendationsPage;
import gazette.page.Page;
import gazette.page.SitePath;
import gazette.page.TinyGazette;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Every file of the tiny gazette's site, drawn with the packed templates. */
final class TinySite {

  private TinySite() {}

  /** Content by path; results pages are there as {@code search} and {@code search-nothing}. */
  static NavigableMap<String, String> files() throws IOException {
    Settings settings = TinyGazette.settings();
    Templates templates = new Templates(null);
    NavigableMap<String, String> files = new TreeMap<>();
    for (Page page : TinyGazette.allPages(settings).toList()) {
      files.put(page.path().value(), templates.render(page));
    }
    for (DataFile file : TinyGazette.dataFiles(settings).toList()) {
      files.put(file.path().value(), file.text());
    }
    for (Map.Entry<SitePath, byte[]> file : templates.staticFiles().entrySet()) {
      files.put(file.getKey().value(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    files.put("search", templates.render(results()));
    files.put("search-nothing", templates.render(nothing()));
    return files;
  }

  /** What is taken along of its newest issue: the files of the book, and the copies of pages. */
  static NavigableMap<String, String> takenAlong() throws IOException {
    Settings settings = TinyGazette.settings();
    Templates templates = new Templates(null);
    NavigableMap<String, String> files = new TreeMap<>();
    for (BookFile file : TinyGazette.book(settings).files()) {
      files.put("book/" + file.name(), templates.render(file));
    }
    for (Page page : TinyGazette.takenAlong(settings).toList()) {
      files.put("copy/" + page.path(), templates.render(page));
    }
    return files;
  }

  /** Whatever templates draw of it. */
  static List<Drawing> drawings() {
    Settings settings = TinyGazette.settings();
    Book book = TinyGazette.book(settings);
    List<Drawing> drawings = new ArrayList<>(TinyGazette.allPages(settings).toList());
    drawings.addAll(book.files());
    drawings.add(new BookFile.Emendations(book));
    drawings.add(new EmendationsPage(book.frame().addresses().emendations(book.issue().id()),
        book.frame(), book.issue(), book.articles()));
    drawings.add(results());
    return drawings;
  }

  /** Page 2 of 3 of the results of a narrowed question. */
  static ResultsPage results() {
    Article order = TinyGazette.article("01-order-1");
    String url = "issues/2020/02/01-order-1.html";
    ArticleFacts facts = new ArticleFacts(url, order.title(), "云州市人民政府令第1号", order.issuers(),
        "2020-02", "云州市人民政府", order.subjects(), Dates.signed(order.signed()), "已废止", "云州市人民政府令第9号");
    SearchQuery query = new SearchQuery("停车 \"<b>\"",
        new Filter("2020", null, null, null, null, null, null, null), Sort.RELEVANCE, Group.ARTICLE,
        2, 10, false);
    SearchAnswer answer = new SearchAnswer(query, Total.exactly(21),
        List.of(new SearchAnswer.Result(facts, SearchAnswer.Match.WORDS, 1.5f,
            List.of(new Hit("第一条", url + "#tiao-1", "为了规范<mark>停车</mark>，制定本条例。"),
                new Hit("", url + "#zhengwen", "&lt;<mark>停车</mark>&gt;")))),
        Map.of("section", List.of(new FacetCount("云州市人民政府", 15), new FacetCount("云州市人民政府办公室", 6))),
        "停车 <场>");
    return ResultsPage.of(answer, TinyGazette.pages(TinyGazette.settings()).frame());
  }

  static ResultsPage nothing() {
    SearchAnswer answer = new SearchAnswer(SearchQuery.of("无此词"), Total.exactly(0), List.of(),
        Map.of(), null);
    return ResultsPage.of(answer, TinyGazette.pages(TinyGazette.settings()).frame());
  }
}
