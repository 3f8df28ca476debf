package gazette.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {

  private static final Duration OFTEN = Duration.ofMillis(20);

  @TempDir
  Path folder;

  @Test
  void noticesFilesThatComeAndChangeAndGo() throws IOException, InterruptedException {
    Path file = folder.resolve("2020/06/01-notice.md");
    Files.createDirectories(file.getParent());
    Semaphore changes = new Semaphore(0);
    try (SourceWatch _ = SourceWatch.start(List.of(folder), OFTEN, changes::release)) {
      Files.writeString(file, "one");
      assertTrue(changes.tryAcquire(10, TimeUnit.SECONDS), "a new file");
      Files.writeString(file, "another");
      assertTrue(changes.tryAcquire(10, TimeUnit.SECONDS), "a changed file");
      Files.delete(file);
      assertTrue(changes.tryAcquire(10, TimeUnit.SECONDS), "a file that is gone");
    }
  }

  @Test
  void isToldOfChangesBeforeTheNextLook() throws IOException, InterruptedException {
    Path file = folder.resolve("2020/06/01-notice.md");
    Files.createDirectories(file.getParent());
    Semaphore changes = new Semaphore(0);
    try (
        SourceWatch _ = SourceWatch.start(List.of(folder), Duration.ofHours(1), changes::release)) {
      Files.writeString(file, "one");
      assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS));
      Path later = folder.resolve("2021/01/01-notice.md");
      Files.createDirectories(later.getParent());
      assertTrue(!changes.tryAcquire(1, TimeUnit.SECONDS), "a folder without files is no change");
      Files.writeString(later, "two");
      assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), "a file in a new folder");
    }
  }

  @Test
  void waitsForAFolderThatDoesNotExistYet() throws IOException, InterruptedException {
    Path later = folder.resolve("templates");
    Semaphore changes = new Semaphore(0);
    try (SourceWatch _ = SourceWatch.start(List.of(later), OFTEN, changes::release)) {
      Files.createDirectories(later);
      Files.writeString(later.resolve("article.ftlh"), "x");
      assertTrue(changes.tryAcquire(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void isSilentOnceClosed() throws IOException {
    Semaphore changes = new Semaphore(0);
    SourceWatch.start(List.of(folder), OFTEN, changes::release).close();
    Files.writeString(folder.resolve("late.md"), "x");
    assertEquals(0, changes.availablePermits());
  }
}
