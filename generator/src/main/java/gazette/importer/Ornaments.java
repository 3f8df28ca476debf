package gazette.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out what every page prints: its number and the running title of the gazette. */
final class Ornaments {

  private static final Pattern PAGE_NUMBER = Pattern.compile(
      "[—–－·•\\-]+\\s*\\d{1,4}\\s*[—–－·•\\-]+|第\\s*\\d{1,4}\\s*页(\\s*共\\s*\\d{1,4}\\s*页)?");
  private static final Pattern RUNNING_TITLE = Pattern
      .compile("(?=.*(公\\s*报|第\\s*\\d+\\s*期)).{2,40}");
  private static final Pattern DIGITS = Pattern.compile("\\d+\\s*$|^\\s*\\d+\\s");
  private static final int OFTEN = 3;

  private Ornaments() {}

  static List<Piece> takeOut(List<Piece> pieces, Ledger ledger) {
    Map<String, Integer> titles = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.isParagraph() && RUNNING_TITLE.matcher(piece.text()).matches()) {
        titles.merge(key(piece), 1, Integer::sum);
      }
    }
    return pieces.stream().filter(piece -> {
      boolean ornament = piece.isParagraph() && (PAGE_NUMBER.matcher(piece.text()).matches()
          || titles.getOrDefault(key(piece), 0) >= OFTEN);
      if (ornament) {
        ledger.takeOut(piece, Fate.ORNAMENT);
      }
      return !ornament;
    }).toList();
  }

  /** The running title without the number of the page beside it. */
  private static String key(Piece piece) {
    return Letters.of(DIGITS.matcher(piece.text()).replaceAll(""));
  }
}
