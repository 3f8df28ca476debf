package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gazette.markdown.RenderedText.Heading;
import gazette.model.Article;
import gazette.page.ArticlePage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetadataTest {

  @Test
  void tellsWhatGovernmentWebsitesMustTell() {
    Map<String, String> told = told("01-zhengfa-3");
    assertEquals("云州公报", told.get("SiteName"));
    assertEquals("www.yunzhou.example", told.get("SiteDomain"));
    assertEquals("0000000000", told.get("SiteIDCode"));
    assertEquals("云州市人民政府公报", told.get("ColumnName"));
    assertEquals("《云州市人民政府公报》刊载政府文件。", told.get("ColumnDescription"));
    assertEquals("云州市人民政府公报", told.get("ColumnKeywords"));
    assertEquals("政策文件", told.get("ColumnType"));
    assertEquals("云州市人民政府关于印发云州市停车管理办法的通知", told.get("ArticleTitle"));
    assertEquals("2019-05-06 09:30", told.get("PubDate"));
    assertEquals("云州市人民政府公报", told.get("ContentSource"));
    assertEquals("城市管理", told.get("Keywords"));
    assertEquals("https://www.yunzhou.example/gongbao/issues/2019/02/01-zhengfa-3.html",
        told.get("Url"));
    // 2019/04 says neither when it was printed nor since when it is online.
    assertFalse(told("01-minzheng-12").containsKey("PubDate"));
  }

  @Test
  void tellsCatalogueAndCitationIndexesTheSame() {
    Map<String, String> told = told("01-zhengfa-3");
    assertEquals("云政发〔2019〕3号", told.get("DC.identifier"));
    assertEquals("2019-03-05", told.get("DC.date"));
    assertEquals("云州市人民政府公报", told.get("citation_journal_title"));
    assertEquals("2", told.get("citation_issue"));
    assertEquals("1", told.get("citation_firstpage"));
  }

  @Test
  void describesADocumentInTheTermsOfSchemaOrg() {
    JsonObject order = data("01-order-1");
    assertEquals("Legislation", order.get("@type").getAsString());
    assertEquals("云州市人民政府令第1号", order.get("legislationIdentifier").getAsString());
    assertEquals("条例", order.get("legislationType").getAsString());
    assertEquals("2020-12-25", order.get("legislationDate").getAsString());
    assertEquals("2021-01-01", order.get("legislationDateOfApplicability").getAsString());
    assertEquals("https://schema.org/InForce", order.get("legislationLegalForce").getAsString());
    assertEquals("云州市人民政府", first(order, "legislationPassedBy").get("name").getAsString());
    assertEquals("云政发〔2019〕3号",
        first(order, "legislationRepeals").get("legislationIdentifier").getAsString());
    assertEquals("云政办〔2019〕7号",
        first(order, "legislationChanges").get("legislationIdentifier").getAsString());
    JsonObject issue = order.getAsJsonObject("isPartOf");
    assertEquals("PublicationIssue", issue.get("@type").getAsString());
    assertEquals("2", issue.get("issueNumber").getAsString());
    assertEquals("https://schema.org/NotInForce",
        data("01-zhengfa-3").get("legislationLegalForce").getAsString());
    assertNull(data("02-renmian").get("legislationLegalForce"));
    assertEquals("Article", data("02-chronicle-11").get("@type").getAsString());
  }

  @Test
  void keepsATitleFromEndingTheScriptThatHoldsIt() {
    assertFalse(page("02-zhengban-7").structuredData().contains("<"));
  }

  @Test
  void listsWhatWasCorrectedWithdrawnOrEnded() {
    MachinePage.ChangesPage changes = (MachinePage.ChangesPage) TinyGazette
        .allPages(TinyGazette.settings())
        .filter(MachinePage.ChangesPage.class::isInstance)
        .findFirst()
        .orElseThrow();
    assertEquals(
        List.of("2021-02-01 CORRECTED 01-order-1", "2021-01-01 ENDED 01-zhengfa-3",
            "2021-01-01 ENDED 01-minzheng-12", "2020-05-01 WITHDRAWN 03-zhengban-9"),
        changes.changes()
            .stream()
            .map(change -> change.day() + " " + change.kind() + " " + change.article().id().slug())
            .toList());
    assertEquals("2021-02-01T00:00:00+08:00", changes.stamp(changes.updated()));
  }

  @Test
  void saysInTheSitemapWhenAnArticleLastChanged() {
    MachinePage.SitemapPage sitemap = (MachinePage.SitemapPage) TinyGazette
        .allPages(TinyGazette.settings())
        .filter(MachinePage.SitemapPage.class::isInstance)
        .findFirst()
        .orElseThrow();
    Map<String, String> days = new TreeMap<>();
    sitemap.locations()
        .forEach(
            location -> days.put(location.path().value(), String.valueOf(location.lastModified())));
    assertEquals("2021-02-01", days.get("issues/2020/02/01-order-1.html"));
    assertEquals("2021-01-01", days.get("issues/2019/02/01-zhengfa-3.html"));
    assertEquals("2019-04-30", days.get("issues/2019/02/02-renmian.html"));
    assertTrue(days.containsKey("status/ended.html"), days.toString());
  }

  @Test
  void asksReadersToReportErrorsByTheAddressOfThePage() {
    assertEquals("https://errors.example/report.html?site_code=0000000000&url="
        + "https%3A%2F%2Fwww.yunzhou.example%2Fgongbao%2Fissues%2F2019%2F02%2F01-zhengfa-3.html",
        page("01-zhengfa-3").errorReport());
  }

  @Test
  void citesAnArticleAsPrinted() {
    assertEquals(
        new Cited("云州市人民政府：《关于印发云州市停车管理办法的通知》（云政发〔2019〕3号）", "载《云州市人民政府公报》2019年第2期（总第10期），第1页"),
        page("01-zhengfa-3").cited());
  }

  @Test
  void laysTheDaysOfAChronicleOutAsACalendar() {
    List<Calendar> calendars = Calendar.of(2020, List.of(new Heading("d-11-2", "11月2日", List.of()),
        new Heading("d-11-30", "11月30日", List.of()), new Heading("d-12-31", "12月31日", List.of()),
        new Heading("d-11-2--2", "11月2日", List.of()), new Heading("h-1", "附", List.of())));
    assertEquals(List.of("2020年11月", "2020年12月"), calendars.stream().map(Calendar::name).toList());
    // 1 November 2020 was a Sunday.
    assertEquals("0 0 0 0 0 0 1", numbers(calendars.getFirst().weeks().getFirst()));
    assertEquals("30 0 0 0 0 0 0", numbers(calendars.getFirst().weeks().getLast()));
    assertEquals("d-11-2", calendars.getFirst().weeks().get(1).getFirst().anchor());
  }

  @Test
  void marksEachDayOfAnEventAndWhatBeganOnADayBeforeWhatGoesOn() {
    Calendar december = Calendar.of(2020, List.of(new Heading("d-12-05", "12月5日—7日", List.of()),
        new Heading("d-12-06", "12月6日", List.of()), new Heading("d-12-06--2", "12月6日", List.of())))
        .getFirst();
    assertEquals(List.of("5 d-12-05", "6 d-12-06", "7 d-12-05"),
        december.weeks()
            .stream()
            .flatMap(List::stream)
            .filter(day -> day.anchor() != null)
            .map(day -> day.number() + " " + day.anchor())
            .toList());
  }

  private static String numbers(List<Calendar.Day> week) {
    return week.stream().map(day -> String.valueOf(day.number())).collect(Collectors.joining(" "));
  }

  private static JsonObject first(JsonObject data, String key) {
    return data.getAsJsonArray(key).get(0).getAsJsonObject();
  }

  private static JsonObject data(String slug) {
    return JsonParser.parseString(page(slug).structuredData()).getAsJsonObject();
  }

  private static Map<String, String> told(String slug) {
    Map<String, String> told = new TreeMap<>();
    page(slug).metadata().forEach(meta -> told.merge(meta.name(), meta.content(), String::concat));
    return told;
  }

  private static ArticlePage page(String slug) {
    Article article = TinyGazette.article(slug);
    return TinyGazette.pages(TinyGazette.settings()).article(article, TinyGazette.text(article));
  }
}
