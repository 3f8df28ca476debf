package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gazette.page.SitePath;
import gazette.page.TinyGazette;
import gazette.search.SearchAnswer;
import gazette.search.SearchAnswer.FacetCount;
import gazette.search.SearchAnswer.Total;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.site.results.ChosenFilter;
import gazette.site.results.Facet;
import gazette.site.results.ResultsPage;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultsPageTest {

  private static final Filter STRICT = new Filter("2020", "2020-06", "大事记", "甲&乙", "城市管理", "现行有效",
      LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

  @Test
  void keepsTheWholeQuestionInTheAddressOfAnotherPage() {
    ResultsPage page = page(
        new SearchQuery("垃圾 100%&", STRICT, Sort.DATE, Group.PASSAGE, 2, 20, false));
    assertEquals("search?q=%E5%9E%83%E5%9C%BE+100%25%26&year=2020&issue=2020-06"
        + "&section=%E5%A4%A7%E4%BA%8B%E8%AE%B0&issuer=%E7%94%B2%26%E4%B9%99"
        + "&subject=%E5%9F%8E%E5%B8%82%E7%AE%A1%E7%90%86"
        + "&status=%E7%8E%B0%E8%A1%8C%E6%9C%89%E6%95%88&from=2020-01-01&to=2020-12-31"
        + "&sort=date&group=passage&size=20&page=3", page.pageLink(3));
  }

  @Test
  void leavesWhatIsUsualOutOfTheAddress() {
    assertEquals("search?q=a", page(SearchQuery.of("a")).pageLink(1));
    assertEquals("search?q=a&sort=date", page(SearchQuery.of("a")).sortLink("date"));
  }

  @Test
  void leadsToTheQuestionAsItWasProbablyMeant() {
    SearchQuery typed = new SearchQuery("养劳", Filter.NONE, Sort.DATE, Group.ARTICLE, 3, 10, false);
    ResultsPage page = ResultsPage.of(
        new SearchAnswer(typed, Total.exactly(40), List.of(), Map.of(), "养老"),
        TinyGazette.pages(TinyGazette.settings()).frame());
    assertEquals("search?q=%E5%85%BB%E8%80%81&sort=date", page.meantLink());
    assertEquals("search?q=%E5%85%BB%E5%8A%B3&sort=date&literal=true", page.typedLink());
    assertNull(page(typed).meantLink());
  }

  @Test
  void offersEachWayOutOfAFilter() {
    ResultsPage page = page(
        new SearchQuery("a", new Filter("2020", "2020-06", null, null, null, null, null, null),
            Sort.RELEVANCE, Group.ARTICLE, 4, 10, false));
    assertEquals(List.of(new ChosenFilter("年份", "2020年", "search?q=a&issue=2020-06"),
        new ChosenFilter("期次", "2020年第6期", "search?q=a&year=2020")), page.chosen());
  }

  @Test
  void anIssueThatCannotBeIsShownAsItWasAsked() {
    ResultsPage page = page(
        new SearchQuery("a", new Filter(null, "0000-00", null, null, null, null, null, null),
            Sort.RELEVANCE, Group.ARTICLE, 1, 10, false));
    assertEquals(List.of(new ChosenFilter("期次", "0000-00", "search?q=a")), page.chosen());
  }

  @Test
  void offersToNarrowByWhatIsNotChosenAndDiffers() {
    Map<String, List<FacetCount>> facets = Map.of("year",
        List.of(new FacetCount("2020", 5), new FacetCount("2019", 2)), "section",
        List.of(new FacetCount("大事记", 7)), "unknown",
        List.of(new FacetCount("a", 1), new FacetCount("b", 1)));
    assertEquals(
        List.of(new Facet("年份",
            List.of(new Facet.Value("2020年", 5, "search?q=a&year=2020"),
                new Facet.Value("2019年", 2, "search?q=a&year=2019")))),
        page(SearchQuery.of("a"), facets, null).facets());
  }

  @Test
  void linksBesideTheSiteWhenTheServerServesItToo() {
    ResultsPage page = page(SearchQuery.of("a"));
    assertEquals("search", page.searchAction());
    assertEquals("static/style.css", page.link(new SitePath("static/style.css")));
    assertEquals("issues/2020/06/a.html#tiao-1", page.result("issues/2020/06/a.html#tiao-1"));
  }

  @Test
  void linksToThePublishedSiteWhenTheServerLiesElsewhere() {
    ResultsPage page = page(SearchQuery.of("a"), Map.of(), URI.create("https://s.example/x/"));
    assertEquals("https://s.example/x/search", page.searchAction());
    assertEquals("https://www.yunzhou.example/gongbao/about.html",
        page.link(new SitePath("about.html")));
    assertEquals("https://www.yunzhou.example/gongbao/issues/a.html#t-1",
        page.result("issues/a.html#t-1"));
  }

  private static ResultsPage page(SearchQuery query) {
    return page(query, Map.of(), null);
  }

  private static ResultsPage page(SearchQuery query, Map<String, List<FacetCount>> facets,
      @Nullable URI endpoint) {
    return ResultsPage.of(new SearchAnswer(query, Total.exactly(100), List.of(), facets, null),
        TinyGazette.pages(TinyGazette.settings(endpoint)).frame());
  }
}
