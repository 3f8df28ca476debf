package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {

  private static final SearchQuery QUERY = SearchQuery.of("养老服务");

  @TempDir
  Path site;
  private Folders folders;

  @BeforeEach
  void aBuiltSite() throws IOException {
    Path small = Path.of("src/test/resources/sites/small");
    folders = new Folders(small.resolve("content"), small.resolve("templates"), site);
    SiteBuilder.build(folders, BuildOptions.today());
  }

  @Test
  void takesUpANewBuild() throws IOException, InterruptedException {
    try (LiveIndex index = LiveIndex.open(folders.index(), "")) {
      Path none = Files.createDirectories(site.resolve("content"));
      Files.writeString(none.resolve("gazette.yaml"),
          "title: 公报\npublisher: 办公室\nsite:\n  baseUrl: https://example.org/\n");
      SiteBuilder.build(new Folders(none, none, site), BuildOptions.today());
      untilItLooksAgain();
      assertEquals(0, index.search(QUERY).total());
    }
  }

  @Test
  void theOldIndexGoesOnAnsweringWhenTheNewOneIsDamaged() throws IOException, InterruptedException {
    try (LiveIndex index = LiveIndex.open(folders.index(), "")) {
      int before = index.search(QUERY).total();
      assertTrue(before > 0);
      for (Path file : segments()) {
        Files.writeString(file, "damaged");
      }
      untilItLooksAgain();
      assertEquals(before, index.search(QUERY).total());
    }
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folders.index())) {
      List<Path> segments = files
          .filter(file -> file.getFileName().toString().startsWith("segments"))
          .toList();
      assertTrue(!segments.isEmpty());
      return segments;
    }
  }

  private static void untilItLooksAgain() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(1_100));
  }
}
