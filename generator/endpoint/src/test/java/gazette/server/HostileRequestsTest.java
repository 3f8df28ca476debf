package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gazette.server.Wire.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no honest program sends: each is refused, and the next honest one is answered. */
class HostileRequestsTest {

  private static final String HOST = "Host: x\r\n";
  private static final String END = "\r\n";
  private static final String HONEST = "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static SearchServer server;
  @SuppressWarnings("NullAway.Init")
  private static URI uri;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path site = Files.createDirectories(folder.resolve("public"));
    Files.writeString(folder.resolve("secret.txt"), "geheim");
    Files.writeString(site.resolve("index.html"), "home");
    Files.createDirectories(site.resolve("issues"));
    Files.writeString(site.resolve("issues/index.html"), "issues");
    Files.writeString(site.resolve(".htaccess"), "geheim");
    server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, site), new FakeSearcher(),
        answer -> "results");
    uri = server.uri();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        // The request line.
        request(400, "no request at all", "\0\1\2\3\4\5\r\n\r\n"),
        request(400, "TLS to a plain port", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"),
        request(505, "HTTP/9.9", "GET / HTTP/9.9\r\n" + HOST + END),
        request(505, "HTTP/0.9", "GET /\r\n\r\n"),
        request(426, "HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        request(400, "NUL in the path", "GET /\0 HTTP/1.1\r\n" + HOST + END),
        request(400, "encoded NUL in the path", "GET /index.html%00.png HTTP/1.1\r\n" + HOST + END),
        request(400, "space in the path", "GET /a b HTTP/1.1\r\n" + HOST + END),
        request(414, "endless address",
            "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + END),
        request(414, "endless query",
            "GET /search?q=" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + END),
        request(400, "empty segments", "GET //etc/passwd HTTP/1.1\r\n" + HOST + END),
        request(400, "another's address in the path",
            "GET //evil.example/.. HTTP/1.1\r\n" + HOST + END),
        request(400, "absolute form, other host",
            "GET http://evil.example/ HTTP/1.1\r\n" + HOST + END),
        request(400, "absolute form, other protocol",
            "GET ftp://x/health HTTP/1.1\r\nConnection: close\r\n" + HOST + END),
        request(400, "absolute form, a file", "GET file:///etc/passwd HTTP/1.1\r\n" + HOST + END),
        request(400, "absolute form with a password",
            "GET http://a:b@x/health HTTP/1.1\r\n" + HOST + END),
        request(400, "address without a slash", "GET ../health HTTP/1.1\r\n" + HOST + END),
        request(400, "backslash for a slash", "GET \\health HTTP/1.1\r\n" + HOST + END),
        request(400, "a place within the page", "GET /health#x HTTP/1.1\r\n" + HOST + END),
        request(400, "the server as a whole", "GET * HTTP/1.1\r\n" + HOST + END),
        request(400, "an encoded slash", "GET /api%2fsearch HTTP/1.1\r\n" + HOST + END),
        request(400, "tabs for spaces", "GET\t/health\tHTTP/1.1\r\n" + HOST + END),
        request(400, "space behind the version", "GET /health HTTP/1.1 \r\n" + HOST + END),
        request(505, "HTTP/1.10", "GET /health HTTP/1.10\r\n" + HOST + END),
        request(405, "TRACE", "TRACE / HTTP/1.1\r\n" + HOST + "Cookie: geheim\r\n" + END),
        request(405, "CONNECT",
            "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n" + END),
        request(405, "POST", "POST /search HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nq=x"),
        request(405, "DELETE", "DELETE /index.html HTTP/1.1\r\n" + HOST + END),
        request(405, "PROPFIND", "PROPFIND / HTTP/1.1\r\n" + HOST + END),
        request(405, "unheard-of method", "GETT / HTTP/1.1\r\n" + HOST + END),
        request(405, "get in lower case", "get / HTTP/1.1\r\n" + HOST + END),
        // The header.
        request(400, "no Host", "GET / HTTP/1.1\r\n\r\n"),
        request(400, "two Hosts", "GET / HTTP/1.1\r\n" + HOST + "Host: y\r\n" + END),
        request(400, "empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        request(400, "Host with a password", "GET / HTTP/1.1\r\nHost: a:b@x\r\n\r\n"),
        request(400, "two names in one Host", "GET / HTTP/1.1\r\nHost: x, y\r\n\r\n"),
        request(400, "Host with markup", "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n"),
        request(400, "Host with a path", "GET / HTTP/1.1\r\nHost: x/../y\r\n\r\n"),
        request(400, "Host with a wrong port", "GET / HTTP/1.1\r\nHost: x:99999999\r\n\r\n"),
        request(431, "endless header line",
            "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(100_000) + "\r\n\r\n"),
        request(431, "endless header",
            "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(20_000) + END),
        request(400, "bare LF as line end", "GET / HTTP/1.1\nHost: x\n\n"),
        request(400, "CR within a header", "GET / HTTP/1.1\r\n" + HOST + "X: a\rb\r\n" + END),
        request(400, "vertical tab in a header",
            "GET / HTTP/1.1\r\n" + HOST + "X: a\u000bb\r\n" + END),
        request(400, "brackets in a header's name",
            "GET / HTTP/1.1\r\n" + HOST + "X(a): a\r\n" + END),
        request(400, "NUL in a header", "GET / HTTP/1.1\r\n" + HOST + "X: a\0b\r\n" + END),
        request(400, "header without colon", "GET / HTTP/1.1\r\n" + HOST + "nonsense\r\n" + END),
        request(400, "header without name", "GET / HTTP/1.1\r\n" + HOST + ": x\r\n" + END),
        request(400, "space before the colon", "GET / HTTP/1.1\r\n" + HOST + "X : a\r\n" + END),
        request(400, "folded header", "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n b\r\n" + END),
        request(400, "first header indented", "GET / HTTP/1.1\r\n " + HOST + END),
        request(400, "bare CR as line end", "GET / HTTP/1.1\rHost: x\r\r"),
        request(417, "unknown expectation", "GET / HTTP/1.1\r\n" + HOST + "Expect: gold\r\n" + END),
        // The body, and requests hidden in it.
        request(400, "negative length",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n" + END),
        request(400, "length with sign",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: +3\r\n\r\nabc"),
        request(400, "length in hex",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 0x3\r\n\r\nabc"),
        request(400, "length beyond numbers",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 99999999999999999999\r\n" + END),
        request(413, "huge length",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 9000000000000000000\r\n\r\nabc"),
        request(405, "huge length of POST",
            "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 9000000000000000000\r\n\r\nabc"),
        request(400, "the same length twice",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"),
        request(413, "HEAD with a body",
            "HEAD / HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc"),
        request(400, "two lengths",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
        request(400, "two lengths in one",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 3, 4\r\n\r\nabcd"),
        request(413, "GET with a body",
            "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 46\r\n\r\n" + HONEST),
        request(400, "length and chunks",
            "GET / HTTP/1.1\r\n" + HOST
                + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HONEST),
        request(413, "GET in chunks",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HONEST),
        request(413, "bad chunks",
            "GET / HTTP/1.1\r\n" + HOST
                + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n"),
        request(400, "no coding at all",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: identity\r\n\r\n"),
        request(413, "chunks of gzip",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        request(400, "chunks on a folded line",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
        request(400, "chunks behind a vertical tab",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
        request(400, "chunks twice",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
        request(400, "obscured chunks",
            "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        request(413, "chunks in HTTP/1.0",
            "GET / HTTP/1.0\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("requests")
  void isRefused(int status, String name, String request) throws IOException {
    Reply reply = Wire.send(uri, request.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(status, reply.status(), reply::text);
    assertTellsNothing(reply);
    assertEquals(200, Wire.send(uri, HONEST).status());
  }

  static Stream<String> waysOut() {
    return Stream.of("/../secret.txt", "/issues/../../secret.txt", "/..%2fsecret.txt",
        "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/.%2e/secret.txt", "/%252e%252e/secret.txt",
        "/..%5csecret.txt", "/..\\secret.txt", "/issues/..;/..;/secret.txt", "/..;/secret.txt",
        "/..%00/secret.txt", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt",
        "/%uff0e%uff0e/secret.txt", "/．．/secret.txt", "/....//secret.txt", "/./../secret.txt",
        "/issues/%2e%2e/%2e%2e/secret.txt", "/.htaccess", "/%2ehtaccess", "/issues/..%2f.htaccess",
        "/C:/secret.txt", "/file:///etc/passwd", "/~root/", "/index.html/../../secret.txt",
        "/index.html/", "/index.html::$DATA", "/index.html%20", "/index.html.", "/%", "/%zz",
        "/issues;x=y/", "/issues/%20", "/" + "a/".repeat(2_000), "/" + "a".repeat(3_000));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysOut")
  void noPathLeadsOutOfTheSite(String path) throws IOException {
    Reply reply = Wire.get(uri, path);
    assertTrue(Set.of(400, 404).contains(reply.status()), path + " " + reply.status());
    assertTellsNothing(reply);
    assertEquals(200, Wire.send(uri, HONEST).status());
  }

  @Test
  void aHiddenRequestIsNotAnswered() throws IOException {
    Reply reply = Wire.send(uri,
        "POST / HTTP/1.1\r\n" + HOST + "Content-Length: " + HONEST.length() + "\r\n\r\n" + HONEST);
    assertEquals(405, reply.status());
    assertFalse(reply.text().contains("generation"), reply.text());
  }

  @Test
  void requestsInOneGoAreAnsweredInTurn() throws IOException {
    Reply reply = Wire.send(uri, "GET /issues/ HTTP/1.1\r\nHost: x\r\n\r\n" + HONEST);
    assertEquals(200, reply.status());
    assertTrue(reply.text().startsWith("issuesHTTP/1.1 200 OK\r\n"), reply.text());
  }

  @Test
  void anAddressInAbsoluteFormIsUnderstood() throws IOException {
    assertEquals(200, Wire.get(uri, uri + "health").status());
  }

  @Test
  void aQuestionToTheServerAsAWholeIsAnswered() throws IOException {
    Reply reply = Wire.request(uri, "OPTIONS", "*");
    assertEquals(204, reply.status());
    assertEquals("GET, HEAD, OPTIONS", reply.header("Allow"));
  }

  private static void assertTellsNothing(Reply reply) {
    String all = reply.headers() + reply.text();
    for (String word : new String[]{"jetty", "Jetty", "Exception", "\tat ", "eclipse", "java",
        "geheim", "root:"}) {
      assertFalse(all.contains(word), word + " in " + all);
    }
  }

  private static Arguments request(int status, String name, String text) {
    return arguments(status, name, text);
  }
}
