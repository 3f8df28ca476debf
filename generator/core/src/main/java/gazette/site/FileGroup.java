package gazette.site;

import gazette.cache.Cache;
import gazette.cache.Codec;
import gazette.io.Digests;
import gazette.manifest.FileEntry;
import gazette.publish.Published;
import gazette.publish.Staging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * Public files that are made together, of the same inputs: all are kept as they lie, or all are
 * made anew. Safe for use by several threads.
 */
final class FileGroup {

  private static final Codec<Left> CODEC = Codec.of(Left.class);
  private static final Left NOTHING = new Left("", List.of());

  /**
   * What a build left.
   *
   * @param stamps tells how the files lay in the public folder
   */
  private record Left(String stamps, List<PublicFile> files) {}

  private final String key;
  private final Cache cache;
  private final Staging staging;
  private final Inputs inputs;
  private final Map<String, PublicFile> before = new HashMap<>();
  private final boolean isUntouched;
  private final SortedMap<String, PublicFile> kept = new ConcurrentSkipListMap<>();
  private final SortedMap<String, PublicFile> written = new ConcurrentSkipListMap<>();

  /**
   * A group.
   *
   * @param key its name in the cache
   * @param inputs what it would be made of
   * @param lying what lies in the public folder
   */
  FileGroup(String key, Inputs inputs, Cache cache, Staging staging, Stamps lying) {
    this.key = key;
    this.inputs = inputs;
    this.cache = cache;
    this.staging = staging;
    Left left = cache.last(key, CODEC).orElse(NOTHING);
    left.files().forEach(file -> before.put(file.path(), file));
    this.isUntouched = left.stamps().equals(stamps(left.files(), lying));
  }

  /** The files of a group as the last build left them. */
  static List<PublicFile> last(Cache cache, String key) {
    return cache.last(key, CODEC).orElse(NOTHING).files();
  }

  private static String stamps(Collection<PublicFile> files, Stamps lying) {
    StringBuilder stamps = new StringBuilder();
    files.forEach(
        file -> file.files().forEach(entry -> stamps.append(lying.of(entry.path())).append('\n')));
    return Digests.quick(stamps.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether what lies there is what would be made. */
  boolean isCurrent() {
    return isUntouched && !before.isEmpty() && inputs.text().equals(cache.lastInputs(key));
  }

  /** A file of the last build; empty when there was none, or somebody touched the group. */
  Optional<byte[]> readIfUntouched(String path) throws IOException {
    return isUntouched && before.containsKey(path) ? Optional.of(staging.readPublic(path))
        : Optional.empty();
  }

  /** Keeps those files of the last build that are wanted. */
  void keep(Predicate<String> wanted) {
    before.values().stream().filter(file -> wanted.test(file.path())).forEach(this::keep);
  }

  private void keep(PublicFile file) {
    kept.put(file.path(), file);
    staging.keep(file.files());
  }

  /** Writes a file that is no page. */
  void write(String path, byte[] content) throws IOException {
    write(path, content, PublicFile.Source.NONE, List.of());
  }

  /**
   * Writes a file, if it does not lie there already.
   *
   * @param places of a page, the places on other pages that it links to
   */
  void write(String path, byte[] content, PublicFile.Source source, List<String> places)
      throws IOException {
    FileEntry entry = FileEntry.of(path, content);
    PublicFile older = before.get(path);
    if (isUntouched && older != null && older.files().getFirst().equals(entry)) {
      keep(new PublicFile(older.files(), source, places, older.why(), older.build()));
    } else {
      written.put(path,
          new PublicFile(staging.write(entry, content), source, places, why(path), ""));
    }
  }

  private String why(String path) {
    if (cache.isEmpty()) {
      return "anew";
    }
    if (!before.containsKey(path)) {
      return "new";
    }
    List<String> parts = inputs.differingFrom(Inputs.parse(cache.lastInputs(key)));
    return parts.isEmpty() ? "touched" : "changed " + String.join(" ", parts);
  }

  /** The paths of the files that the last build left. */
  Set<String> before() {
    return before.keySet();
  }

  /** The files that are kept. */
  Collection<PublicFile> kept() {
    return kept.values();
  }

  /** The paths of the files that are written anew. */
  Set<String> written() {
    return written.keySet();
  }

  /**
   * Leaves the group for the next build.
   *
   * @param made what it was made of
   * @param lying what lies in the public folder now
   */
  void save(Inputs made, Published published, Stamps lying) {
    if (isCurrent() && kept.size() == before.size() && written.isEmpty()) {
      cache.keep(key);
      return;
    }
    SortedMap<String, PublicFile> all = new TreeMap<>(kept);
    String build = "%d %s".formatted(published.build(), published.date());
    written.forEach((path, file) -> {
      PublicFile older = before.get(path);
      all.put(path,
          older == null || published.written().contains(path) ? file.by(build) : file.since(older));
    });
    List<PublicFile> files = new ArrayList<>(all.values());
    cache.put(key, made.text(), CODEC, new Left(stamps(files, lying), files));
  }
}
