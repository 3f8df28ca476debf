package gazette.site;

import gazette.cache.Cache;
import gazette.cache.Codec;
import gazette.model.IssueId;
import gazette.publish.AtomicFile;
import gazette.staticsearch.Contribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What articles add to the index for browsers, kept from build to build: a cache for each issue,
 * which is read only where a volume is made anew. Safe for use by several threads.
 */
final class Contributions {

  private final Path folder;
  private final String program;
  private final Map<IssueId, Cache> issues = new ConcurrentHashMap<>();
  private final Map<IssueId, Cache> fresh = new ConcurrentHashMap<>();

  /**
   * Contributions.
   *
   * @param folder holds a file for each issue; may be absent
   * @param program only what it wrote itself is read
   */
  Contributions(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * A contribution of the last build, which is read when it is asked for.
   *
   * @param again makes it, should it be lost
   */
  Contribution last(IssueId issue, Contribution.Head head, Supplier<Contribution> again) {
    return Contribution.unread(head,
        () -> lastOf(issue).last(head.digest(), Codec.BYTES)
            .flatMap(Contribution::of)
            .orElseGet(again));
  }

  private Cache lastOf(IssueId issue) {
    return issues.computeIfAbsent(issue, first -> {
      try {
        return Cache.open(path(first), program);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  /** Takes the contributions of an issue that were just made. */
  void put(IssueId issue, List<Contribution> made) {
    Cache cache = Cache.empty(program);
    made.forEach(one -> cache.put(one.head().digest(), "", Codec.BYTES, one.toBytes()));
    fresh.put(issue, cache);
  }

  private Path path(IssueId issue) {
    return folder.resolve(issue + ".bin");
  }

  /** Writes the files of issues that changed, and removes those of issues that are gone. */
  void save(Stream<IssueId> all) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<IssueId, Cache> issue : fresh.entrySet()) {
      AtomicFile.write(path(issue.getKey()), issue.getValue().bytes());
    }
    Set<Path> wanted = all.map(this::path).collect(Collectors.toSet());
    try (Stream<Path> lying = Files.list(folder)) {
      for (Path file : lying.filter(path -> !wanted.contains(path)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
