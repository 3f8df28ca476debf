package gazette.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.live.SiteServer;
import gazette.load.KeptConnection.Reply;
import gazette.server.SearchServer;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new build is taken up while readers ask, and none of them notices. */
@Tag("slow")
class NewBuildsTest {

  private static final int BUILDS = 20;
  private static final int QUERIES = 10_000;
  private static final int CLIENTS = 4;
  // 养老, a number, and what somebody has begun to type.
  private static final List<String> TARGETS = List.of("/api/search?q=%E5%85%BB%E8%80%81",
      "/search?q=%E7%A4%BA%E8%8C%83%E5%B8%82%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C%E4%BB%A4%E7%AC%AC3%E5%8F%B7",
      "/api/suggest?q=yanglao");

  @Test
  void noneOfTenThousandQueriesFailsWhileTwentyBuildsAreTakenUp(@TempDir Path folder)
      throws Exception {
    FileUtils.copyDirectory(Path.of("../core/src/test/resources/sites/small/content").toFile(),
        folder.resolve("content").toFile());
    Folders folders = Folders.below(folder);
    SiteBuilder.build(folders, BuildOptions.today());
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, true);
        ExecutorService background = Executors.newSingleThreadExecutor()) {
      Future<List<Integer>> readers = background.submit(() -> Clients.run(CLIENTS, () -> {
        try (KeptConnection reader = new KeptConnection(server.uri())) {
          while (!done.get() || asked.get() < QUERIES) {
            int number = asked.getAndIncrement();
            Reply reply = reader.get(TARGETS.get(number % TARGETS.size()));
            assertEquals(200, reply.status(), "query " + number + ": " + reply.body());
          }
          return 0;
        }
      }));
      try {
        for (int build = 1; build <= BUILDS; build++) {
          change(folders, build);
          SiteBuilder.build(folders, BuildOptions.today());
          awaitAnswer(server, "build-" + build, readers);
        }
      } finally {
        done.set(true);
      }
      assertEquals(CLIENTS, readers.get().size());
    }
    System.out.printf("NewBuildsTest: %d queries during %d builds%n", asked.get(), BUILDS);
    assertTrue(asked.get() >= QUERIES);
  }

  private static void change(Folders folders, int build) throws IOException {
    Path article = folders.content().resolve("2020/06/01-order-3.md");
    Files.writeString(article, Files.readString(article)
        .replaceFirst("(?s)(\nbuild-\\d+\n)?\\z", "\nbuild-" + build + "\n"));
  }

  /** Waits until the new build answers; it fails when the readers do. */
  private static void awaitAnswer(SearchServer server, String word, Future<?> readers)
      throws Exception {
    try (KeptConnection reader = new KeptConnection(server.uri())) {
      while (!reader.get("/api/search?q=%22" + word + "%22").body().contains("<mark>")) {
        if (readers.isDone()) {
          readers.get();
        }
        Thread.sleep(20);
      }
    }
  }
}
