package gazette.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what an author probably meant among the names that are known. */
public final class Nearest {

  // Longer words are not slips of a known name, and comparing them would cost time.
  private static final int LONGEST = 64;

  private Nearest() {}

  /** A hint to an unknown name: the nearest known one, or all of them when none is near. */
  public static Phrase hint(String written, Collection<String> known) {
    return to(written, known).map(Nearest::question)
        .orElseGet(() -> Phrase.of("use-one-of", String.join(", ", known)));
  }

  /** Asks whether a known name was meant. */
  public static Phrase question(String known) {
    return Phrase.of("did-you-mean", known);
  }

  /**
   * The known name that needs the fewest changes (a letter put in, left out, replaced, or two
   * swapped; upper and lower case are the same), the first of several; empty when even that one
   * needs more than a third of its letters changed.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String name : wanted.length() > LONGEST ? List.<String>of() : known) {
      int changes = changes(wanted, name.toLowerCase(Locale.ROOT));
      int longest = Math.max(wanted.length(), name.length());
      if (changes < least && changes <= Math.max(1, longest / 3) && changes < longest) {
        least = changes;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  // The distance of Damerau and Levenshtein, in its form of optimal string alignment.
  private static int changes(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      table[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      table[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1);
        least = Math.min(least, table[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[from.length()][to.length()];
  }
}
