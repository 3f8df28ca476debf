package gazette.problem;

import java.util.Locale;

/** How a message shows what an author wrote: short, on one line, with nothing hidden in it. */
public final class Quote {

  private static final int LONGEST = 60;

  private Quote() {}

  /**
   * The text in single quotes, at most 60 characters of it; a control or invisible character is
   * shown as {@code <U+0000>}, so that no value can forge a line of the report.
   */
  public static String of(String text) {
    return "'" + visible(text) + "'";
  }

  /** The same without the quotes. */
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    int[] codePoints = text.codePoints().limit(LONGEST + 1L).toArray();
    for (int i = 0; i < Math.min(codePoints.length, LONGEST); i++) {
      if (isVisible(codePoints[i])) {
        shown.appendCodePoint(codePoints[i]);
      } else {
        shown.append(String.format(Locale.ROOT, "<U+%04X>", codePoints[i]));
      }
    }
    return codePoints.length > LONGEST ? shown + "…" : shown.toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
          Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
