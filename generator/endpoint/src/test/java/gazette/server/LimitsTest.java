package gazette.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.search.QueryTimeoutException;
import gazette.search.SearchAnswer;
import gazette.search.query.SearchQuery;
import gazette.server.ServerOptions.Limits;
import gazette.server.Wire.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens when there is too much of something, or it takes too long. */
class LimitsTest {

  private static final Limits FEW = new Limits(2_000, 2, 2, 100, millis(50), millis(5_000),
      millis(5_000), millis(5_000), millis(60_000));

  @Test
  void aQueryTooManyIsAskedToComeBack() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(2);
    try (SearchServer server = start(FEW, searcher)) {
      FutureTask<Reply> one = inBackground(server.uri(), "/api/search?q=1");
      FutureTask<Reply> two = inBackground(server.uri(), "/search?q=2");
      searcher.awaitArrivals();
      Reply reply = Wire.get(server.uri(), "/api/search?q=3");
      assertEquals(503, reply.status());
      assertEquals("1", reply.header("Retry-After"));
      assertEquals("Retry-After", reply.header("Access-Control-Expose-Headers"));
      assertTrue(reply.text().contains("查询过多"), reply.text());
      assertEquals(200, Wire.get(server.uri(), "/health").status());
      searcher.go();
      assertEquals(200, one.get().status());
      assertEquals(200, two.get().status());
      assertEquals(200, Wire.get(server.uri(), "/api/search?q=4").status());
    }
  }

  @Test
  void aClientThatAsksTooMuchAtOnceWaitsWhileOthersAreAnswered() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(3);
    Limits two = new Limits(100, 4, 2, 100, millis(50), millis(5_000), millis(5_000), millis(5_000),
        millis(3_000));
    String greedy = "X-Forwarded-For: 203.0.113.9, 2001:db8:1:2::7";
    try (SearchServer server = start(two, searcher)) {
      FutureTask<Reply> one = inBackground(server.uri(), "/search?q=1", greedy);
      FutureTask<Reply> other = inBackground(server.uri(), "/api/search?q=2",
          "X-Forwarded-For: 198.51.100.7");
      // All addresses of one network of 64 bits belong to one client.
      FutureTask<Reply> alike = inBackground(server.uri(), "/api/search?q=3",
          "X-Forwarded-For: 2001:db8:1:2:ffff::1");
      searcher.awaitArrivals();
      Reply reply = Wire.get(server.uri(), "/api/search?q=4", greedy);
      assertEquals(429, reply.status());
      assertEquals("1", reply.header("Retry-After"));
      assertTrue(reply.text().contains("您同时提出的查询过多"), reply.text());
      assertEquals(429, Wire.get(server.uri(), "/search?q=4", greedy).status());
      searcher.go();
      for (FutureTask<Reply> running : List.of(one, other, alike)) {
        assertEquals(200, running.get().status());
      }
      assertEquals(200, Wire.get(server.uri(), "/api/search?q=5", greedy).status());
    }
  }

  @Test
  void aWebServerThatDoesNotNameItsClientsIsNotTakenForOne() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(3);
    Limits one = new Limits(100, 4, 1, 100, millis(50), millis(5_000), millis(5_000), millis(5_000),
        millis(3_000));
    try (SearchServer server = start(one, searcher)) {
      List<FutureTask<Reply>> running = List.of(inBackground(server.uri(), "/search?q=1"),
          inBackground(server.uri(), "/search?q=2", "X-Forwarded-For: unknown"),
          inBackground(server.uri(), "/search?q=3", "X-Forwarded-For: 1.2.3.4, "));
      searcher.awaitArrivals();
      searcher.go();
      for (FutureTask<Reply> query : running) {
        assertEquals(200, query.get().status());
      }
    }
  }

  @Test
  void onlySoManyQueriesWaitForTheirTurn() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(1);
    Limits narrow = new Limits(100, 1, 100, 1, millis(5_000), millis(5_000), millis(5_000),
        millis(5_000), millis(3_000));
    try (SearchServer server = start(narrow, searcher)) {
      FutureTask<Reply> running = inBackground(server.uri(), "/search?q=1");
      searcher.awaitArrivals();
      List<FutureTask<Reply>> more = List.of(inBackground(server.uri(), "/search?q=2"),
          inBackground(server.uri(), "/search?q=3"));
      while (more.stream().noneMatch(FutureTask::isDone)) {
        Thread.sleep(5);
      }
      searcher.go();
      assertEquals(200, running.get().status());
      assertEquals(List.of(200, 503), more.stream().map(LimitsTest::statusOf).sorted().toList());
    }
  }

  @Test
  void aQueryThatTakesTooLongIsGivenUpButKeepsItsPlace() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(1);
    Limits one = new Limits(100, 1, 1, 100, millis(20), millis(100), millis(5_000), millis(5_000),
        millis(100));
    try (SearchServer server = start(one, searcher)) {
      Reply slow = Wire.get(server.uri(), "/search?q=slow");
      assertEquals(503, slow.status());
      assertEquals("5", slow.header("Retry-After"));
      assertTrue(slow.text().contains("查询超时"), slow.text());
      assertTrue(Wire.get(server.uri(), "/search?q=next").text().contains("查询过多"));
      searcher.go();
      for (int i = 0; i < 100 && Wire.get(server.uri(), "/search?q=x").status() != 200; i++) {
        Thread.sleep(10);
      }
      assertEquals(200, Wire.get(server.uri(), "/search?q=x").status());
    }
  }

  @Test
  void aQueryThatTheIndexGivesUpWasTooSlow() throws IOException, ReflectiveOperationException {
    Constructor<QueryTimeoutException> constructor = QueryTimeoutException.class
        .getDeclaredConstructor(Duration.class);
    // Only the index makes one; here it would take two seconds.
    constructor.setAccessible(true);
    QueryTimeoutException givenUp = constructor.newInstance(Duration.ofSeconds(2));
    FakeSearcher searcher = new FakeSearcher() {
      @Override
      public SearchAnswer search(SearchQuery query) throws IOException {
        throw givenUp;
      }
    };
    try (SearchServer server = start(FEW, searcher)) {
      Reply reply = Wire.get(server.uri(), "/api/search?q=slow");
      assertEquals(503, reply.status());
      assertTrue(reply.text().contains("查询超时"), reply.text());
    }
  }

  @Test
  void queriesThatBurnEveryProcessorLeaveRoomForOtherRequests() throws Exception {
    int all = Runtime.getRuntime().availableProcessors() + 1;
    Limits many = new Limits(100, all, all, 100, millis(50), millis(20_000), millis(20_000),
        millis(20_000), millis(100));
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch burning = new CountDownLatch(all);
    FakeSearcher burner = new FakeSearcher() {
      @Override
      public SearchAnswer search(SearchQuery query) throws IOException {
        burning.countDown();
        while (!enough.get()) {
          Thread.onSpinWait();
        }
        return super.search(query);
      }
    };
    try (SearchServer server = start(many, burner)) {
      List<FutureTask<Reply>> running = new ArrayList<>();
      for (int i = 0; i < all; i++) {
        running.add(inBackground(server.uri(), "/api/search?q=x"));
      }
      assertTrue(burning.await(1, TimeUnit.MINUTES));
      assertEquals(200, Wire.get(server.uri(), "/health").status());
      enough.set(true);
      for (FutureTask<Reply> query : running) {
        assertEquals(200, query.get().status());
      }
    } finally {
      enough.set(true);
    }
  }

  @Test
  void twoHundredSlowSendersDoNotKeepAReaderWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try (SearchServer server = start(FEW, new FakeSearcher())) {
      for (int i = 0; i < 200; i++) {
        Socket socket = connect(server);
        slow.add(socket);
        write(socket, "GET /search?q=" + i + " HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(200, Wire.get(server.uri(), "/api/search?q=x").status());
      }
      // They are slow, not wrong: whoever comes to an end is answered.
      write(slow.get(7), "1\r\nConnection: close\r\n\r\n");
      assertEquals(200, Wire.read(slow.get(7)).status());
    } finally {
      closeAll(slow);
    }
  }

  @Test
  void aHundredReadersWhoDoNotTakeTheirAnswerKeepNobodyWaiting(@TempDir Path site)
      throws IOException {
    Files.write(site.resolve("big.zip"), new byte[4_000_000]);
    List<Socket> slow = new ArrayList<>();
    try (SearchServer server = SearchServer.start(
        ServerOptions.of("127.0.0.1", 0, site).withLimits(FEW), new FakeSearcher(), answer -> "")) {
      for (int i = 0; i < 100; i++) {
        Socket socket = connect(server);
        slow.add(socket);
        write(socket, "GET /big.zip HTTP/1.1\r\nHost: x\r\n\r\n");
      }
      assertEquals(4_000_000, Wire.get(server.uri(), "/big.zip").body().length());
      assertEquals(200, Wire.get(server.uri(), "/api/search?q=x").status());
    } finally {
      closeAll(slow);
    }
  }

  @Test
  void connectionsOnWhichNothingGetsDoneAreGivenUpSoonerWhenNearlyAllAreTaken() throws Exception {
    Limits few = new Limits(40, 2, 2, 100, millis(50), millis(5_000), millis(60_000),
        millis(60_000), millis(100));
    List<Socket> held = new ArrayList<>();
    try (SearchServer server = start(few, new FakeSearcher())) {
      for (int i = 0; i < 60; i++) {
        Socket socket = connect(server);
        held.add(socket);
        write(socket, "GET /search?q=x HTTP/1.1\r\nHost: x\r\nX: ");
      }
      FutureTask<Reply> honest = inBackground(server.uri(), "/health", 30_000);
      assertEquals(200, honest.get().status());
    } finally {
      closeAll(held);
    }
  }

  @Test
  void oneClientDoesNotGetAllConnections() throws Exception {
    Optional<InetAddress> mine = addressOfThisMachine();
    assumeTrue(mine.isPresent(), "this machine has no address but its own loop");
    Limits few = new Limits(80, 2, 2, 100, millis(50), millis(5_000), millis(60_000),
        millis(60_000), millis(100));
    List<Socket> held = new ArrayList<>();
    try (SearchServer server = SearchServer.start(
        ServerOptions.of("0.0.0.0", 0, null).withLimits(few), new FakeSearcher(), answer -> "")) {
      for (int i = 0; i < 30; i++) {
        Socket socket = new Socket(mine.get(), server.port());
        socket.setSoTimeout(60_000);
        held.add(socket);
        write(socket, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      }
      int answered = 0;
      for (Socket socket : held) {
        answered += isAnswered(socket) ? 1 : 0;
      }
      // An eighth of all.
      assertEquals(10, answered);
      held.getFirst().close();
      assertEquals(200, Wire.get(server.uri(), "/health").status());
    } finally {
      closeAll(held);
    }
  }

  private static Optional<InetAddress> addressOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }

  private static boolean isAnswered(Socket socket) throws IOException {
    try {
      return new String(read(socket), StandardCharsets.UTF_8).contains("200 OK");
    } catch (SocketException closed) {
      return false;
    }
  }

  @Test
  void aSilentConnectionIsClosed() throws IOException {
    Limits impatient = new Limits(100, 2, 2, 100, millis(50), millis(1_000), millis(200),
        millis(5_000), millis(100));
    try (SearchServer server = start(impatient, new FakeSearcher());
        Socket socket = connect(server)) {
      write(socket, "GET / HT");
      assertTrue(Wire.read(socket).status() != 200);
    }
  }

  @Test
  void aSenderWhoTricklesForeverIsCutOff() throws Exception {
    Limits impatient = new Limits(100, 2, 2, 100, millis(50), millis(1_000), millis(5_000),
        millis(300), millis(100));
    try (SearchServer server = start(impatient, new FakeSearcher());
        Socket socket = connect(server)) {
      write(socket, "GET / HTTP/1.1\r\nHost: x\r\nX: ");
      // It is never silent for long: without its limit on the whole it would be read for ever.
      assertThrows(SocketException.class, () -> {
        for (int i = 0; i < 100; i++) {
          write(socket, "a");
          Thread.sleep(20);
        }
      });
    }
  }

  @Test
  void aConnectionThatIsUsedIsNotCutOff() throws Exception {
    Limits impatient = new Limits(100, 2, 2, 100, millis(50), millis(1_000), millis(5_000),
        millis(200), millis(100));
    try (SearchServer server = start(impatient, new FakeSearcher());
        Socket socket = connect(server)) {
      for (int i = 0; i < 20; i++) {
        write(socket, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
        Thread.sleep(30);
      }
      write(socket, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      String replies = Wire.read(socket).text();
      assertEquals(21, replies.split("\"ready\"", -1).length - 1);
    }
  }

  @Test
  void aSlowLineGetsItsDownloadInTheEnd(@TempDir Path site) throws Exception {
    Files.write(site.resolve("big.zip"), new byte[800_000]);
    Limits impatient = new Limits(100, 2, 2, 100, millis(50), millis(1_000), millis(300),
        millis(300), millis(100));
    try (SearchServer server = SearchServer.start(
        ServerOptions.of("127.0.0.1", 0, site).withLimits(impatient), new FakeSearcher(),
        answer -> ""); Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8 * 1024);
      socket.setSoTimeout(60_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      write(socket, "GET /big.zip HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      int all = 0;
      for (byte[] part = read(socket); part.length > 0; part = read(socket)) {
        all += part.length;
        Thread.sleep(10);
      }
      assertTrue(all > 800_000, all + " bytes");
    }
  }

  @Test
  void connectionsBeyondTheLimitWaitForTheirTurn() throws Exception {
    Limits three = new Limits(3, 2, 2, 100, millis(50), millis(1_000), millis(5_000), millis(5_000),
        millis(100));
    List<Socket> held = new ArrayList<>();
    try (SearchServer server = start(three, new FakeSearcher())) {
      for (int i = 0; i < 3; i++) {
        Socket socket = connect(server);
        held.add(socket);
        write(socket, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(new String(read(socket), StandardCharsets.UTF_8).contains("200 OK"));
      }
      FutureTask<Reply> waiting = inBackground(server.uri(), "/health");
      Thread.sleep(100);
      assertFalse(waiting.isDone());
      closeAll(held);
      assertEquals(200, waiting.get(1, TimeUnit.MINUTES).status());
    } finally {
      closeAll(held);
    }
  }

  @Test
  void closingLetsRunningRequestsFinish() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(1);
    SearchServer server = start(FEW, searcher);
    int port = server.port();
    FutureTask<Reply> running = inBackground(server.uri(), "/api/search?q=x");
    searcher.awaitArrivals();
    Thread closing = Thread.ofPlatform().start(server::close);
    while (accepts(port)) {
      Thread.sleep(5);
    }
    assertFalse(running.isDone());
    searcher.go();
    assertEquals(200, running.get(1, TimeUnit.MINUTES).status());
    closing.join();
  }

  @Test
  void whileItClosesNewRequestsAreRefusedInASentence() throws Exception {
    WaitingSearcher searcher = new WaitingSearcher(1);
    SearchServer server = start(FEW, searcher);
    int port = server.port();
    try (Socket kept = connect(server)) {
      write(kept, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      assertTrue(new String(read(kept), StandardCharsets.UTF_8).contains("200 OK"));
      FutureTask<Reply> running = inBackground(server.uri(), "/api/search?q=x");
      searcher.awaitArrivals();
      Thread closing = Thread.ofPlatform().start(server::close);
      while (accepts(port)) {
        Thread.sleep(5);
      }
      write(kept, "GET /search?q=late HTTP/1.1\r\nHost: x\r\n\r\n");
      Reply late = Wire.read(kept);
      assertEquals(503, late.status());
      assertEquals("close", late.header("Connection"));
      assertTrue(late.text().contains("服务暂不可用"), late.text());
      searcher.go();
      assertEquals(200, running.get(1, TimeUnit.MINUTES).status());
      closing.join();
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void closingDoesNotWaitForeverForAnybody() throws Exception {
    Duration ages = Duration.ofHours(1);
    Limits hasty = new Limits(100, 2, 2, 100, millis(50), ages, ages, ages, millis(300));
    WaitingSearcher searcher = new WaitingSearcher(1);
    SearchServer server = start(hasty, searcher);
    FutureTask<Reply> running = inBackground(server.uri(), "/api/search?q=x");
    searcher.awaitArrivals();
    try (Socket idle = connect(server); Socket slow = connect(server)) {
      write(idle, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      write(slow, "GET /health HT");
      // The search goes on until it is told: whoever waited for it, or for the two, would not return.
      server.close();
      server.close();
    }
    searcher.go();
    assertTrue(statusOf(running) != 200);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void anIdleServerClosesAtOnce() throws IOException {
    Duration ages = Duration.ofHours(1);
    Limits patient = new Limits(100, 2, 2, 100, ages, ages, ages, ages, ages);
    SearchServer server = start(patient, new FakeSearcher());
    try (Socket idle = connect(server)) {
      write(idle, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      assertTrue(read(idle).length > 0);
      server.close();
    }
  }

  /** Waits, from its first query on, until it is told to go. */
  private static final class WaitingSearcher extends FakeSearcher {

    private final CountDownLatch arrivals;
    private final CountDownLatch gate = new CountDownLatch(1);

    WaitingSearcher(int expected) {
      arrivals = new CountDownLatch(expected);
    }

    @Override
    public SearchAnswer search(SearchQuery query) throws IOException {
      arrivals.countDown();
      try {
        gate.await();
      } catch (InterruptedException never) {
        throw new AssertionError("a query must not be interrupted", never);
      }
      return super.search(query);
    }

    void awaitArrivals() throws InterruptedException {
      assertTrue(arrivals.await(5, TimeUnit.SECONDS));
    }

    void go() {
      gate.countDown();
    }
  }

  private static SearchServer start(Limits limits, Searcher searcher) throws IOException {
    return SearchServer.start(ServerOptions.of("127.0.0.1", 0, null).withLimits(limits), searcher,
        answer -> "results");
  }

  private static FutureTask<Reply> inBackground(URI server, String target, String... headers) {
    FutureTask<Reply> task = new FutureTask<>(() -> Wire.get(server, target, headers));
    Thread.ofVirtual().start(task);
    return task;
  }

  /** With so many milliseconds of patience. */
  private static FutureTask<Reply> inBackground(URI server, String target, int patience) {
    FutureTask<Reply> task = new FutureTask<>(() -> {
      try (Socket socket = new Socket(server.getHost(), server.getPort())) {
        socket.setSoTimeout(patience);
        write(socket, "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        return Wire.read(socket);
      }
    });
    Thread.ofVirtual().start(task);
    return task;
  }

  private static int statusOf(FutureTask<Reply> task) {
    try {
      return task.get().status();
    } catch (ExecutionException | InterruptedException cutOff) {
      return 0;
    }
  }

  private static boolean accepts(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException closed) {
      return false;
    }
  }

  private static Socket connect(SearchServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** What has arrived; empty at the end. */
  private static byte[] read(Socket socket) throws IOException {
    byte[] part = new byte[16 * 1024];
    int length = Math.max(0, socket.getInputStream().read(part));
    return Arrays.copyOf(part, length);
  }

  private static void closeAll(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static Duration millis(long ms) {
    return Duration.ofMillis(ms);
  }
}
