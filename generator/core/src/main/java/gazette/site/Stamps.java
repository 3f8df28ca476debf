package gazette.site;

import gazette.io.Digests;
import gazette.source.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stamps of all files below a folder.
 *
 * @param byPath by path relative to the folder, with {@code /}
 */
record Stamps(SortedMap<String, Stamp> byPath) {

  /** Looks at a folder; there are none in one that is not there. */
  static Stamps below(Path folder) throws IOException {
    SortedMap<String, Stamp> stamps = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      // The folder itself, where it is a link to another disk.
      Path root = folder.toRealPath();
      Files.walkFileTree(root, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          stamps.put(root.relativize(file).toString().replace('\\', '/'), Stamp.of(attributes));
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
          if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
          }
          throw failure;
        }
      });
    }
    return new Stamps(stamps);
  }

  /** The stamp of a file; no text when there is none. */
  String of(String path) {
    Stamp stamp = byPath.get(path);
    return stamp == null ? "" : stamp.text();
  }

  /** Whether nobody wrote into any of them in the last moments. */
  boolean areSettled() {
    return byPath.values().stream().allMatch(Stamp::isSettled);
  }

  /** Tells all of them from all others. */
  String digest() {
    StringBuilder text = new StringBuilder();
    byPath
        .forEach((path, stamp) -> text.append(path).append('\t').append(stamp.text()).append('\n'));
    return Digests.quick(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
