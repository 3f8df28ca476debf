package gazette.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gazette.live.SiteServer;
import gazette.load.KeptConnection.Reply;
import gazette.server.SearchServer;
import gazette.site.RepositorySite;
import java.io.IOException;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any text is a valid query, and what is none is refused: never is it the server that fails. */
@Tag("slow")
class AnyQueryTest {

  private static final int QUERIES = Integer.getInteger("gazette.queries", 15_000);
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 300;

  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  @Test
  void queriesOfEveryKindAreAnsweredOrRefused() throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (SearchServer server = SiteServer.start(RepositorySite.built(), "127.0.0.1", 0, true)) {
      warmUp(server);
      Callable<Void> client = () -> {
        try (KeptConnection connection = new KeptConnection(server.uri())) {
          for (int seed = next.getAndIncrement(); seed < QUERIES; seed = next.getAndIncrement()) {
            ask(connection, RandomQuery.of(new Random(seed)), "seed " + seed);
          }
          return null;
        }
      };
      Clients.run(CLIENTS, client);
      assertReady(server.uri());
    }
    System.out.println("AnyQueryTest: queries by status: " + statuses);
    assertTrue(statuses.getOrDefault(200, 0) > QUERIES / 2, statuses.toString());
    assertTrue(statuses.keySet().containsAll(Set.of(400, 414)), statuses.toString());
  }

  /** A server that has just begun, on a busy machine, may rightly ask its first clients to wait. */
  private static void warmUp(SearchServer server) throws IOException {
    try (KeptConnection connection = new KeptConnection(server.uri())) {
      for (int seed = 0; seed < WARM_UP; seed++) {
        connection.get(RandomQuery.of(new Random(seed)).target());
      }
    }
  }

  private void ask(KeptConnection connection, RandomQuery query, String name) throws IOException {
    Reply reply = connection.get(query.target());
    String said = name + ": " + reply.status() + " " + query.target();
    assertTrue(query.allowed().contains(reply.status()), said);
    if (reply.status() == 200) {
      assertTrue(reply.body().endsWith(query.end()), said);
    }
    if (reply.status() == 200 && !query.end().startsWith("<")) {
      JsonElement answer = JsonParser.parseString(reply.body());
      assertTrue(answer.isJsonArray() || counts(answer.getAsJsonObject()), said);
    }
    synchronized (statuses) {
      statuses.merge(reply.status(), 1, Integer::sum);
    }
  }

  /** What is only near in meaning follows what matches by words uncounted. */
  private static boolean counts(JsonObject answer) {
    long byWords = answer.getAsJsonArray("results")
        .asList()
        .stream()
        .filter(result -> !result.getAsJsonObject().get("match").getAsString().equals("meaning"))
        .count();
    return byWords <= answer.get("total").getAsInt();
  }

  private static void assertReady(URI server) throws IOException {
    try (KeptConnection connection = new KeptConnection(server)) {
      assertEquals(200, connection.get("/health").status());
    }
  }
}
