package gazette.problem;

import java.util.List;
import java.util.Locale;

/** How a message shows what an author wrote: short, on one line, with nothing hidden in it. */
public final class Quote {

  private static final int LONGEST = 60;

  private Quote() {}

  /**
   * The text between quotes, at most 60 characters of it; a control or invisible character is shown
   * as {@code <U+0000>}, so that no value can forge a line of the report.
   */
  public static Phrase of(String text) {
    int length = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 2));
    String shown = length <= LONGEST ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    return new Phrase(Phrase.Kind.QUOTE, visible(shown), List.of());
  }

  /** The same without the quotes, and in full. */
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(codePoint -> {
      if (isVisible(codePoint)) {
        shown.appendCodePoint(codePoint);
      } else {
        shown.append(String.format(Locale.ROOT, "<U+%04X>", codePoint));
      }
    });
    return shown.toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
          Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
