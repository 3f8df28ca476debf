package gazette.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.query.SearchQuery;
import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {

  private static final SearchQuery ORDER = SearchQuery.of("示范市人民政府令第3号");

  @TempDir
  Path folder;
  private Folders folders;

  @BeforeEach
  void aBuiltSite() throws IOException {
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(Path.of("../core/src/test/resources/sites/small/content").toFile(),
        content.toFile());
    folders = Folders.below(folder);
    SiteBuilder.build(folders, BuildOptions.today());
  }

  @Test
  void takesUpANewBuild() throws IOException, InterruptedException {
    try (LiveIndex index = LiveIndex.of(gazette.search.SearchIndex.open(folders.index()))) {
      assertEquals(1, index.search(ORDER).total());
      Files.delete(folders.content().resolve("2020/06/01-order-3.md"));
      SiteBuilder.build(folders, BuildOptions.today());
      untilItLooksAgain();
      assertEquals(0, index.search(ORDER).total());
    }
  }

  @Test
  void theOldIndexGoesOnAnsweringWhenTheNewOneIsDamaged() throws IOException, InterruptedException {
    try (LiveIndex index = LiveIndex.of(gazette.search.SearchIndex.open(folders.index()))) {
      assertEquals(1, index.search(ORDER).total());
      for (Path file : segments()) {
        Files.writeString(file, "damaged");
      }
      untilItLooksAgain();
      assertEquals(1, index.search(ORDER).total());
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
