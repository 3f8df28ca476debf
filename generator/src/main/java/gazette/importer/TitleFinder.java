package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the titles of the contents page above their texts, on one line or several. */
final class TitleFinder {

  /**
   * Where a title stands.
   *
   * @param entry its line in the contents
   * @param from the first piece of it, the issuer's name included
   * @param to the piece behind it
   * @param exact whether it is word for word that of the contents
   */
  record Found(Contents.Entry entry, int from, int to, boolean exact) {}

  private static final int MOST_PIECES = 4;
  private static final int LONGEST_ISSUER = 60;
  // One letter in so many may differ: the contents page and the title are set by different hands.
  private static final int ONE_IN = 8;
  private static final Pattern UNLIKELY = Pattern.compile(".*[。；;].*");

  private final List<Piece> pieces;
  private final List<String> letters;

  TitleFinder(List<Piece> pieces) {
    this.pieces = pieces;
    this.letters = pieces.stream()
        .map(piece -> piece.isParagraph() ? Letters.of(piece.text()) : "")
        .toList();
  }

  /** The titles that stand in the text, by place. */
  List<Found> find(List<Contents.Entry> entries) {
    List<Found> all = new ArrayList<>();
    int from = 0;
    for (Contents.Entry entry : entries) {
      Optional<Found> found = find(entry, from);
      if (found.isPresent()) {
        all.add(found.get());
        from = found.get().to();
      }
    }
    return all;
  }

  /** The best place at or after a piece: the exact before the similar, one with a number first. */
  private Optional<Found> find(Contents.Entry entry, int from) {
    String wanted = Letters.of(entry.title());
    @Nullable
    Found best = null;
    int bestScore = 0;
    for (int i = from; i < pieces.size(); i++) {
      Found found = at(entry, wanted, i);
      if (found != null) {
        int score = (found.exact() ? 6 : 1) + opensDocument(found.to());
        if (score > bestScore) {
          best = found;
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Found at(Contents.Entry entry, String wanted, int i) {
    StringBuilder printed = new StringBuilder();
    for (int to = i; to < pieces.size() && to < i + MOST_PIECES; to++) {
      Piece piece = pieces.get(to);
      if (!piece.isParagraph() || UNLIKELY.matcher(piece.text()).matches()
          || letters.get(to).isEmpty()) {
        return null;
      }
      printed.append(letters.get(to));
      if (printed.length() > wanted.length() + LONGEST_ISSUER) {
        return null;
      }
      String text = printed.toString();
      int before = text.length() - wanted.length();
      if (text.endsWith(wanted) && (before == 0 || isIssuer(i, to, text, before))) {
        return new Found(entry, i, to + 1, true);
      }
      if (isSimilar(text, wanted) && isIssuer(i, to, text, Math.max(0, text.indexOf("关于")))) {
        return new Found(entry, i, to + 1, false);
      }
    }
    return null;
  }

  /** Whether what stands before the title is a name of its own, with a gap behind it. */
  private boolean isIssuer(int from, int to, String text, int length) {
    int left = length;
    for (int i = from; i <= to && left >= letters.get(i).length(); i++) {
      if (!Signatures.isSigner(pieces.get(i).text())) {
        return false;
      }
      left -= letters.get(i).length();
    }
    String first = pieces.get(from).text();
    int gap = first.indexOf(' ');
    String name = gap > 0 ? Letters.of(first.substring(0, gap)) : letters.get(from);
    boolean apart = text.startsWith(name) && name.length() <= length;
    return apart || (from == to && text.startsWith("关于", length));
  }

  private boolean isSimilar(String text, String wanted) {
    int about = text.indexOf("关于");
    if (about < 0 || !wanted.startsWith("关于")) {
      return false;
    }
    String title = text.substring(about);
    int most = wanted.length() / ONE_IN;
    return Math.abs(title.length() - wanted.length()) <= most
        && title.charAt(title.length() - 1) == wanted.charAt(wanted.length() - 1)
        && distance(title, wanted) <= most;
  }

  /** How likely a document begins here: its number follows at once, or after one line more. */
  private int opensDocument(int at) {
    for (int i = at; i < pieces.size() && i < at + 2; i++) {
      if (DocumentNumbers.isNumber(pieces.get(i).text())
          || DocumentNumbers.isOrder(pieces.get(i).text())) {
        return at + 3 - i;
      }
    }
    return 0;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
