package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is published below a path is served with that path and without. */
class PrefixTest {

  @TempDir
  Path folder;

  @Test
  void takesAddressesWithThePathAndWithout() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("about.html"), "关于");
    ServerOptions options = ServerOptions.of("127.0.0.1", 0, folder).withPrefix("/gazette/");
    try (SearchServer server = SearchServer.start(options, new FakeSearcher(), answer -> "结果")) {
      assertEquals("关于", body(server, "about.html"));
      assertEquals("关于", body(server, "gazette/about.html"));
      assertEquals("结果", body(server, "gazette/search?q=x"));
      assertEquals(404, get(server, "gazettes/about.html").statusCode());
      assertEquals(404, get(server, "gazette/gazette/about.html").statusCode());
    }
  }

  @Test
  void aPrefixIsAPath() {
    ServerOptions options = ServerOptions.of("127.0.0.1", 0, null);
    assertThrows(IllegalArgumentException.class, () -> options.withPrefix("gazette"));
  }

  private static String body(SearchServer server, String path)
      throws IOException, InterruptedException {
    return get(server, path).body();
  }

  private static HttpResponse<String> get(SearchServer server, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(server.uri().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
