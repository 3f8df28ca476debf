package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.live.SiteServer;
import gazette.server.SearchServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is built while it is served. */
class LiveSiteTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");

  @TempDir
  Path folder;
  private Folders folders;
  private Path article;

  @BeforeEach
  void aSmallGazetteThatIsBuilt() throws IOException {
    folders = Folders.below(folder);
    FileUtils.copyDirectory(SMALL.toFile(), folders.content().toFile());
    article = folders.content().resolve("2021/01/01-notice-1.md");
    SiteBuilder.build(folders, BuildOptions.today());
  }

  @Test
  void isBuiltAnewWhenAnArticleChanges() throws IOException, InterruptedException {
    BlockingQueue<BuildReport> reports = new LinkedBlockingQueue<>();
    BlockingQueue<IOException> failures = new LinkedBlockingQueue<>();
    try (var _ = LiveSite.watch(folders, BuildOptions::today, reports::add, failures::add)) {
      replace("请认真贯彻执行", "请立即贯彻执行");
      BuildReport report = reports.poll(20, TimeUnit.SECONDS);
      assertNotNull(report, "no build after a change");
      assertTrue(report.published().isPresent(), report.toString());
    }
    String page = Files
        .readString(folders.publicFolder().resolve("issues/2021/01/01-notice-1.html"));
    assertTrue(page.contains("请立即贯彻执行"), page);
    assertEquals(0, failures.size());
  }

  @Test
  void aRunningServerTakesUpTheNewIndex() throws IOException, InterruptedException {
    try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, false)) {
      String before = answer(server, "%E8%90%BD%E5%9C%B0%E8%A7%81%E6%95%88");
      assertFalse(before.contains("落地见效</mark>"), before);
      replace("请认真贯彻执行", "务求落地见效");
      SiteBuilder.build(folders, BuildOptions.today());
      // The server looks for a new index once a second.
      Thread.sleep(1_100);
      String answer = answer(server, "%E8%90%BD%E5%9C%B0%E8%A7%81%E6%95%88");
      assertTrue(answer.contains("<mark>落地见效</mark>"), answer);
    }
  }

  private static String answer(SearchServer server, String query)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("api/search?q=" + query))
          .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private void replace(String old, String fresh) throws IOException {
    Files.writeString(article, Files.readString(article).replace(old, fresh));
  }
}
