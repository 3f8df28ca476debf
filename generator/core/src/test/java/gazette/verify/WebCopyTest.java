package gazette.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import gazette.manifest.Manifest;
import gazette.problem.Messages;
import gazette.verify.Verdict.State;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies behind web servers, good and bad. */
class WebCopyTest {

  private static final Pace QUICK = new Pace(1_000, 2, Duration.ofMillis(500));
  private static final byte[] PIECE = new byte[64 * 1024];

  @TempDir
  Path folder;
  private Path site;
  private HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, HttpHandler> exceptions = new HashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void aMirror() throws IOException {
    site = new Published(folder.resolve("site"), List.of())
        .with(Map.of("index.html", "1", "issues/a.html", "第一条".repeat(1_000), "b.html", "2"))
        .folder();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/gongbao/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aMirrorWithEveryFileIsWholeAndEachIsAskedForOnce() throws IOException, InterruptedException {
    assertVerdict(State.WHOLE, List.of());
    List<String> once = new ArrayList<>(List.of(Manifest.FILE, Manifest.NEXT));
    new Published(folder.resolve("site"), List.of()).manifest()
        .files()
        .forEach(file -> once.add(file.path()));
    assertEquals(once.stream().sorted().toList(), asked.stream().sorted().toList());
  }

  @Test
  void whatIsMissingOrAlteredIsNamed() throws IOException, InterruptedException {
    Files.delete(site.resolve("b.html"));
    assertVerdict(State.PARTIAL, List.of("MISSING b.html"));
    Files.writeString(site.resolve("index.html"), "3");
    assertVerdict(State.TAMPERED, List.of("ALTERED index.html", "MISSING b.html"));
  }

  @Test
  void noMoreIsAskedAtOnceNorInASecondThanThePaceAllows() throws IOException, InterruptedException {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      many.put("p" + i + ".html", "1");
    }
    new Published(folder.resolve("site"), List.of()).with(many);
    Semaphore free = new Semaphore(2);
    AtomicInteger tooMany = new AtomicInteger();
    for (String path : many.keySet()) {
      exceptions.put(path, exchange -> {
        if (!free.tryAcquire()) {
          tooMany.incrementAndGet();
        } else {
          file(exchange, path);
          free.release();
        }
      });
    }
    long start = System.nanoTime();
    Verdict verdict = verify(new Pace(100, 2, Duration.ofSeconds(5)));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(State.WHOLE, verdict.state(), verdict.toString());
    assertEquals(0, tooMany.get());
    // 34 requests, 10 ms apart; this can only ever be slower.
    assertTrue(took.compareTo(Duration.ofMillis(330)) >= 0, took.toString());
  }

  @Test
  void anAnswerWithoutEndIsBrokenOff() throws IOException, InterruptedException {
    AtomicLong sent = new AtomicLong();
    exceptions.put("index.html", exchange -> endless(exchange, sent));
    assertVerdict(State.TAMPERED, List.of("ALTERED index.html"));
    assertTrue(sent.get() < 100_000_000, sent + " bytes");
  }

  @Test
  void aManifestWithoutEndIsBrokenOff() throws IOException, InterruptedException {
    AtomicLong sent = new AtomicLong();
    exceptions.put(Manifest.FILE, exchange -> endless(exchange, sent));
    Verdict verdict = verify(new Pace(1_000, 2, Duration.ofSeconds(20)));
    assertEquals(State.TAMPERED, verdict.state());
    assertTrue(sent.get() < 200_000_000, sent + " bytes");
  }

  @Test
  void anAnswerThatDoesNotGoOnIsGivenUp() throws IOException, InterruptedException {
    Semaphore never = new Semaphore(0);
    exceptions.put("b.html", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().flush();
      never.acquireUninterruptibly();
    });
    Verdict verdict = verify(QUICK);
    never.release(10);
    assertEquals(State.PARTIAL, verdict.state());
    assertEquals(List.of("b.html"),
        verdict.findings().stream().map(Verdict.Finding::path).toList());
  }

  @Test
  void redirectsWithinTheServerAreFollowedAFewTimes() throws IOException, InterruptedException {
    exceptions.put("index.html", exchange -> redirect(exchange, "moved.html"));
    exceptions.put("moved.html", exchange -> file(exchange, "index.html"));
    assertVerdict(State.WHOLE, List.of());
    exceptions.put("moved.html", exchange -> redirect(exchange, "index.html"));
    assertVerdict(State.PARTIAL, List.of("UNREADABLE index.html redirects without end"));
    assertEquals(6,
        asked.subList(asked.lastIndexOf(Manifest.NEXT), asked.size())
            .stream()
            .filter(path -> path.equals("index.html") || path.equals("moved.html"))
            .count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.2/gongbao/index.html", "http://127.0.0.1:1/",
      "file:///etc/passwd", "ftp://127.0.0.1/", "//example.cn/"})
  void noMirrorSendsUsToOthers(String elsewhere) throws IOException, InterruptedException {
    exceptions.put("index.html", exchange -> redirect(exchange, elsewhere));
    assertVerdict(State.PARTIAL, List.of("UNREADABLE index.html redirects to another server"));
  }

  @Test
  void aMirrorThatIsBusyIsAskedAgain() throws IOException, InterruptedException {
    AtomicInteger times = new AtomicInteger();
    exceptions.put("index.html", exchange -> {
      if (times.incrementAndGet() < 3) {
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(503, -1);
      } else {
        file(exchange, "index.html");
      }
    });
    assertVerdict(State.WHOLE, List.of());
    exceptions.put("index.html", exchange -> exchange.sendResponseHeaders(500, -1));
    assertVerdict(State.PARTIAL, List.of("UNREADABLE index.html answers 500"));
  }

  @Test
  void whatIsSentCompressedUnaskedCannotBeTold() throws IOException, InterruptedException {
    exceptions.put("index.html", exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      file(exchange, "index.html");
    });
    assertVerdict(State.PARTIAL,
        List.of("UNREADABLE index.html is sent compressed, which was not asked for"));
  }

  @Test
  void aServerThatRefusesTheManifestSaysNothingOfTheCopy() {
    exceptions.put(Manifest.FILE, exchange -> exchange.sendResponseHeaders(403, -1));
    IOException e = assertThrows(IOException.class, () -> verify(QUICK));
    assertEquals("%smanifest.json answers 403".formatted(address()), e.getMessage());
  }

  @Test
  void aServerThatIsNotThereSaysNothingOfTheCopy() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    WebCopy copy = new WebCopy(URI.create("http://127.0.0.1:" + port), QUICK);
    IOException e = assertThrows(IOException.class, () -> Verifier.verify(copy, Expectation.NONE));
    assertEquals("http://127.0.0.1:%d/manifest.json does not answer".formatted(port),
        e.getMessage());
  }

  @Test
  void aServerThatGoesAwayMeanwhileIsNotAskedForEveryFile()
      throws IOException, InterruptedException {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      many.put("p" + i + ".html", "1");
      exceptions.put("p" + i + ".html", exchange -> exchange.sendResponseHeaders(502, -1));
    }
    new Published(folder.resolve("site"), List.of()).with(many);
    IOException e = assertThrows(IOException.class, () -> verify(QUICK));
    assertTrue(e.toString().endsWith(" answers 502; so do others before it"), e.toString());
    assertTrue(asked.size() < 40, asked.size() + " requests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a/", "http:///a", "https://a/?q", "https://a/#b", "mirror"})
  void suchAnAddressIsNoSite(String address) {
    assertThrows(IllegalArgumentException.class, () -> new WebCopy(URI.create(address), QUICK));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/gongbao/".length());
      asked.add(path);
      HttpHandler exception = exceptions.get(path);
      if (exception != null) {
        exception.handle(exchange);
      } else {
        file(exchange, path);
      }
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    Path file = site.resolve(path);
    if (Files.isRegularFile(file)) {
      byte[] body = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private static void endless(HttpExchange exchange, AtomicLong sent) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    while (true) {
      body.write(PIECE);
      sent.addAndGet(PIECE.length);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private String address() {
    return "http://127.0.0.1:%d/gongbao/".formatted(server.getAddress().getPort());
  }

  private Verdict verify(Pace pace) throws IOException, InterruptedException {
    return Verifier.verify(new WebCopy(URI.create(address()), pace), Expectation.NONE);
  }

  private void assertVerdict(State state, List<String> findings)
      throws IOException, InterruptedException {
    Verdict verdict = verify(QUICK);
    assertEquals(findings,
        verdict.findings()
            .stream()
            .map(f -> "%s %s %s"
                .formatted(f.kind(), f.path(), f.detail().map(Messages.ENGLISH::text).orElse(""))
                .strip())
            .toList());
    assertEquals(state, verdict.state());
  }
}
