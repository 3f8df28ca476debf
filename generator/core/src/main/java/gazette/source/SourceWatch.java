package gazette.source;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;
import org.jspecify.annotations.Nullable;

/**
 * Notices when files below some folders come, change or go. It looks at them all from time to time,
 * and at once where the system tells of changes, which it does not on each kind of disk. Closing it
 * ends the watch.
 */
public final class SourceWatch implements Closeable {

  // An editor writes a file in several steps.
  private static final long QUIET_MILLIS = 20;

  private final List<Path> folders;
  private final Duration every;
  private final List<FileAlterationObserver> observers = new ArrayList<>();
  private final WatchService events = FileSystems.getDefault().newWatchService();
  private boolean seen;
  private volatile boolean closed;

  private SourceWatch(List<Path> folders, Duration every) throws IOException {
    this.folders = List.copyOf(folders);
    this.every = every;
    for (Path folder : folders) {
      FileAlterationObserver observer = FileAlterationObserver.builder()
          .setFile(folder.toFile())
          .get();
      observer.checkAndNotify();
      observer.addListener(new Listener());
      observers.add(observer);
    }
    registerFolders();
  }

  /**
   * Begins to watch.
   *
   * @param folders the folders; one that does not exist is watched for, too
   * @param every how often they are looked at where the system tells nothing
   * @param changed called once for all changes that one look finds, never twice at the same time
   */
  public static SourceWatch start(List<Path> folders, Duration every, Runnable changed)
      throws IOException {
    SourceWatch watch = new SourceWatch(folders, every);
    Thread.ofPlatform().daemon().name("watch").start(() -> watch.run(changed));
    return watch;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    events.close();
  }

  private void run(Runnable changed) {
    try {
      while (true) {
        if (waitForNews()) {
          registerFolders();
        }
        observers.forEach(FileAlterationObserver::checkAndNotify);
        if (seen && !closed) {
          seen = false;
          changed.run();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException ended) {
      // So the watch was ended.
    }
  }

  /**
   * Waits until the next look is due.
   *
   * @return whether that is so because the system told of changes, and now of no more
   */
  private boolean waitForNews() throws InterruptedException {
    @Nullable
    WatchKey key = events.poll(every.toMillis(), TimeUnit.MILLISECONDS);
    boolean told = key != null;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    return told;
  }

  /** The system tells of each folder by itself; what it does not tell of is looked at. */
  private void registerFolders() {
    for (Path folder : folders) {
      try (Stream<Path> below = Files.walk(folder)) {
        for (Path each : (Iterable<Path>) below.filter(Files::isDirectory)::iterator) {
          each.register(events, StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
        }
      } catch (IOException | UncheckedIOException untold) {
        System.getLogger("gazette.source")
            .log(Level.DEBUG, "changes below {0} are looked for: {1}", folder, untold);
      }
    }
  }

  /** Sees that something changed. */
  private final class Listener extends FileAlterationListenerAdaptor {

    @Override
    public void onFileCreate(File file) {
      seen = true;
    }

    @Override
    public void onFileChange(File file) {
      seen = true;
    }

    @Override
    public void onFileDelete(File file) {
      seen = true;
    }
  }
}
