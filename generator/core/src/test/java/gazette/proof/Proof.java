package gazette.proof;

import java.util.ArrayList;
import java.util.List;

/** Compares a content with its source. */
final class Proof {

  // More would not be read; the first is often the cause of the others.
  private static final int MOST_FINDINGS = 20;
  // So many characters in common mean that both texts go on together.
  private static final int TOGETHER = 8;
  private static final int FARTHEST = 3000;

  private final PrintedText source;
  private final PrintedText content;
  private final RepairedSource repaired;
  private final String wanted;
  private final String actual;
  private final List<String> findings = new ArrayList<>();

  private Proof(RepairedSource repaired, PrintedText content) {
    this.source = repaired.source();
    this.content = content;
    this.repaired = repaired;
    this.wanted = repaired.characters();
    this.actual = content.characters();
  }

  /**
   * What is not as it must be; empty when the content is the source with all its exceptions, each
   * used once. A difference is told with a line to paste into {@code emendations.tsv}, if it has a
   * good reason.
   */
  static List<String> findings(RepairedSource repaired, PrintedText content) {
    Proof proof = new Proof(repaired, content);
    proof.findings.addAll(proof.repaired.unused());
    if (proof.wanted.isEmpty() || proof.actual.isEmpty()) {
      proof.findings.add("there is no text in the source, or none in the content");
    } else if (!proof.wanted.equals(proof.actual)) {
      proof.compare();
    }
    return proof.findings;
  }

  private void compare() {
    int i = 0;
    int j = 0;
    while (findings.size() < MOST_FINDINGS) {
      while (i < wanted.length() && j < actual.length() && wanted.charAt(i) == actual.charAt(j)) {
        i++;
        j++;
      }
      if (i == wanted.length() && j == actual.length()) {
        return;
      }
      Difference difference = differenceAt(i, j);
      findings.add(tell(difference));
      i = difference.wantedEnd;
      j = difference.actualEnd;
    }
  }

  /** The shortest difference behind which both texts go on together. */
  private Difference differenceAt(int i, int j) {
    for (int skipped = 1; skipped <= FARTHEST; skipped++) {
      for (int inWanted = 0; inWanted <= skipped; inWanted++) {
        int wantedEnd = i + inWanted;
        int actualEnd = j + skipped - inWanted;
        if (goOnTogether(wantedEnd, actualEnd)) {
          return new Difference(i, wantedEnd, j, actualEnd);
        }
      }
    }
    return new Difference(i, wanted.length(), j, actual.length());
  }

  private boolean goOnTogether(int i, int j) {
    if (i > wanted.length() || j > actual.length()) {
      return false;
    }
    int left = Math.min(TOGETHER, Math.max(wanted.length() - i, actual.length() - j));
    return wanted.regionMatches(i, actual, j, left);
  }

  private String tell(Difference found) {
    int line = source.line(Math.min(repaired.origin(found.wanted), source.length() - 1));
    return "source line %s and %s differ: '%s' in the source, '%s' in the content%n    %s"
        .formatted(line, content.place(Math.min(found.actual, content.length() - 1)),
            wanted.substring(found.wanted, found.wantedEnd),
            actual.substring(found.actual, found.actualEnd), exception(found));
  }

  /** The exception that would allow it, with so much around it that it has only one place. */
  private String exception(Difference found) {
    int before = 0;
    int behind = 0;
    boolean grows = true;
    while (grows && !isOnly(found, before, behind)) {
      boolean growsBefore = isAlike(found.wanted - before - 1, found.actual - before - 1)
          && onOneLine(found.wanted - before - 1, found.wanted);
      boolean growsBehind = isAlike(found.wantedEnd + behind, found.actualEnd + behind);
      before += growsBefore ? 1 : 0;
      behind += growsBehind ? 1 : 0;
      grows = growsBefore || growsBehind;
    }
    int from = repaired.origin(found.wanted - before);
    return "%s\t%s\tmisread\t%s\t%s\t(say why)".formatted(
        source.line(Math.min(from, source.length() - 1)), place(found),
        source.written(from, repaired.origin(found.wantedEnd + behind)),
        content.written(found.actual - before, found.actualEnd + behind));
  }

  /** The article, behind which its curator writes the passage. */
  private String place(Difference found) {
    String file = content.place(Math.min(found.actual, content.length() - 1)).file();
    return file.endsWith(".md") ? file.replaceAll(".*/|\\.md$", "") : "-";
  }

  private boolean isOnly(Difference found, int before, int behind) {
    int from = repaired.origin(found.wanted - before);
    int to = repaired.origin(found.wantedEnd + behind);
    return before + behind >= TOGETHER && from < to
        && source.occurrences(source.characters().substring(from, to), source.line(from))
            .size() == 1;
  }

  /** Whether both texts have the same character there, and no exception put it there. */
  private boolean isAlike(int i, int j) {
    return i >= 0 && j >= 0 && i < wanted.length() && j < actual.length()
        && wanted.charAt(i) == actual.charAt(j) && !repaired.isRepaired(i);
  }

  private boolean onOneLine(int first, int second) {
    int last = Math.min(repaired.origin(second), source.length() - 1);
    return source.line(repaired.origin(first)) == source.line(last);
  }

  /** What differs: from a character of each text to before another. */
  private record Difference(int wanted, int wantedEnd, int actual, int actualEnd) {}
}
