package gazette.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.live.SiteServer;
import gazette.server.SearchServer;
import gazette.site.Folders;
import gazette.verify.Expectation;
import gazette.verify.Pace;
import gazette.verify.Verdict;
import gazette.verify.Verdict.State;
import gazette.verify.Verifier;
import gazette.verify.WebCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/hosting.md says of web servers and mirrors is true of nginx and rsync. */
class HostingTest {

  private static final Path HOSTING = Path.of("../../docs/hosting.md");
  private static final Pace QUICK = new Pace(10_000, 4, Duration.ofSeconds(10));

  @TempDir
  Path folder;

  @Test
  void nginxServesTheSiteBelowAPathWithItsTwinsAndItsSearch()
      throws IOException, InterruptedException {
    Path nginx = Tools.find(HostingTest.class, "nginx");
    Folders folders = Gazettes.small(folder.resolve("gazette"));
    Gazettes.build(folders);
    try (SearchServer endpoint = SiteServer.start(folders, "127.0.0.1", 0, true);
        HttpClient client = HttpClient.newHttpClient()) {
      int port = freePort();
      Process server = start(nginx, port, folders, endpoint.uri().getPort());
      try {
        URI site = URI.create("http://127.0.0.1:%d/gongbao/".formatted(port));
        waitFor(client, site);
        Verdict verdict = Verifier.verify(new WebCopy(site, QUICK), Expectation.NONE);
        assertEquals(State.WHOLE, verdict.state(), verdict.findings().toString());

        HttpResponse<byte[]> page = get(client, site.resolve("index.html"), "gzip");
        assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("text/html; charset=utf-8",
            page.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(Files.readAllBytes(folders.publicFolder().resolve("index.html.gz")),
            page.body());
        assertArrayEquals(page.body(), get(client, site, "gzip").body(), "the folder itself");

        HttpResponse<byte[]> none = get(client, site.resolve("issues/none.html"), "identity");
        assertEquals(404, none.statusCode());
        assertArrayEquals(Files.readAllBytes(folders.publicFolder().resolve("404.html")),
            none.body());

        String asked = "search?q=%E5%85%BB%E8%80%81";
        assertTrue(text(get(client, site.resolve(asked), "identity")).contains("<mark>养老</mark>"));
        assertTrue(text(get(client, site.resolve("api/" + asked), "identity"))
            .startsWith("{\"query\":\"养老\""));
      } finally {
        server.destroy();
        assertTrue(server.waitFor(20, TimeUnit.SECONDS), "nginx goes on");
      }
    }
  }

  @Test
  void aCopyThatIsTakenDuringABuildIsWholeAfterTheSecondTime()
      throws IOException, InterruptedException {
    Tools.find(HostingTest.class, "rsync");
    Folders folders = Gazettes.small(folder.resolve("gazette"));
    Gazettes.build(folders);
    Path copy = folder.resolve("copy");
    Path script = script(folders.publicFolder(), copy);
    mirror(script);
    assertEquals(State.WHOLE, Gazettes.verify(copy, folders.publicFolder()).state());

    String name = "示范市人民政府公报";
    Set<State> meanwhile = EnumSet.noneOf(State.class);
    for (int build = 0; build < 4; build++) {
      String next = "示范市第" + build + "公报";
      Gazettes.replace(folders, "gazette.yaml", name, next);
      name = next;
      CompletableFuture<Void> running = CompletableFuture.runAsync(() -> buildUnchecked(folders));
      do {
        mirror(script);
        meanwhile.add(Gazettes.verify(copy, folders.publicFolder()).state());
      } while (!running.isDone());
      running.join();
      mirror(script);
      Verdict verdict = Gazettes.verify(copy, folders.publicFolder());
      assertEquals(State.WHOLE, verdict.state(), verdict.findings().toString());
    }
    meanwhile.removeAll(EnumSet.of(State.WHOLE, State.STALE, State.PARTIAL));
    assertEquals(EnumSet.noneOf(State.class), meanwhile);
  }

  @Test
  void aMirrorKeepsNothingThatThePublisherHasTakenAway() throws IOException, InterruptedException {
    Tools.find(HostingTest.class, "rsync");
    Folders folders = Gazettes.small(folder.resolve("gazette"));
    Gazettes.build(folders);
    Path copy = folder.resolve("copy");
    mirror(script(folders.publicFolder(), copy));
    Files.writeString(copy.resolve("stray.html"), "of an earlier copy");
    Files.delete(folders.content().resolve("2021/01/02-appointment.md"));
    Gazettes.build(folders);
    mirror(script(folders.publicFolder(), copy));
    Verdict verdict = Gazettes.verify(copy, folders.publicFolder());
    assertEquals(State.WHOLE, verdict.state(), verdict.findings().toString());
  }

  private static void buildUnchecked(Folders folders) {
    try {
      Gazettes.build(folders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script of docs/hosting.md, with these folders. */
  private Path script(Path from, Path to) throws IOException {
    String text = block("sh", "gongbao-mirror")
        .replaceAll("(?m)^from=.*$", Matcher.quoteReplacement("from=" + from + "/"))
        .replaceAll("(?m)^to=.*$", Matcher.quoteReplacement("to=" + to + "/"));
    return Files.writeString(folder.resolve("mirror.sh"), text);
  }

  private void mirror(Path script) throws IOException, InterruptedException {
    Path output = folder.resolve("rsync.txt");
    Process process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "rsync goes on");
    // 24: a file that was listed has gone meanwhile; the script goes on the next time.
    assertTrue(Set.of(0, 24).contains(process.exitValue()),
        process.exitValue() + ": " + Files.readString(output));
  }

  private Process start(Path nginx, int port, Folders folders, int endpoint) throws IOException {
    String location = block("nginx", "alias")
        .replace("/srv/gongbao/site/public", folders.publicFolder().toString())
        .replace("127.0.0.1:8080", "127.0.0.1:" + endpoint);
    Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
        daemon off;
        %s
        pid %s/nginx.pid;
        events {}
        http {
          include /etc/nginx/mime.types;
          access_log off;
          server {
            listen 127.0.0.1:%d;
            %s
          }
        }
        """.formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", folder,
        port, location));
    return new ProcessBuilder(nginx.toString(), "-c", configuration.toString(), "-e",
        folder.resolve("error.log").toString()).redirectErrorStream(true)
        .redirectOutput(folder.resolve("nginx.txt").toFile())
        .start();
  }

  private static String block(String language, String within) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(HOSTING))
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains(within))
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void waitFor(HttpClient client, URI site) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      try {
        get(client, site, "identity");
        return;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IOException(
        "nginx does not answer: " + Files.readString(folder.resolve("nginx.txt")));
  }

  private static HttpResponse<byte[]> get(HttpClient client, URI address, String encoding)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build(),
        BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }
}
