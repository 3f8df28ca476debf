package gazette.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.live.SiteServer;
import gazette.load.KeptConnection.Reply;
import gazette.server.SearchServer;
import gazette.site.RepositorySite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many who hold a connection and get nothing done do not keep anybody waiting. */
@Tag("slow")
class SlowConnectionsTest {

  private static final int SLOW = 1_000;
  private static final int NORMAL = 2_000;
  private static final String[] QUERIES = {"%E5%85%BB%E8%80%81",
      "%E5%8C%BB%E7%96%97%E5%BA%9F%E7%89%A9", "%E6%94%BF%E5%8A%9E62",
      "%E7%AC%AC%E5%8D%81%E4%B9%9D%E6%9D%A1", "12%E6%9C%8815%E6%97%A5"};

  @Test
  void aNormalClientIsAnsweredBesideAThousandSlowOnes() throws Exception {
    List<Socket> slow = new ArrayList<>();
    AtomicBoolean enough = new AtomicBoolean();
    try (SearchServer server = SiteServer.start(RepositorySite.built(), "127.0.0.1", 0, true)) {
      for (int i = 0; i < SLOW; i++) {
        slow.add(half(server, i));
      }
      Thread trickling = Thread.ofVirtual().start(() -> trickle(slow, enough));
      long[] took = new long[NORMAL];
      try (KeptConnection normal = new KeptConnection(server.uri())) {
        for (int i = 0; i < NORMAL; i++) {
          String path = i % 2 == 0 ? "/search?q=" : "/api/search?q=";
          long start = System.nanoTime();
          Reply reply = normal.get(path + QUERIES[i % QUERIES.length]);
          took[i] = System.nanoTime() - start;
          assertEquals(200, reply.status(), "query " + i);
        }
      }
      enough.set(true);
      trickling.join();
      Arrays.sort(took);
      System.out.printf(
          "SlowConnectionsTest: beside %d slow connections p50 %.1f ms, p99 %.1f ms%n", SLOW,
          took[NORMAL / 2] / 1e6, took[NORMAL * 99 / 100] / 1e6);
      assertTrue(slow.stream().anyMatch(SlowConnectionsTest::takesAByte),
          "none of the slow ones was there to the end");
    } finally {
      enough.set(true);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** A third sends nothing, a third half a request line, a third a header without an end. */
  private static Socket half(SearchServer server, int i) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    String begun = switch (i % 3) {
      case 0 -> "";
      case 1 -> "GET /search?q=";
      default -> "GET /search?q=x HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    };
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /**
   * Sends a byte on each that has begun, over and over; those cut off for being slow are let be.
   */
  private static void trickle(List<Socket> slow, AtomicBoolean enough) {
    while (!enough.get()) {
      for (int i = 1; i < slow.size() && !enough.get(); i += i % 3 == 1 ? 1 : 2) {
        boolean _ = takesAByte(slow.get(i));
      }
    }
  }

  private static boolean takesAByte(Socket socket) {
    try {
      socket.getOutputStream().write('a');
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }
}
