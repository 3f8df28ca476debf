package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.server.Wire.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties that hold for any request, tried on many. */
class AnyRequestTest {

  private static final String[] HEADERS = {"Accept-Encoding", "If-None-Match", "If-Modified-Since",
      "If-Range", "Range", "Accept", "Origin", "Cookie", "Authorization", "Connection", "Upgrade",
      "X-Forwarded-For", "Forwarded", "Referer", "TE", "Expect", "Host", "Content-Length",
      "Access-Control-Request-Method"};
  private static final String PIECES = "\"\"''\\\\,,;;==**//--  ..%%<>()[]{}?#&W/bytes=0-9gzip;q=éü养\0\t\u007f\u0080";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static SearchServer server;
  @SuppressWarnings("NullAway.Init")
  private static URI uri;

  @BeforeAll
  static void start(@TempDir Path site) throws IOException {
    Files.writeString(site.resolve("index.html"), "home");
    server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, site), new FakeSearcher(),
        answer -> "results");
    uri = server.uri();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noHeaderMakesTheServerFail() throws IOException {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      String name = HEADERS[random.nextInt(HEADERS.length)];
      String target = random.nextBoolean() ? "/" : "/api/search?q=x";
      String line = name + ": " + pieces(random, 12);
      holds("seed " + seed + " " + line, Wire.get(uri, target, line));
    }
  }

  @Test
  void noAddressMakesTheServerFail() throws IOException {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      String start = random.nextBoolean() ? "/" : "/search?" + (random.nextBoolean() ? "q=" : "");
      String target = start + pieces(random, 20);
      holds("seed " + seed + " " + target, Wire.get(uri, target));
    }
  }

  @Test
  void noDamageToARequestMakesTheServerFail() throws IOException {
    byte[] honest = String
        .join("\r\n", "GET /search?q=%E5%85%BB HTTP/1.1", "Host: example.cn:80",
            "Accept-Encoding: gzip", "Range: bytes=0-1", "Connection: close", "", "")
        .getBytes(StandardCharsets.US_ASCII);
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = honest.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        // Not in the last lines: without an end the server rightly waits for more.
        damaged[random.nextInt(honest.length - 25)] = (byte) random.nextInt(256);
      }
      holds("seed " + seed, Wire.send(uri, damaged));
    }
  }

  private static void holds(String name, Reply reply) {
    assertTrue(reply.status() >= 200 && reply.status() != 500 && reply.status() != 503,
        name + ": " + reply.status());
    assertFalse(reply.text().contains("Exception"), name);
    if (reply.status() >= 400) {
      assertEquals("no-store", reply.header("Cache-Control"), name);
    }
  }

  private static String pieces(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(PIECES.charAt(random.nextInt(PIECES.length())));
    }
    return text.toString();
  }
}
