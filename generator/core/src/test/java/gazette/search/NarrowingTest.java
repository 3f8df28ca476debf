package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, facets, pages and order. */
class NarrowingTest {

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(
        article("a.html", "养老一").issue("2019-06")
            .signed("2019-11-01")
            .issuers("市政府")
            .subjects("养老服务", "社会保障")
            .section("政府文件")
            .status("已废止")
            .text("养老服务。")
            .text("养老机构。"),
        article("b.html", "养老二").issue("2020-01")
            .signed("2020-02-01")
            .issuers("市政府", "市卫健委")
            .subjects("养老服务")
            .section("政府文件")
            .status("现行有效")
            .text("养老服务。"),
        article("c.html", "养老三").issue("2020-06").section("大事记").text("召开养老会议。"),
        article("d.html", "雪").issue("2020-06").signed("2020-12-01").text("清扫积雪。"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      2020, -,       -,       -,        -,        -,        -,          -,          b c
      -,    2020-06, -,       -,        -,        -,        -,          -,          c
      -,    -,       政府文件, -,        -,        -,        -,          -,          a b
      -,    -,       -,       市卫健委, -,        -,        -,          -,          b
      -,    -,       -,       -,        社会保障, -,        -,          -,          a
      -,    -,       -,       -,        -,        现行有效, -,          -,          b
      -,    -,       -,       -,        -,        -,        2019-11-01, 2020-01-31, a
      -,    -,       -,       -,        -,        -,        2019-11-02, -,          b
      -,    -,       -,       -,        -,        -,        -,          2020-02-01, a b
      1999, -,       -,       -,        -,        -,        -,          -,          ''
      """)
  void filters(String year, String issue, String section, String issuer, String subject,
      String status, LocalDate from, LocalDate to, String expected) throws IOException {
    Filter filter = new Filter(year, issue, section, issuer, subject, status, from, to);
    List<String> found = Asking.urls(index.ask("养老", filter));
    assertEquals(expected,
        String.join(" ", found.stream().map(url -> url.replace(".html", "")).sorted().toList()));
  }

  @Test
  void countsArticlesByFacetMostFirst() throws IOException {
    SearchAnswer answer = index.ask("养老");
    assertEquals("2020 2, 2019 1", Asking.facet(answer, "year"));
    assertEquals("2019-06 1, 2020-01 1, 2020-06 1", Asking.facet(answer, "issue"));
    assertEquals("政府文件 2, 大事记 1", Asking.facet(answer, "section"));
    assertEquals("市政府 2, 市卫健委 1", Asking.facet(answer, "issuer"));
    assertEquals("养老服务 2, 社会保障 1", Asking.facet(answer, "subject"));
    assertEquals("已废止 1, 现行有效 1", Asking.facet(answer, "status"));
  }

  @Test
  void sortsByDateNewestFirstAndThoseWithoutDateLast() throws IOException {
    SearchQuery query = new SearchQuery("养老", Filter.NONE, Sort.DATE, Group.ARTICLE, 1, 10, false);
    assertEquals(List.of("b.html", "a.html", "c.html"), Asking.urls(index.ask(query)));
  }

  @Test
  void givesPassagesWhenAskedForThem() throws IOException {
    SearchQuery query = new SearchQuery("养老", Filter.NONE, Sort.RELEVANCE, Group.PASSAGE, 1, 10,
        false);
    SearchAnswer answer = index.ask(query);
    assertEquals(4, answer.total());
    assertEquals(4, answer.results().size());
  }

  @Test
  void pagesHoldEveryResultOnce() throws IOException {
    Draft[] articles = new Draft[25];
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < articles.length; i++) {
      // Equal results come in the order of print.
      String url = "%02d-a.html".formatted(i + 1);
      articles[i] = article(url, "养老").issue("2020-01").text("养老。");
      expected.add(url);
    }
    try (Asking many = Asking.of(articles)) {
      List<String> found = new ArrayList<>();
      for (int page = 1; page <= 4; page++) {
        SearchAnswer answer = many.ask(
            new SearchQuery("养老", Filter.NONE, Sort.RELEVANCE, Group.ARTICLE, page, 10, false));
        assertEquals(25, answer.total());
        found.addAll(Asking.urls(answer));
      }
      assertEquals(expected, found);
    }
  }
}
