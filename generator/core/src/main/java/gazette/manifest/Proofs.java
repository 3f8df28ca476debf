package gazette.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files with which a site proves itself.
 *
 * @param manifest what {@code manifest.json} says
 * @param next what {@code manifest.next.json} says
 * @param sums {@code SHA256SUMS}
 * @param trace {@code trace.txt}
 * @param keys sign both manifests
 */
public record Proofs(Manifest manifest, Manifest next, String sums, String trace,
    List<SigningKey> keys) {

  /** Every other file but the manifests, in the form of GNU's {@code sha256sum}. */
  public static final String SUMS = "SHA256SUMS";

  /** Who built it, and when, to be read by people. */
  public static final String TRACE = "trace.txt";

  /** The public halves of its keys, where the manifest is signed. */
  public static final String KEY = "signing-key.pem";

  /**
   * Proves a site. Where everything is as it was, the proof is the one before, whatever the clock
   * says.
   *
   * @param files all files but the proofs themselves
   * @param before the manifest that is public
   * @param meanwhile what else may lie in the public folder, since a build was cut short
   * @param highest the number of the last build, as far as it is known
   */
  public static Proofs of(Origin origin, List<FileEntry> files, Optional<Manifest> before,
      List<FileEntry> meanwhile, long highest) {
    List<FileEntry> sorted = sorted(files);
    if (before.isPresent() && isOf(before.get(), origin, sorted)) {
      Manifest last = before.get();
      Proofs same = of(origin, sorted, last.build(), last.date(), last.program(), List.of());
      if (same.manifest().equals(last)) {
        return same;
      }
    }
    List<FileEntry> others = new ArrayList<>(meanwhile);
    before.ifPresent(last -> others.addAll(last.files()));
    return of(origin, sorted, highest + 1, origin.now(), origin.program(), others);
  }

  /** Whether a manifest is of the same publisher and files. */
  private static boolean isOf(Manifest last, Origin origin, List<FileEntry> files) {
    return last.title().equals(origin.title()) && last.url().equals(origin.url().toASCIIString())
        && last.keys().equals(origin.publicKeys())
        && last.files()
            .stream()
            .filter(file -> !file.path().equals(TRACE) && !file.path().equals(SUMS))
            .toList()
            .equals(files);
  }

  private static Proofs of(Origin origin, List<FileEntry> files, long build, Instant date,
      String program, List<FileEntry> others) {
    Manifest content = new Manifest(origin.title(), origin.url().toASCIIString(), build, date,
        program, origin.publicKeys(), files);
    String trace = trace(content);
    SortedSet<FileEntry> all = new TreeSet<>(files);
    all.add(FileEntry.of(TRACE, trace.getBytes(UTF_8)));
    String sums = sums(all);
    all.add(FileEntry.of(SUMS, sums.getBytes(UTF_8)));
    Manifest manifest = with(content, all);
    all.addAll(others);
    return new Proofs(manifest, with(manifest, all), sums, trace, origin.keys());
  }

  /** The text of {@code manifest.json}. */
  public String manifestFile() {
    return ManifestFile.write(manifest, keys);
  }

  /** The text of {@code manifest.next.json}. */
  public String nextFile() {
    return ManifestFile.write(next, keys);
  }

  private static Manifest with(Manifest manifest, Iterable<FileEntry> files) {
    List<FileEntry> all = new ArrayList<>();
    files.forEach(all::add);
    return new Manifest(manifest.title(), manifest.url(), manifest.build(), manifest.date(),
        manifest.program(), manifest.keys(), all);
  }

  private static List<FileEntry> sorted(List<FileEntry> files) {
    return files.stream().sorted().toList();
  }

  /** GNU coreutils: digest, space, space (for text mode), path. */
  private static String sums(Iterable<FileEntry> files) {
    StringBuilder lines = new StringBuilder();
    files
        .forEach(file -> lines.append(file.sha256()).append("  ").append(file.path()).append('\n'));
    return lines.toString();
  }

  /** Name and value a line, as in the trace files of Debian's mirrors. */
  private static String trace(Manifest manifest) {
    StringBuilder lines = new StringBuilder();
    line(lines, "Gazette", manifest.title());
    line(lines, "URL", manifest.url());
    line(lines, "Build", Long.toString(manifest.build()));
    line(lines, "Date", manifest.date().toString());
    line(lines, "Program", manifest.program());
    line(lines, "Files", Integer.toString(manifest.files().size()));
    line(lines, "Bytes",
        Long.toString(manifest.files().stream().mapToLong(FileEntry::length).sum()));
    manifest.keys().forEach(key -> line(lines, "Key", key.text()));
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, String value) {
    lines.append(name).append(": ").append(value).append('\n');
  }
}
