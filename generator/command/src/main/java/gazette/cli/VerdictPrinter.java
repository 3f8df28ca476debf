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
  private final Words words;

  /** @param all whether every file is named */
  VerdictPrinter(Verdict verdict, Expectation expectation, boolean all, Words words) {
    this.verdict = verdict;
    this.expectation = expectation;
    this.all = all;
    this.words = words;
  }

  void print(PrintWriter out) {
    out.println(words.name("state", verdict.state().name()));
    verdict.manifest().map(ManifestFile::manifest).ifPresent(manifest -> about(manifest, out));
    int named = all ? verdict.findings().size() : Math.min(NAMED, verdict.findings().size());
    for (Finding finding : verdict.findings().subList(0, named)) {
      out.println(line(finding));
    }
    if (named < verdict.findings().size()) {
      out.println(words.say("more", verdict.findings().size() - named));
    }
  }

  private void about(Manifest manifest, PrintWriter out) {
    long bytes = manifest.files().stream().mapToLong(FileEntry::length).sum();
    out.println(words.say("of-build", manifest.build(), manifest.date(),
        words.counted(manifest.files().size(), "file"), bytes));
    manifest.keys()
        .forEach(
            key -> out.println(words.say(known(key, key.equals(manifest.keys().getFirst())), key)));
  }

  private String known(PublicKey key, boolean isFirst) {
    return expectation.keys().isEmpty() ? "signed-unknown"
        : expectation.keys().contains(key) ? "signed" : isFirst ? "signed-old" : "signed-new";
  }

  private String line(Finding finding) {
    String line = words.say("finding", words.name("finding", finding.kind().name()), finding.path(),
        finding.detail().map(words.problems()::text).orElse(""));
    // A copy may have any names, even such as would command a terminal.
    return line.strip().replaceAll("\\p{Cntrl}", "?");
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
