package gazette.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationMonitor;
import org.apache.commons.io.monitor.FileAlterationObserver;

/** Notices when files below some folders come, change or go. Closing it ends the watch. */
public final class SourceWatch implements AutoCloseable {

  private final FileAlterationMonitor monitor;

  private SourceWatch(FileAlterationMonitor monitor) {
    this.monitor = monitor;
  }

  /**
   * Begins to watch.
   *
   * @param folders the folders; one that does not exist is watched for, too
   * @param every how often they are looked at
   * @param changed called once for all changes that one look finds in one folder, never twice at
   *   the same time
   */
  public static SourceWatch start(List<Path> folders, Duration every, Runnable changed)
      throws IOException {
    FileAlterationMonitor monitor = new FileAlterationMonitor(every.toMillis());
    for (Path folder : folders) {
      FileAlterationObserver observer = FileAlterationObserver.builder()
          .setFile(folder.toFile())
          .get();
      observer.addListener(new Listener(changed));
      monitor.addObserver(observer);
    }
    monitor.setThreadFactory(Thread.ofPlatform().daemon().name("watch").factory());
    try {
      monitor.start();
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("the folders cannot be watched", failure);
    }
    return new SourceWatch(monitor);
  }

  @Override
  public void close() throws IOException {
    try {
      monitor.stop();
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("the watch did not end", failure);
    }
  }

  /** Gathers the changes of one look. */
  private static final class Listener extends FileAlterationListenerAdaptor {

    private final Runnable changed;
    private boolean seen;

    Listener(Runnable changed) {
      this.changed = changed;
    }

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

    @Override
    public void onStop(FileAlterationObserver observer) {
      if (seen) {
        seen = false;
        changed.run();
      }
    }
  }
}
