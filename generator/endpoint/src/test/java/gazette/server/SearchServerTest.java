package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.SearchAnswer;
import gazette.search.query.SearchQuery;
import gazette.server.Wire.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting, and telling people what is the matter. */
class SearchServerTest {

  @Test
  void aPortInUseIsToldInASentence() throws IOException {
    try (SearchServer first = start(ServerOptions.of("127.0.0.1", 0, null))) {
      ServerOptions same = ServerOptions.of("127.0.0.1", first.port(), null);
      IOException told = assertThrows(IOException.class, () -> start(same));
      assertEquals("port " + first.port() + " of 127.0.0.1 is in use; choose another with --port",
          told.getMessage());
      assertEquals(200, Wire.get(first.uri(), "/health").status());
    }
  }

  @Test
  void aPortIsFreeAgainAtOnce() throws IOException {
    int port;
    try (SearchServer first = start(ServerOptions.of("127.0.0.1", 0, null))) {
      port = first.port();
      assertEquals(200, Wire.get(first.uri(), "/health").status());
    }
    try (SearchServer second = start(ServerOptions.of("127.0.0.1", port, null))) {
      assertEquals(200, Wire.get(second.uri(), "/health").status());
    }
  }

  @Test
  void anUnknownHostIsToldInASentence() {
    IOException told = assertThrows(IOException.class,
        () -> start(ServerOptions.of("no-such-host.invalid", 0, null)));
    assertEquals("host 'no-such-host.invalid' is not known; choose 127.0.0.1 for this machine alone"
        + " or 0.0.0.0 for all with --host", told.getMessage());
  }

  @Test
  void anotherMachinesAddressIsToldInASentence() {
    // 192.0.2.0/24 belongs to nobody (RFC 5737).
    IOException told = assertThrows(IOException.class,
        () -> start(ServerOptions.of("192.0.2.1", 0, null)));
    assertEquals("192.0.2.1 is not an address of this machine; choose another with --host",
        told.getMessage());
  }

  @Test
  void theAddressOfAServerOnAllInterfacesCanBeOpened() throws IOException {
    try (SearchServer server = start(ServerOptions.of("0.0.0.0", 0, null))) {
      assertEquals("http://127.0.0.1:" + server.port() + "/", server.uri().toString());
      assertEquals(200, Wire.get(server.uri(), "/health").status());
    }
    try (SearchServer server = start(ServerOptions.of("localhost", 0, null))) {
      assertEquals(200, Wire.get(server.uri(), "/health").status());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.cn/", "a.cn", "https://a.cn; script-src *", "*",
      "'unsafe-inline'", "https://a.cn\r\nX: y"})
  void whatIsNotAnOriginDoesNotReachThePolicy(String origin) {
    assertThrows(IllegalArgumentException.class,
        () -> ServerOptions.of("x", 0, null).withOrigins(List.of(origin)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortThatCannotBeIsAMistakeOfTheCaller(int port) {
    assertThrows(IllegalArgumentException.class, () -> ServerOptions.of("x", port, null));
  }

  @Test
  void aLineIsLoggedForEachRequestThatTellsNothingOfThePerson() throws IOException {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (SearchServer server = start(ServerOptions.of("127.0.0.1", 0, null).withLog(lines::add))) {
      Wire.get(server.uri(), "/api/search?q=geheim", "User-Agent: geheim",
          "Referer: http://geheim");
      Wire.get(server.uri(), "/no/\u001b[31m%0ax\u009b");
      Wire.send(server.uri(), "geheim\r\n\r\n");
    }
    String form = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ \\S+ \\S+ \\d{3} \\d+ ms";
    assertEquals(3, lines.size(), lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.matches(form)), lines::toString);
    // A line is written when its answer is out, so the next request may overtake it.
    assertTrue(lines.stream().anyMatch(line -> line.contains("Z GET /api/search 200 ")),
        lines::toString);
    assertFalse(lines.toString().contains("geheim"), lines::toString);
    assertFalse(lines.toString().contains("127.0.0.1"), lines::toString);
  }

  @Test
  void anIndexThatCannotBeReadIsToldToReadersWithoutDetailsAndToTheOperatorOnce()
      throws IOException {
    FakeSearcher broken = new FakeSearcher() {
      @Override
      public SearchAnswer search(SearchQuery query) throws IOException {
        throw new IOException("/var/geheim/_0.cfs is truncated");
      }
    };
    try (Console console = new Console();
        SearchServer server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, null), broken,
            answer -> "")) {
      for (int i = 0; i < 20; i++) {
        Reply reply = Wire.get(server.uri(), "/api/search?q=x");
        assertEquals(503, reply.status());
        assertEquals("5", reply.header("Retry-After"));
        assertFalse(reply.text().contains("geheim"), reply.text());
      }
      assertEquals(List.of("cannot answer /api/search: /var/geheim/_0.cfs is truncated"),
          console.lines);
    }
  }

  @Test
  void aFaultOfOursIsToldToReadersWithoutDetails() throws IOException {
    FakeSearcher faulty = new FakeSearcher() {
      @Override
      public SearchAnswer search(SearchQuery query) {
        if (query.text().equals("deep")) {
          throw new StackOverflowError("geheim");
        }
        throw new IllegalStateException("geheim");
      }
    };
    try (Console console = new Console();
        SearchServer server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, null), faulty,
            answer -> "")) {
      for (String target : new String[]{"/search?q=x", "/api/search?q=deep"}) {
        Reply reply = Wire.get(server.uri(), target);
        assertEquals(500, reply.status());
        assertTrue(reply.text().contains("服务器出错"), reply.text());
        assertFalse(reply.text().contains("geheim"), reply.text());
      }
      assertEquals(1, console.lines.size(), console.lines::toString);
    }
  }

  @Test
  void aTemplateThatFailsIsAFaultOfOurs() throws IOException {
    try (Console console = new Console();
        SearchServer server = SearchServer.start(ServerOptions.of("127.0.0.1", 0, null),
            new FakeSearcher(), answer -> {
              throw new IllegalStateException("geheim");
            })) {
      assertEquals(500, Wire.get(server.uri(), "/search?q=x").status());
      assertEquals(200, Wire.get(server.uri(), "/api/search?q=x").status());
      assertEquals(1, console.lines.size(), console.lines::toString);
    }
  }

  @Test
  void malformedRequestsAreNotTheOperatorsAffair() throws IOException {
    try (Console console = new Console();
        SearchServer server = start(ServerOptions.of("127.0.0.1", 0, null))) {
      for (String request : new String[]{"\0\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"}) {
        assertTrue(Wire.send(server.uri(), request).status() >= 400);
      }
      assertEquals(List.of(), console.lines);
    }
  }

  @Test
  void readersWhoLeaveAreNotTheOperatorsAffair(@TempDir Path site) throws IOException {
    Files.write(site.resolve("big.zip"), new byte[4_000_000]);
    try (Console console = new Console();
        SearchServer server = start(ServerOptions.of("127.0.0.1", 0, site))) {
      for (int i = 0; i < 20; i++) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
          socket.getOutputStream()
              .write(
                  "GET /big.zip HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          assertTrue(socket.getInputStream().read() >= 0);
        }
      }
      assertEquals(4_000_000, Wire.get(server.uri(), "/big.zip").body().length());
      assertEquals(List.of(), console.lines);
    }
  }

  @Test
  void numbersAreWrittenAlikeInEveryLanguage(@TempDir Path site) throws IOException {
    Files.writeString(site.resolve("a.zip"), "0123456789");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (SearchServer server = start(ServerOptions.of("127.0.0.1", 0, site).withLog(lines::add))) {
      Reply part = Wire.get(server.uri(), "/a.zip", "Range: bytes=1-2");
      assertEquals("bytes 1-2/10", part.header("Content-Range"));
      assertTrue(part.header("Last-Modified").matches("[A-Z][a-z]{2}, [0-9]{2} .* GMT"),
          part::toString);
      assertTrue(part.header("ETag").matches("\"[0-9a-f-]+\""), part::toString);
      String refusal = Wire.get(server.uri(), "/search?page=x").text();
      assertTrue(refusal.contains("from 1 to 100. (400)"), refusal);
      assertTrue(lines.getFirst().matches("[ -~]+"), lines::toString);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static SearchServer start(ServerOptions options) throws IOException {
    return SearchServer.start(options, new FakeSearcher(), answer -> "results");
  }

  /** Reads what would be printed on the console, instead of it. */
  private static final class Console extends Handler implements AutoCloseable {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = List.of(root.getHandlers());

    Console() {
      before.forEach(root::removeHandler);
      root.addHandler(this);
    }

    @Override
    public void publish(LogRecord message) {
      Throwable thrown = message.getThrown();
      if (message.getLevel().intValue() >= Level.INFO.intValue()) {
        lines.add(message.getMessage() + (thrown == null ? "" : ": " + thrown.getMessage()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
      before.forEach(root::addHandler);
    }
  }
}
