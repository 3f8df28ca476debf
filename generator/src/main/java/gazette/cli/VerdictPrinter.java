package gazette.cli;

import gazette.manifest.FileEntry;
import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.PublicKey;
import gazette.verify.Expectation;
import gazette.verify.Verdict;
import gazette.verify.Verdict.Finding;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints what a copy is. */
final class VerdictPrinter {

  private static final int NAMED = 100;

  private final Verdict verdict;
  private final Expectation expectation;
  private final boolean all;

  /** @param all whether every file is named */
  VerdictPrinter(Verdict verdict, Expectation expectation, boolean all) {
    this.verdict = verdict;
    this.expectation = expectation;
    this.all = all;
  }

  void print(PrintWriter out) {
    out.println(word(verdict.state()));
    verdict.manifest().map(ManifestFile::manifest).ifPresent(manifest -> about(manifest, out));
    int named = all ? verdict.findings().size() : Math.min(NAMED, verdict.findings().size());
    for (Finding finding : verdict.findings().subList(0, named)) {
      out.println(line(finding));
    }
    if (named < verdict.findings().size()) {
      out.printf("and %d more; --all names them%n", verdict.findings().size() - named);
    }
  }

  private void about(Manifest manifest, PrintWriter out) {
    long bytes = manifest.files().stream().mapToLong(FileEntry::length).sum();
    out.printf(Locale.ROOT, "build %d of %s, %s, %d bytes%n", manifest.build(), manifest.date(),
        ProblemPrinter.counted(manifest.files().size(), "file"), bytes);
    manifest.keys()
        .forEach(key -> out.printf("signed by %s%s%n", key,
            known(key, key.equals(manifest.keys().getFirst()))));
  }

  private String known(PublicKey key, boolean isFirst) {
    return expectation.keys().isEmpty() ? " (whose it is, only --key can tell)"
        : expectation.keys().contains(key) ? ""
            : " (the publisher is changing keys: %s)"
                .formatted(isFirst ? "this one goes" : "ask for this one, which stays");
  }

  private static String line(Finding finding) {
    String line = "%s: %s %s".formatted(word(finding.kind()), finding.path(), finding.detail());
    // A copy may have any names, even such as would command a terminal.
    return line.strip().replaceAll("\\p{Cntrl}", "?");
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
