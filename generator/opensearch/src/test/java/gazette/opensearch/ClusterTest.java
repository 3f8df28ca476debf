package gazette.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.live.SiteServer;
import gazette.search.RemoteIndex;
import gazette.search.SearchAnswer;
import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import gazette.search.query.SearchQuery.Filter;
import gazette.search.query.SearchQuery.Group;
import gazette.search.query.SearchQuery.Sort;
import gazette.search.remote.IndexCopy;
import gazette.search.remote.ServersException;
import gazette.server.SearchServer;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import gazette.site.SiteSearch;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on a real cluster of three answers as the one of the build does, whatever happens. */
@Tag("slow")
class ClusterTest {

  @TempDir
  static Path temp;

  private static final OpenSearch SERVERS = new OpenSearch();
  private static final int NODES = Integer.getInteger("gazette.nodes", 3);
  private static final int ARTICLES = 26;
  private static final List<String> QUERIES = List.of("养老", "垃圾分类", "应急预案", "长期护理保险", "市长分工");

  private static Cluster cluster;
  private static Path content;
  private static Path issue;
  private static Path changed;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    content = copyOfContent();
    issue = build(content, "issue");
    try (Stream<Path> articles = Files.list(content.resolve("2020/06"))) {
      Path first = articles.filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .findFirst()
          .orElseThrow();
      Files.writeString(first, Files.readString(first) + "\n另附望夫石一块。\n");
    }
    changed = build(content, "changed");
    cluster = Cluster.start(temp, NODES);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static Path copyOfContent() throws IOException {
    Path from = Path.of("../../content");
    Path to = temp.resolve("content");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  private static Path build(Path content, String name) throws IOException {
    Folders folders = folders(content, name);
    assertTrue(SiteBuilder.build(folders, BuildOptions.today().on(LocalDate.of(2026, 1, 1)))
        .published()
        .isPresent());
    return folders.index();
  }

  private static Folders folders(Path content, String site) {
    return new Folders(content, Path.of("../../templates"), temp.resolve(site));
  }

  private static int load(Path index, String name) throws IOException {
    return SERVERS.load(cluster.access(name), IndexCopy.of(index), written -> {});
  }

  private static RemoteIndex open(String index) throws IOException {
    return RemoteIndex.open(() -> SERVERS.open(cluster.access(index)));
  }

  private static String first(SearchAnswer answer) {
    return answer.results().isEmpty() ? "" : answer.results().getFirst().article().url();
  }

  @Test
  void answersAsTheIndexOfTheBuildDoes() throws IOException {
    assertEquals(ARTICLES, load(issue, "issue"));
    assertEquals(-1, load(issue, "issue"));
    Answers answers = new Answers();
    try (SearchIndex own = SearchIndex.open(issue); RemoteIndex remote = open("issue")) {
      assertEquals(own.documents(), remote.documents());
      assertEquals(own.generation(), remote.generation());
      assertEquals(own.suggest("yl", 10), remote.suggest("yl", 10));
      for (String set : List.of("first", "tuning", "held-out", "spoken", "spoken-2", "spoken-3",
          "spoken-4")) {
        answers.ask(set, own, remote);
      }
      SearchQuery plain = SearchQuery.of("通知");
      Filter filter = new Filter(null, "2020", null, null, "晋城市人民政府办公室", null, null, null, null);
      for (SearchQuery query : List.of(
          new SearchQuery("养老", filter, Sort.RELEVANCE, Group.ARTICLE, 1, 10, false),
          new SearchQuery("通知", plain.filter(), Sort.DATE, Group.ARTICLE, 2, 5, false),
          new SearchQuery("应急", plain.filter(), Sort.RELEVANCE, Group.PASSAGE, 1, 20, false))) {
        // As a whole: results, passages, snippets, scores, totals and facets.
        assertEquals(own.search(query), remote.search(query));
      }
    }
    System.out.println(answers);
    assertTrue(answers.queries() > 1_000);
    assertTrue(answers.sameFirst() >= 0.97, answers.toString());
    assertTrue(answers.apart() <= 0.01, answers.toString());
  }

  @Test
  void onlyWhatChangedIsWrittenAndOldAnswersGoOnMeanwhile() throws Exception {
    assertEquals(ARTICLES, load(issue, "changing"));
    try (RemoteIndex remote = open("changing"); SearchIndex own = SearchIndex.open(changed)) {
      String before = remote.generation();
      Asking asking = Asking.start(remote);
      int written = load(changed, "changing");
      asking.stop();
      assertTrue(written >= 1 && written < ARTICLES / 2, "written: " + written);
      assertEquals(List.of(), asking.failures());
      remote.refresh();
      assertNotEquals(before, remote.generation());
      assertEquals(own.search(SearchQuery.of("望夫石")), remote.search(SearchQuery.of("望夫石")));
      // The build before is still there, and need not be written again.
      assertEquals(0, load(issue, "changing"));
      remote.refresh();
      assertEquals(before, remote.generation());
    }
  }

  @Test
  void anInterruptedLoadGoesOnWhereItWas() throws IOException {
    AtomicInteger written = new AtomicInteger();
    assertThrows(IllegalStateException.class,
        () -> SERVERS.load(cluster.access("broken"), IndexCopy.of(issue), count -> {
          if (written.incrementAndGet() == ARTICLES - 2) {
            throw new IllegalStateException("the power is gone");
          }
        }));
    // Nothing is asked that is not whole.
    assertEquals(ServersException.Trouble.REPLACED,
        assertThrows(ServersException.class, () -> open("broken")).trouble());
    int rest = load(issue, "broken");
    assertTrue(rest > 0 && rest < ARTICLES, "written: " + rest);
    try (RemoteIndex remote = open("broken"); SearchIndex own = SearchIndex.open(issue)) {
      assertEquals(own.documents(), remote.documents());
      assertEquals(own.search(SearchQuery.of("养老")), remote.search(SearchQuery.of("养老")));
    }
  }

  @Test
  void aFullDiskIsSaidAndOldAnswersGoOn() throws Exception {
    assertEquals(ARTICLES, load(issue, "full"));
    // What the servers do themselves when a disk is nearly full.
    String target = "/full-" + IndexCopy.of(changed).said().get("gazette.generation");
    assertThrows(IllegalStateException.class,
        () -> SERVERS.load(cluster.access("full"), IndexCopy.of(changed), count -> {
          throw new IllegalStateException("the power is gone");
        }));
    cluster.ask("PUT", 0, target + "/_settings", "{\"index.blocks.read_only_allow_delete\": true}");
    ServersException full = assertThrows(ServersException.class, () -> load(changed, "full"));
    assertTrue(full.toString().contains("is full"), full.toString());
    try (RemoteIndex remote = open("full")) {
      assertFalse(remote.search(SearchQuery.of("养老")).results().isEmpty());
    }
    cluster.ask("PUT", 0, target + "/_settings", "{\"index.blocks.read_only_allow_delete\": null}");
    assertTrue(load(changed, "full") >= 1);
  }

  @Test
  void aNodeThatIsKilledTakesNoAnswerAlongAndComesBack() throws Exception {
    load(issue, "killing");
    if (NODES < 3) {
      return;
    }
    cluster.await(NODES);
    try (RemoteIndex remote = open("killing")) {
      Asking asking = Asking.start(remote);
      Thread.sleep(1_000);
      // The first of the addresses, which is asked until then.
      cluster.kill(0);
      Thread.sleep(5_000);
      asking.stop();
      assertEquals(List.of(), asking.failures());
      assertTrue(asking.answers() > 10, "answers: " + asking.answers());
      cluster.restart(0);
      cluster.await(NODES);
      assertFalse(remote.search(SearchQuery.of("养老")).results().isEmpty());
    }
  }

  @Test
  void theEndpointAnswersAlikeAndSaysWhenItCannot() throws Exception {
    Path original = content.resolve("gazette.yaml");
    String settings = Files.readString(original);
    Folders folders = folders(content, "changed");
    String own = json(folders, "养老");
    String elsewhere = settings + "\nsearch:\n  engine: opensearch\n  index: endpoint\n  url: ";
    try (Cluster alone = Cluster.start(Files.createDirectories(temp.resolve("alone")), 1)) {
      Files.writeString(original, elsewhere + alone.url(0) + "\n");
      assertEquals(ARTICLES, SiteSearch.load(folders, written -> {}).orElseThrow());
      assertEquals(own, json(folders, "养老"));
      try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, true)) {
        assertEquals(200, ask(server, "养老").statusCode());
        alone.kill(0);
        HttpResponse<String> refused = ask(server, "垃圾");
        assertEquals(503, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
      }
      assertThrows(ServersException.class,
          () -> SiteServer.start(folders, "127.0.0.1", 0, true).close());
      Files.writeString(original, elsewhere + alone.url(0) + "\n  fallback: embedded\n");
      assertEquals(own, json(folders, "养老"));
    } finally {
      Files.writeString(original, settings);
    }
  }

  private static String json(Folders folders, String query) throws Exception {
    try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, true)) {
      HttpResponse<String> answer = ask(server, query);
      assertEquals(200, answer.statusCode());
      return answer.body().replaceAll("\"tookMs\": ?\\d+", "");
    }
  }

  private static HttpResponse<String> ask(SearchServer server, String query) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest
                  .newBuilder(server.uri()
                      .resolve("/gongbao/api/search?q="
                          + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                  .build(),
              BodyHandlers.ofString());
    }
  }

  /** Asks without a pause. */
  private static final class Asking {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    static Asking start(RemoteIndex index) throws IOException {
      Asking asking = new Asking();
      List<String> wanted = new ArrayList<>();
      for (String query : QUERIES) {
        wanted.add(first(index.search(SearchQuery.of(query))));
      }
      for (int i = 0; i < 2; i++) {
        asking.threads.add(Thread.ofPlatform().start(() -> asking.ask(index, wanted)));
      }
      return asking;
    }

    private void ask(RemoteIndex index, List<String> wanted) {
      for (int i = 0; !stopped.get(); i++) {
        int which = i % QUERIES.size();
        try {
          String found = first(index.search(SearchQuery.of(QUERIES.get(which))));
          answers.incrementAndGet();
          if (!found.equals(wanted.get(which))) {
            failures.add(QUERIES.get(which) + ": " + found);
          }
        } catch (IOException | RuntimeException failure) {
          failures.add(failure.toString());
        }
      }
    }

    void stop() throws InterruptedException {
      stopped.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }

    List<String> failures() {
      return failures;
    }

    int answers() {
      return answers.get();
    }
  }
}
