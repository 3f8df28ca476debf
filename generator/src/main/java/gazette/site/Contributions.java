package gazette.site;

import gazette.memory.MemoryFile;
import gazette.model.IssueId;
import gazette.statics.Contribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What articles add to the index for browsers, kept from build to build: a file an issue, which is
 * read only where a volume is made anew, and written only where an article of the issue changed.
 * Safe for use by several threads.
 */
final class Contributions {

  private final Path folder;
  private final String program;
  private final Map<String, Known> before = new HashMap<>();
  private final Map<String, Known> now = new ConcurrentHashMap<>();
  private final Map<IssueId, Map<String, byte[]>> fresh = new ConcurrentHashMap<>();
  private final Map<IssueId, Optional<MemoryFile>> files = new ConcurrentHashMap<>();

  /**
   * Contributions.
   *
   * @param folder holds a file for each issue; may be absent
   * @param program only what it wrote itself is read
   */
  Contributions(Path folder, String program, List<Known> known) {
    this.folder = folder;
    this.program = program;
    known.forEach(one -> before.put(one.url(), one));
  }

  /**
   * What is known of a contribution without its terms.
   *
   * @param url the address of the article
   * @param digest tells what it was made of
   * @param head the contribution but for its terms
   * @param texts the files of its texts
   */
  record Known(String url, String digest, Contribution.Head head, List<String> texts) {
    Known {
      texts = List.copyOf(texts);
    }
  }

  /** What is known of an article's contribution, if it would be made of the same again. */
  Optional<Known> known(String url, String digest) {
    return Optional.ofNullable(before.get(url)).filter(one -> one.digest().equals(digest));
  }

  /**
   * The contribution of an article, as it was.
   *
   * @param again makes it, should it be lost
   */
  Contribution take(Known known, IssueId issue, Supplier<Contribution> again) {
    now.put(known.url(), known);
    return Contribution.unread(known.head(), () -> read(issue, known.url()).orElseGet(() -> {
      Contribution made = again.get();
      put(issue, known.url(), made);
      return made;
    }));
  }

  /** Takes a contribution that was just made. */
  void add(Known known, IssueId issue, Contribution made) {
    now.put(known.url(), known);
    put(issue, known.url(), made);
  }

  /** The files of an article's texts, once it was added or taken. */
  List<String> texts(String url) {
    Known known = now.get(url);
    if (known == null) {
      throw new IllegalStateException(url);
    }
    return known.texts();
  }

  private void put(IssueId issue, String url, Contribution made) {
    fresh.computeIfAbsent(issue, first -> new ConcurrentHashMap<>()).put(url, made.toBytes());
  }

  private Optional<Contribution> read(IssueId issue, String url) {
    return file(issue).flatMap(file -> file.section(url)).flatMap(Contribution::of);
  }

  private Optional<MemoryFile> file(IssueId issue) {
    return files.computeIfAbsent(issue, first -> {
      try {
        return MemoryFile.read(path(first), program);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  private Path path(IssueId issue) {
    return folder.resolve(issue + ".bin");
  }

  /** What the next build must know of all. */
  List<Known> all() {
    return List.copyOf(new TreeMap<>(now).values());
  }

  /**
   * Writes the files of issues that changed, and removes those of issues that are gone.
   *
   * @param articles the addresses of all articles by issue
   */
  void write(Map<IssueId, List<String>> articles) throws IOException {
    for (Map.Entry<IssueId, Map<String, byte[]>> issue : fresh.entrySet()) {
      Map<String, byte[]> sections = new TreeMap<>(issue.getValue());
      for (String url : articles.getOrDefault(issue.getKey(), List.of())) {
        if (!sections.containsKey(url)) {
          file(issue.getKey()).flatMap(file -> file.section(url))
              .ifPresent(bytes -> sections.put(url, bytes));
        }
      }
      Memory.save(new MemoryFile(program, sections), path(issue.getKey()));
    }
    if (Files.isDirectory(folder)) {
      Set<Path> wanted = new HashSet<>();
      articles.keySet().forEach(issue -> wanted.add(path(issue)));
      try (Stream<Path> lying = Files.list(folder)) {
        for (Path file : lying.filter(path -> !wanted.contains(path)).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
