package gazette.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * A file system that knows what a power cut would take: the content of a file that nobody brought
 * to the disk, which is then empty, and the names that came to a folder or left it since it was
 * brought there, which may be lost, each folder for itself (POSIX promises no more).
 */
final class ForgetfulStore extends FilterFileSystemProvider {

  /** Looks at what a cut at this moment would leave. */
  @FunctionalInterface
  interface Watcher {
    void afterEachStep() throws IOException;
  }

  private final Set<Path> whole = new HashSet<>();
  /** By folder its names, with what is in the files; nothing for folders. */
  private final Map<Path, Map<String, Optional<byte[]>>> kept = new HashMap<>();
  private final List<Watcher> watchers = new ArrayList<>();

  ForgetfulStore(Path folder) {
    super("forgetful://", folder.getFileSystem());
  }

  /** A folder of the machine as this file system shows it. */
  Path show(Path folder) {
    return wrapPath(folder);
  }

  void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /** Takes all that lies below a folder of the machine for safe. */
  void trust(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.toList();
    }
    whole.addAll(all);
    for (Path path : all) {
      if (Files.isDirectory(path)) {
        keep(path);
      }
    }
  }

  /**
   * What a cut leaves below a folder of the machine, by paths.
   *
   * @param isLucky the folders whose names are those of this moment, though nobody brought them to
   *   the disk
   */
  synchronized Map<String, byte[]> afterACut(Path folder, Predicate<Path> isLucky)
      throws IOException {
    Map<String, byte[]> left = new TreeMap<>();
    collect(folder, "", isLucky, left);
    return left;
  }

  private void collect(Path folder, String prefix, Predicate<Path> isLucky,
      Map<String, byte[]> left) throws IOException {
    Map<String, Optional<byte[]>> names = isLucky.test(folder) && Files.isDirectory(folder)
        ? now(folder)
        : kept.getOrDefault(folder, Map.of());
    for (Map.Entry<String, Optional<byte[]>> name : names.entrySet()) {
      if (name.getValue().isEmpty()) {
        collect(folder.resolve(name.getKey()), prefix + name.getKey() + "/", isLucky, left);
      } else {
        left.put(prefix + name.getKey(), name.getValue().get());
      }
    }
  }

  private Map<String, Optional<byte[]>> now(Path folder) throws IOException {
    Map<String, Optional<byte[]>> names = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        names.put(file.getFileName().toString(), Files.isDirectory(file) ? Optional.empty()
            : Optional.of(whole.contains(file) ? Files.readAllBytes(file) : new byte[0]));
      }
    }
    return names;
  }

  private synchronized void keep(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      kept.put(place, now(place));
    } else {
      whole.add(place);
    }
  }

  private void step() throws IOException {
    for (Watcher watcher : watchers) {
      watcher.afterEachStep();
    }
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    synchronized (this) {
      whole.remove(toDelegate(path));
    }
    return super.newOutputStream(path, options);
  }

  @Override
  public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options,
      FileAttribute<?>... attributes) throws IOException {
    Path place = toDelegate(path);
    boolean isFolder = Files.isDirectory(place);
    return new FilterFileChannel(
        FileChannel.open(place, isFolder ? Set.of(StandardOpenOption.READ) : options, attributes)) {
      @Override
      public void force(boolean metadata) throws IOException {
        keep(place);
      }
    };
  }

  @Override
  public synchronized void move(Path source, Path target, CopyOption... options)
      throws IOException {
    Path from = toDelegate(source);
    Path to = toDelegate(target);
    super.move(source, target, options);
    if (whole.remove(from)) {
      whole.add(to);
    } else {
      whole.remove(to);
    }
    step();
  }

  @Override
  public void delete(Path path) throws IOException {
    super.delete(path);
    step();
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    super.createDirectory(path, attributes);
    if (Files.isDirectory(toDelegate(path), LinkOption.NOFOLLOW_LINKS)) {
      step();
    }
  }
}
