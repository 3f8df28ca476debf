package gazette.verify;

import gazette.manifest.FileEntry;
import gazette.manifest.Manifest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What files have been, or will be, in builds before and after. */
final class OtherBuilds {

  private final Map<String, Set<FileEntry>> files = new HashMap<>();

  void add(Manifest manifest) {
    manifest.files()
        .forEach(file -> files.computeIfAbsent(file.path(), path -> new HashSet<>()).add(file));
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  boolean has(FileEntry file) {
    return files.getOrDefault(file.path(), Set.of()).contains(file);
  }

  /** The greatest length that a file has in any of them; 0 when it is in none. */
  long longest(String path) {
    return files.getOrDefault(path, Set.of()).stream().mapToLong(FileEntry::length).max().orElse(0);
  }
}
