package gazette.importer;

import java.util.List;
import java.util.regex.Pattern;

/** To whom a document is sent (主送机关): the first paragraph, which ends with a colon. */
final class Addressees {

  // 各县（市、区）人民政府…：, 市直各单位…：
  private static final Pattern FORM = Pattern.compile("[^。；;:：]*各[^。；;:：]{1,200}[:：].*");
  private static final int LONGEST = 300;

  private Addressees() {}

  /** Whether the first piece is an addressee, perhaps with more behind its colon. */
  static boolean opens(List<Piece> pieces) {
    return pieces.getFirst().isParagraph() && isAddressee(pieces.getFirst().text());
  }

  static boolean isAddressee(String text) {
    return FORM.matcher(text).matches() && colon(text) < LONGEST && Marks.of(text) == Marks.NONE;
  }

  /** Where the colon is; -1 when the text has none. */
  static int colon(String text) {
    int narrow = text.indexOf(':');
    int wide = text.indexOf('：');
    return narrow < 0 ? wide : wide < 0 ? narrow : Math.min(narrow, wide);
  }
}
