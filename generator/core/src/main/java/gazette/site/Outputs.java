package gazette.site;

import gazette.cache.Cache;
import gazette.publish.Published;
import gazette.publish.Staging;
import gazette.staticsearch.StaticIndex;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public files of a build, by groups. Safe for use by several threads. */
final class Outputs {

  private static final String FILES = "files ";

  private final Staging staging;
  private final Cache cache;
  private final Stamps lying;
  private final Map<String, FileGroup> groups = new ConcurrentHashMap<>();
  private final Map<String, Inputs> inputs = new ConcurrentHashMap<>();

  /**
   * The outputs of a build.
   *
   * @param cache knows those of the last one
   * @param lying what lies in the public folder
   */
  Outputs(Staging staging, Cache cache, Stamps lying) {
    this.staging = staging;
    this.cache = cache;
    this.lying = lying;
  }

  /**
   * Opens a group of files.
   *
   * @param made what it would be made of
   */
  FileGroup open(String name, Inputs made) {
    FileGroup group = new FileGroup(FILES + name, made, cache, staging, lying);
    groups.put(FILES + name, group);
    inputs.put(FILES + name, made);
    return group;
  }

  /** Says what a group was made of, where that is known only afterwards. */
  void madeOf(String name, Inputs made) {
    inputs.put(FILES + name, made);
  }

  /** A file of the last build, by path. */
  static Optional<Named> find(Cache cache, String path) {
    return keys(cache)
        .flatMap(key -> FileGroup.last(cache, key).stream().map(file -> new Named(key, file)))
        .filter(named -> named.file().path().equals(path))
        .findFirst();
  }

  /**
   * A file and its group.
   *
   * @param key the name of the group in the cache
   */
  record Named(String key, PublicFile file) {}

  private static Stream<String> keys(Cache cache) {
    return cache.keys().stream().filter(key -> key.startsWith(FILES));
  }

  /** The files that are kept. */
  Stream<PublicFile> kept() {
    return groups.values().stream().flatMap(group -> group.kept().stream());
  }

  /** The paths of the files that are written anew. */
  Set<String> written() {
    return groups.values()
        .stream()
        .flatMap(group -> group.written().stream())
        .collect(Collectors.toSet());
  }

  /** Whether a file that pages may name is neither kept nor written, once all is. */
  boolean losesAny() {
    Set<String> all = written();
    kept().forEach(file -> all.add(file.path()));
    return keys(cache).flatMap(this::before)
        .anyMatch(path -> !path.startsWith(StaticIndex.FOLDER) && !all.contains(path));
  }

  private Stream<String> before(String key) {
    FileGroup group = groups.get(key);
    return group != null ? group.before().stream()
        : FileGroup.last(cache, key).stream().map(PublicFile::path);
  }

  /** Leaves all groups for the next build. */
  void save(Published published, Stamps now) {
    groups.entrySet()
        .parallelStream()
        .forEach(group -> group.getValue()
            .save(inputs.getOrDefault(group.getKey(), Inputs.parse("")), published, now));
  }
}
