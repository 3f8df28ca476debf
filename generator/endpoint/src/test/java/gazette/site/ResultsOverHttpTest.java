package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gazette.live.SiteServer;
import gazette.server.SearchServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, order and pages as readers and programs meet them, with the real issue. */
class ResultsOverHttpTest {

  private static final int LARGEST_PAGE = 12 * 1024;
  private static final String SERVICES = "q=%E6%9C%8D%E5%8A%A1";

  private static SearchServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void serveTheRepositorysContent() throws IOException {
    Folders folders = RepositorySite.built();
    server = SiteServer.start(folders, "127.0.0.1", 0, false);
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "passage"})
  void eachFacetCountsWhatItsFilterLeaves(String group) throws Exception {
    String question = SERVICES + "&group=" + group;
    int filters = 0;
    for (var facet : json(question).getAsJsonObject("facets").entrySet()) {
      for (JsonElement value : facet.getValue().getAsJsonArray()) {
        JsonObject counted = value.getAsJsonObject();
        String filter = "&" + facet.getKey() + "=" + encoded(counted.get("value").getAsString());
        assertEquals(counted.get("count").getAsInt(), total(question + filter), filter);
        Document page = page(question + filter);
        assertTrue(page.title().contains("共" + counted.get("count") + "处")
            || page.title().contains("共" + counted.get("count") + "篇"), page.title());
        assertEquals(1, page.select(".chosen a").size(), filter);
        filters++;
      }
    }
    assertTrue(filters > 15, filters + " filters");
  }

  @Test
  void everyLinkOfAResultsPageLeadsToAPage() throws Exception {
    int links = 0;
    for (String question : List.of(SERVICES, SERVICES + "&size=2&page=2&sort=date",
        SERVICES + "&from=2020-12-01&to=2020-12-31&group=passage", "q=zzqx&year=2020", "")) {
      for (Element link : page(question).select("a[href]:not([href^=#]), link[href]")) {
        String target = link.attr("href").replaceAll("#.*", "");
        if (!target.matches("(https?|tel|mailto):.*")) {
          assertEquals(200, get(target).statusCode(), target);
          links++;
        }
      }
    }
    assertTrue(links > 100, links + " links");
  }

  @Test
  void daysLimitWhatIsFound() throws Exception {
    List<String> days = days(SERVICES + "&from=2020-12-01&to=2020-12-20&size=50");
    assertFalse(days.isEmpty());
    assertTrue(
        days.stream()
            .allMatch(day -> day.compareTo("2020-12-01") >= 0 && day.compareTo("2020-12-20") <= 0),
        days.toString());
    Document page = page(SERVICES + "&from=2020-12-01&to=2020-12-20");
    assertEquals("2020-12-01", page.select("input[name=from]").val());
    assertEquals("2020-12-20", page.select("input[name=to]").val());
  }

  @Test
  void byDateTheNewestComesFirst() throws Exception {
    List<String> days = days(SERVICES + "&sort=date&size=50");
    assertTrue(days.size() > 5);
    assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
  }

  @Test
  void pagesHoldAllResultsAndEachOnce() throws Exception {
    List<String> whole = urls(SERVICES + "&size=50");
    List<String> parts = new ArrayList<>();
    for (int page = 1; page <= (whole.size() + 2) / 3; page++) {
      parts.addAll(urls(SERVICES + "&size=3&page=" + page));
    }
    assertEquals(whole, parts);
    assertEquals(whole.size(), new HashSet<>(whole).size());
  }

  @Test
  void aQueryTakenAsAnotherOneIsAskedAsItWasTypedByALink() throws Exception {
    Element meant = page("q=" + encoded("有害拉圾")).expectFirst(".meant");
    assertEquals("您是不是要找“有害垃圾”？以下为“有害垃圾”的检索结果；仍检索“有害拉圾”。", meant.text());
    String insisting = meant.select("a").getLast().attr("href").replaceFirst("search\\?", "");
    Document typed = page(insisting);
    assertTrue(typed.select(".meant").isEmpty());
    assertEquals("有害拉圾", typed.expectFirst("input[name=q]").val());
    // The next text is mended again.
    assertTrue(typed.select("form.search input[name=literal]").isEmpty());
  }

  @Test
  void behindTheLastPageThereIsAWayBack() throws Exception {
    assertEquals(List.of(), urls(SERVICES + "&page=90"));
    Document page = page(SERVICES + "&page=90");
    assertTrue(page.select(".hits li").isEmpty());
    Element back = page.expectFirst(".empty a");
    assertEquals("看最后一页", back.text());
    assertFalse(page(back.attr("href").replaceFirst("search\\?", "")).select(".hits li").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"year=1999", "issue=0000-00", "section=x", "issuer=%E5%B8%82",
      "subject=%3C", "status=%E7%8E%B0", "from=2999-01-01", "to=0001-01-01",
      "year=2020&issue=2019-01"})
  void whatNothingHasGivesAnHonestEmptyPageWithWaysOn(String filter) throws Exception {
    assertEquals(0, total(SERVICES + "&" + filter));
    Document page = page(SERVICES + "&" + filter);
    assertTrue(page.title().contains("没有找到"), page.title());
    assertEquals(6, page.select(".ways a").size());
    assertTrue(page.text().contains("清除筛选后重新检索"), page.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=2020-02-30", "from=2021-01-02&to=2021-01-01", "size=0", "size=1000",
      "year=2020&year=2020", "page=0", "page=101", "sort=", "group=none"})
  void whatCannotBeIsRefusedInBothForms(String parameters) throws Exception {
    int expected = parameters.equals("sort=") ? 200 : 400;
    for (String path : List.of("search?", "api/search?")) {
      assertEquals(expected, get(path + SERVICES + "&" + parameters).statusCode(), path);
    }
  }

  @Test
  void anotherTextIsAskedOfTheSameResults() throws Exception {
    Element form = page(SERVICES + "&year=2020&sort=date&from=2020-01-01")
        .expectFirst("form.search");
    assertEquals(List.of("year", "from", "sort", "q"), form.select("input").eachAttr("name"));
  }

  @Test
  void tenResultsAreASmallPage() throws Exception {
    for (String question : List.of(SERVICES, SERVICES + "&group=passage", "q=%E6%94%BF%E5%BA%9C")) {
      HttpResponse<byte[]> page = CLIENT
          .send(HttpRequest.newBuilder(server.uri().resolve("search?" + question))
              .header("Accept-Encoding", "gzip")
              .build(), HttpResponse.BodyHandlers.ofByteArray());
      assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
      assertTrue(page.body().length <= LARGEST_PAGE, question + ": " + page.body().length);
    }
    assertEquals(10, page(SERVICES).select(".hits > li").size());
  }

  private static int total(String question) throws Exception {
    return json(question).get("total").getAsInt();
  }

  private static List<String> urls(String question) throws Exception {
    return each(question, "url");
  }

  private static List<String> days(String question) throws Exception {
    return each(question, "signed");
  }

  private static List<String> each(String question, String name) throws Exception {
    return StreamSupport.stream(json(question).getAsJsonArray("results").spliterator(), false)
        .map(result -> result.getAsJsonObject().get(name))
        .filter(value -> value != null)
        .map(JsonElement::getAsString)
        .toList();
  }

  private static JsonObject json(String question) throws Exception {
    return JsonParser.parseString(get("api/search?" + question).body()).getAsJsonObject();
  }

  private static Document page(String question) throws Exception {
    return Jsoup.parse(get("search?" + question).body());
  }

  private static HttpResponse<String> get(String target) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(server.uri().resolve(target)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
