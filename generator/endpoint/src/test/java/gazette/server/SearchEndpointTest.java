package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.server.Wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchEndpointTest {

  private static final FakeSearcher SEARCHER = new FakeSearcher();
  private static final String PAGE = "<!DOCTYPE html><title>检索</title>" + "结果。".repeat(500);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static SearchServer server;
  @SuppressWarnings("NullAway.Init")
  private static URI uri;

  @BeforeAll
  static void start() throws IOException {
    server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, null), SEARCHER, answer -> PAGE);
    uri = server.uri();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theJsonIsAsPromised() throws IOException {
    Reply reply = Wire.get(uri, "/api/search?q=" + encoded("规范性文件"));
    assertEquals(200, reply.status());
    assertEquals("application/json; charset=utf-8", reply.header("Content-Type"));
    String body = reply.text().replaceFirst("\"tookMs\":\\d+", "\"tookMs\":0");
    assertEquals(
        """
            {"query":"规范性文件","total":2,"page":1,"size":10,"tookMs":0,"results":[\
            {"url":"issues/2020/06/zhengfa-16.html","title":"关于“规范性文件”的通知 <试行> & 说明",\
            "documentNumber":"晋市政发〔2020〕16号","issuer":"晋城市人民政府、晋城市司法局",\
            "section":"晋城市人民政府","issue":"2020-06","signed":"2020-12-10","status":"已废止",\
            "repealedBy":"晋市政发〔2022〕3号","match":"exact","score":3.5,"passages":[{"label":"第十九条","url":"issues/2020/06/zhengfa-16.html#tiao-19",\
            "snippet":"<mark>规范性</mark>文件应当&lt;公开&gt;"}]},\
            {"url":"issues/2020/05/dashiji.html","title":"大事记","section":"大事记","issue":"2020-05","match":"meaning",\
            "passages":[{"label":"","url":"issues/2020/05/dashiji.html#p-1","snippet":"9月1日"}]}],\
            "facets":{"issue":[{"value":"2020-06","count":1},{"value":"2020-05","count":1}],\
            "year":[{"value":"2020","count":2}]}}""",
        body);
  }

  @Test
  void theJsonSaysWhatWasProbablyMeant() throws IOException {
    String reply = Wire.get(uri, "/api/search?q=" + encoded("规反性文件")).text();
    assertTrue(reply.contains(",\"suggestion\":\"规范性文件\",\"results\":["), reply);
  }

  @Test
  void suggestionsAreAsBrowsersReadThem() throws IOException {
    Reply reply = Wire.get(uri, "/api/suggest?q=" + encoded("养\""),
        "Origin: https://mirror.example");
    assertEquals(200, reply.status());
    assertEquals("application/x-suggestions+json; charset=utf-8", reply.header("Content-Type"));
    assertEquals("*", reply.header("Access-Control-Allow-Origin"));
    assertEquals("""
        ["养\\"",["晋市政办〔2020〕62号","关于“<养老>”的通知"],["发文字号","标题"]]""", reply.text());
    assertEquals(200, Wire.get(uri, "/api/suggest").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%ff", "q=a&q=b", "qq=a", "q=a&page=1"})
  void aWrongRequestForSuggestionsIsRefused(String query) throws IOException {
    assertEquals(400, Wire.get(uri, "/api/suggest?" + query).status());
  }

  @Test
  void everyParameterReachesTheIndex() throws IOException {
    Wire.get(uri,
        "/api/search?q=a+b%26c&year=2020&issue=2020-06&section=%E5%A4%A7&issuer=%E5%B8%82"
            + "&subject=%E6%B3%95&status=%E7%8E%B0&from=2020-01-31&to=2020-12-31&sort=date"
            + "&group=passage&page=3&size=20&literal=true");
    assertEquals(
        new SearchQuery("a b&c",
            new Filter("2020", "2020-06", "大", "市", "法", "现", LocalDate.of(2020, 1, 31),
                LocalDate.of(2020, 12, 31)),
            Sort.DATE, Group.PASSAGE, 3, 20, true),
        SEARCHER.last());
  }

  @Test
  void fieldsLeftBlankInAFormAskForNothing() throws IOException {
    Reply reply = Wire.get(uri, "/search?q=&year=&issue=&from=+&sort=&page=");
    assertEquals(200, reply.status());
    assertEquals(SearchQuery.of(""), SEARCHER.last());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search", "/search?", "/search?q", "/search?utm_source=weixin",
      "/api/search", "/api/search?&&"})
  void aSearchForNothingIsAnswered(String target) throws IOException {
    assertEquals(200, Wire.get(uri, target).status());
    assertEquals(SearchQuery.of(""), SEARCHER.last());
  }

  @Test
  void anyTextIsAValidQuery() throws IOException {
    for (String text : new String[]{"\"", "a AND (", "*:*", "\\", "<script>", "𠮷", "e\u0301", "\0",
        "'; DROP TABLE", "第十九条", "{!lucene}x", "?~^", "\r\nSet-Cookie: a=b", "\uFEFF", "🇨🇳"}) {
      Reply reply = Wire.get(uri, "/api/search?q=" + encoded(text));
      assertEquals(200, reply.status(), text);
      assertEquals(SearchQuery.of(text), SEARCHER.last());
      assertEquals("", reply.header("Set-Cookie"));
    }
  }

  @Test
  void aQueryTypedRawIntoATerminalIsUnderstood() throws IOException {
    assertEquals(200, Wire.get(uri, "/api/search?q=养老").status());
    assertEquals(SearchQuery.of("养老"), SEARCHER.last());
  }

  @Test
  void theResultsPageIsHtml() throws IOException {
    Reply reply = Wire.get(uri, "/search?q=x");
    assertEquals("text/html; charset=utf-8", reply.header("Content-Type"));
    assertEquals(PAGE, reply.text());
  }

  @Test
  void theResultsPageIsCompressedForThoseWhoTakeIt() throws IOException {
    Reply reply = Wire.get(uri, "/search?q=x", "Accept-Encoding: br, gzip;q=0.8");
    assertEquals("gzip", reply.header("Content-Encoding"));
    assertEquals("Accept-Encoding", reply.header("Vary"));
    assertTrue(reply.body().length() < 300, reply.body().length() + " bytes");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
      assertEquals(PAGE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals("",
        Wire.get(uri, "/search", "Accept-Encoding: gzip;q=0").header("Content-Encoding"));
  }

  @Test
  void headIsGetWithoutTheBody() throws IOException {
    Reply get = Wire.get(uri, "/search?q=x");
    Reply head = Wire.request(uri, "HEAD", "/search?q=x");
    assertEquals(200, head.status());
    assertEquals(get.header("Content-Length"), head.header("Content-Length"));
    assertEquals(0, head.body().length());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      year=20           | year    | 20       | four digits
      year=二〇二〇         | year    | 二〇二〇     | four digits
      issue=2020/6      | issue   | 2020/6   | 2020-06
      from=2020-02-30   | from    | 2020-02-30 | a day, such as
      from=yesterday    | from    | yesterday | a day, such as
      to=20201210       | to      | 20201210 | a day, such as
      from=2021-01-02&to=2021-01-01 | from | 2021-01-02 | no later than to (2021-01-01)
      sort=size         | sort    | size     | relevance or date
      group=year        | group   | year     | article or passage
      page=0            | page    | 0        | from 1 to 100
      page=-1           | page    | -1       | from 1 to 100
      page=1.5          | page    | 1.5      | from 1 to 100
      page=101          | page    | 101      | from 1 to 100
      page=99999999999999999999 | page | 99999999999999999999 | from 1 to 100
      page=٣            | page    | ٣        | from 1 to 100
      page=21&size=50   | page    | 21       | from 1 to 20
      size=0            | size    | 0        | from 1 to 50
      size=51           | size    | 51       | from 1 to 50
      q=a&q=b           | q       | b        | only once
      """)
  void aWrongParameterIsNamedWithItsValueAndWhatIsAllowed(String query, String name, String value,
      String allowed) throws IOException {
    for (String path : new String[]{"/api/search?", "/search?"}) {
      Reply reply = Wire.get(uri, path + query);
      assertEquals(400, reply.status());
      String said = "The parameter " + name + " is '" + value + "', but must be ";
      assertTrue(reply.text().contains(said), reply.text());
      assertTrue(reply.text().contains(allowed), reply.text());
      assertTrue(reply.text().contains("参数 " + name + " 的值“" + value + "”不正确"), reply.text());
    }
  }

  @Test
  void aMisspeltParameterIsAMistakeOfAProgramOnly() throws IOException {
    Reply reply = Wire.get(uri, "/api/search?q=x&yaer=2020");
    assertEquals(400, reply.status());
    assertTrue(
        reply.text().contains("There is no parameter 'yaer'; those that exist are from, group"),
        reply.text());
    assertEquals(200, Wire.get(uri, "/search?q=x&yaer=2020").status());
  }

  @Test
  void aQueryMayBeJustAsLongAsPromised() throws IOException {
    String longest = "长".repeat(SearchQuery.MAX_LENGTH);
    assertEquals(200, Wire.get(uri, "/api/search?q=" + encoded(longest)).status());
    Reply reply = Wire.get(uri, "/api/search?q=" + encoded(longest + "长"));
    assertEquals(400, reply.status());
    assertTrue(reply.text().contains("at most 500 characters"), reply.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "%u5317", "%+1", "%ff", "%c0%af", "%ed%a0%80",
      "%f4%90%80%80", "%e5%a4", "%C0%80"})
  void whatIsNotEncodedUtf8IsRefused(String value) throws IOException {
    for (String target : new String[]{"/api/search?q=", "/search?q=", "/search?x="}) {
      Reply reply = Wire.get(uri, target + value);
      assertEquals(400, reply.status(), target);
      assertTrue(reply.text().contains("not percent-encoded UTF-8"), reply.text());
    }
  }

  @Test
  void rawBytesThatAreNotUtf8AreRefused() throws IOException {
    byte[] request = "GET /search?q=\u00ff\u00c0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(400, Wire.send(uri, request).status());
  }

  @Test
  void aRefusalIsJsonForProgramsAndAPageForReaders() throws IOException {
    Reply json = Wire.get(uri, "/api/search?page=0");
    assertEquals("application/json; charset=utf-8", json.header("Content-Type"));
    assertEquals(
        """
            {"status":400,"error":"The parameter page is '0', but must be a whole number from 1 to 100.",\
            "message":"参数 page 的值“0”不正确：应为 1 至 100 的整数。"}""",
        json.text());
    Reply page = Wire.get(uri, "/search?sort=%3Cscript%3E");
    assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
    assertTrue(page.text().contains("&lt;script&gt;"), page.text());
    assertFalse(page.text().contains("<script>"), page.text());
  }

  @Test
  void mirrorsMayAskFromTheirOrigin() throws IOException {
    for (String target : new String[]{"/search", "/api/search", "/api/search?page=x", "/api/no"}) {
      assertEquals("*", Wire.get(uri, target, "Origin: https://mirror.example")
          .header("Access-Control-Allow-Origin"), target);
    }
    Reply preflight = Wire.request(uri, "OPTIONS", "/api/search", "Origin: https://mirror.example",
        "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: x-a");
    assertEquals(204, preflight.status());
    assertEquals("*", preflight.header("Access-Control-Allow-Origin"));
    assertEquals("GET, HEAD, OPTIONS", preflight.header("Access-Control-Allow-Methods"));
    assertEquals("", Wire.get(uri, "/health").header("Access-Control-Allow-Origin"));
  }

  @Test
  void everyAnswerForbidsWhatPagesDoNotNeed() throws IOException {
    for (String target : new String[]{"/search", "/api/search", "/health", "/nothing",
        "/search?page=x", "/%"}) {
      Reply reply = Wire.get(uri, target);
      String policy = reply.header("Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; "), target + ": " + policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals("nosniff", reply.header("X-Content-Type-Options"));
      assertEquals("no-referrer", reply.header("Referrer-Policy"));
      assertEquals("", reply.header("Server"));
    }
  }

  @Test
  void pagesMayUseTheOriginsThatAreNamed() throws IOException {
    ServerOptions options = ServerOptions.of("127.0.0.1", 0, null);
    try (SearchServer other = SearchServer
        .start(options.withOrigins(List.of("https://www.example.cn")), SEARCHER, answer -> PAGE)) {
      String policy = Wire.get(other.uri(), "/search").header("Content-Security-Policy");
      assertTrue(policy.contains("style-src 'self' https://www.example.cn;"), policy);
      assertTrue(policy.contains("script-src 'self';"), policy);
    }
  }

  @Test
  void healthTellsWhatAnswers() throws IOException {
    Reply reply = Wire.get(uri, "/health");
    assertEquals(200, reply.status());
    assertEquals("{\"status\":\"ready\",\"generation\":\"7\",\"documents\":2}", reply.text());
  }

  @Test
  void aServerWithoutAnIndexIsNotReady() throws IOException {
    FakeSearcher empty = new FakeSearcher() {
      @Override
      public String generation() {
        return "";
      }
    };
    try (SearchServer other = SearchServer.start(ServerOptions.of("127.0.0.1", 0, null), empty,
        answer -> PAGE)) {
      Reply reply = Wire.get(other.uri(), "/health");
      assertEquals(503, reply.status());
      assertEquals("{\"status\":\"not ready\",\"generation\":\"\",\"documents\":0}", reply.text());
    }
  }

  @Test
  void withoutASiteThereIsOnlyTheSearch() throws IOException {
    for (String target : new String[]{"/", "/index.html", "/search.html", "/api", "/api/",
        "/searchx", "/search/", "//search", "/api/suggest/"}) {
      int status = Wire.get(uri, target).status();
      assertTrue(status == 404 || (target.equals("//search") && status == 400), target);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
