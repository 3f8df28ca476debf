package gazette.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings to the disk what a power cut would else take, though the system says that it is written.
 */
final class Disk {

  /** A disk takes many together in little more time than one. */
  private static final int TOGETHER = 16;
  /** For a disk that is gone after the build anyway, as in tests. */
  static final String OFF = "gazette.nosync";

  private Disk() {}

  /** Comes back when the contents of files, or the names in folders, are on the disk. */
  static void sync(Collection<Path> places) throws IOException {
    if (places.isEmpty() || Boolean.getBoolean(OFF)) {
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(TOGETHER, places.size()))) {
      List<Future<?>> all = places.stream().<Future<?>>map(place -> pool.submit(() -> {
        sync(place);
        return null;
      })).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", stopped));
    }
  }

  private static void sync(Path place) throws IOException {
    boolean isFolder = Files.isDirectory(place);
    try (FileChannel channel = FileChannel.open(place,
        isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (NoSuchFileException gone) {
      // A folder that lost its last file.
    } catch (IOException failure) {
      // Windows opens no folder, and loses no name either.
      if (!isFolder) {
        throw failure;
      }
    }
  }
}
