package gazette.importer;

import java.util.regex.Pattern;

/**
 * A line of the source, or the part of it that went into one place.
 *
 * @param number its number in the file, from 1
 * @param text what it says, without markup and without white space around it
 * @param raw as it stands in the file, or as it would if a page were set with spaces
 */
record Line(int number, String text, String raw) {

  // One space is dirt.
  private static final Pattern INDENT = Pattern.compile("(　|\\t|  )\\s*\\S");

  Line withText(String other) {
    return new Line(number, other, raw);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether it is a row of a table, between bars. */
  boolean isRow() {
    return text.length() > 1 && text.startsWith("|");
  }

  /** Whether it was set in, as the first line of a paragraph is. */
  boolean indented() {
    return INDENT.matcher(raw).lookingAt();
  }

  /** How far it is set in, in half widths. */
  int indent() {
    int end = 0;
    while (end < raw.length() && isSpace(raw.charAt(end))) {
      end++;
    }
    return width(raw.substring(0, end));
  }

  /** Where it ends, in half widths from the edge. */
  int end() {
    return width(raw.stripTrailing());
  }

  /** Whether it is set in further than a paragraph: a title, a signature. */
  boolean isDisplayed() {
    return indent() > 5 || raw.startsWith("#");
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '　' || c == '\u00a0' || c == '\f';
  }

  /** Chinese characters and signs are twice as wide as Latin ones (Unicode Annex 11). */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c == '\f' ? 0 : c < 0x2010 || Character.isLowSurrogate(c) ? 1 : 2;
    }
    return width;
  }
}
