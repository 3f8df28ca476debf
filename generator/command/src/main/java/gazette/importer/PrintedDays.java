package gazette.importer;

import java.util.List;
import java.util.regex.Pattern;

/** The days that open the events of a chronicle (大事记). */
final class PrintedDays {

  private static final Pattern OPENING = Pattern
      .compile("\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日([—–~至到-]{1,2}(\\d{1,2}月)?\\d{1,2}日)?[\\s,，:：].*");

  private static final Pattern DAY = Pattern.compile("(?:\\d{1,2}\\s?月)?\\d{1,2}\\s?日");

  private PrintedDays() {}

  /** A day of a chronicle on a line of its own: 10日. */
  static boolean isDay(String text) {
    return DAY.matcher(Letters.half(text)).matches();
  }

  static boolean opens(String text) {
    return OPENING.matcher(text).matches();
  }

  /** Whether most paragraphs begin with a day or with the mark of a further event. */
  static boolean isChronicle(List<Piece> pieces) {
    long events = pieces.stream()
        .filter(piece -> piece.isParagraph()
            && (opens(piece.text()) || Marks.of(piece.text()) == Marks.EVENT))
        .count();
    return events > 2 && events * 2 > pieces.size();
  }
}
