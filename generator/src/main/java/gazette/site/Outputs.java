package gazette.site;

import gazette.file.Stamp;
import gazette.manifest.FileEntry;
import gazette.publish.Published;
import gazette.publish.Staging;
import gazette.statics.StaticIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * The public files of a build: those that would be made of the same again, and lie where they were
 * put, are kept. Safe for use by several threads.
 */
final class Outputs {

  private static final String NEW = "it is new";
  private static final String TOUCHED = "somebody changed or removed the public file";

  private final Staging staging;
  private final boolean remembersNothing;
  private final Map<String, Made> before;
  private final Stamps lying;
  private final SortedMap<String, Made> kept = new ConcurrentSkipListMap<>();
  private final SortedMap<String, Made> written = new ConcurrentSkipListMap<>();

  /**
   * The outputs of a build.
   *
   * @param lying what lies in the public folder
   */
  Outputs(Staging staging, Memory memory, Stamps lying) {
    this.staging = staging;
    this.remembersNothing = memory.isEmpty();
    this.before = memory.files();
    this.lying = lying;
  }

  /** Keeps a file if it need not be made again. */
  boolean keeps(String path, Inputs inputs) {
    Made made = before.get(path);
    if (made == null || !made.inputs().equals(inputs) || !liesAsMade(made)) {
      return false;
    }
    keep(made);
    return true;
  }

  /**
   * Some files of the last build, if there are any and all lie as they were made.
   *
   * @param which tells them by their paths
   */
  List<Made> whole(Predicate<String> which) {
    List<Made> some = before.values().stream().filter(made -> which.test(made.path())).toList();
    return some.stream().allMatch(this::liesAsMade) ? some : List.of();
  }

  /** Keeps files of the last build. */
  void keep(List<Made> files) {
    files.forEach(this::keep);
  }

  private void keep(Made made) {
    kept.put(made.path(), made);
    staging.keep(made.files().stream().map(Made.Placed::entry).toList());
  }

  private boolean liesAsMade(Made made) {
    return made.files()
        .stream()
        .allMatch(file -> lying.of(file.entry().path()).equals(file.stamp()));
  }

  /** Writes a file that is no page. */
  void write(String path, Inputs inputs, byte[] content) throws IOException {
    staging.write(path, content);
    written.put(path, new Made(path, inputs, "", "", why(path, inputs), "", List.of(), List.of()));
  }

  /**
   * Writes a page.
   *
   * @param source the file of the content that it shows; no text when it shows several or none
   * @param template the template that drew it
   * @param places the places on other pages that it links to
   */
  void write(String path, Inputs inputs, String source, String template, byte[] content,
      List<String> places) throws IOException {
    staging.write(path, content);
    written.put(path,
        new Made(path, inputs, source, template, why(path, inputs), "", places, List.of()));
  }

  /** The files that are kept, in the order of their paths. */
  Collection<Made> kept() {
    return kept.values();
  }

  /** The length in bytes of a file that is kept. */
  long lengthOfKept(String path) {
    Made made = kept.get(path);
    if (made == null) {
      throw new IllegalArgumentException(path);
    }
    return made.files().getFirst().entry().length();
  }

  /** Whether a file is written anew. */
  boolean isWritten(String path) {
    return written.containsKey(path);
  }

  /** Whether a file that pages may name is neither kept nor written, once all is. */
  boolean losesAny() {
    return before.keySet()
        .stream()
        .anyMatch(path -> !path.startsWith(StaticIndex.FOLDER) && !kept.containsKey(path)
            && !written.containsKey(path));
  }

  /** Writes a file, unless it lies there as it would be made. */
  void put(String path, Inputs inputs, byte[] content) throws IOException {
    if (!keeps(path, inputs)) {
      write(path, inputs, content);
    }
  }

  private String why(String path, Inputs inputs) {
    if (remembersNothing) {
      return "everything was made anew";
    }
    Made made = before.get(path);
    if (made == null) {
      return NEW;
    }
    String parts = inputs.differingFrom(made.inputs());
    return parts.isEmpty() ? TOUCHED : "changed: " + parts;
  }

  /** Everything that lies there once a build is published. */
  List<Made> made(Published published, Path publicFolder) throws IOException {
    SortedMap<String, Made> all = new TreeMap<>(kept);
    SortedMap<String, List<FileEntry>> files = published.withTwins();
    String build = "%d of %s".formatted(published.build(), published.date());
    for (Made made : written.values()) {
      List<Made.Placed> placed = new ArrayList<>();
      for (FileEntry file : files.getOrDefault(made.path(), List.of())) {
        placed.add(new Made.Placed(file, Stamp.of(publicFolder.resolve(file.path())).text()));
      }
      Made older = before.get(made.path());
      if (older == null || published.written().contains(made.path())) {
        all.put(made.path(), made.placed(build, placed));
      } else {
        all.put(made.path(), made.as(older, placed));
      }
    }
    return List.copyOf(all.values());
  }
}
