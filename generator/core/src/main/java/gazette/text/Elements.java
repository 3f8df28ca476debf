package gazette.text;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the smallest searchable parts of a normalised text: a Chinese character, a number, a
 * run of other letters, a sign that belongs to a number.
 *
 * <p>
 * As a regular expression: {@code \p{Script=Han}|[0-9]+(?:[.,][0-9]+)*|[%‰]|[\p{L}\p{N}\p{Mn}°]+},
 * where the last takes neither Chinese characters nor ASCII digits. All else separates.
 */
public final class Elements {

  /** What an element is. */
  public enum Kind {
    HAN,
    /** Digits with decimal points and thousands separators: 27.71 and 1,000. */
    NUMBER,
    /** A run of letters of other scripts; °c too. */
    LETTERS,
    /** % or ‰. */
    SIGN
  }

  // Longer runs are no words; they go on as further elements.
  private static final int LONGEST = 64;

  private final String text;
  private Kind kind = Kind.HAN;
  private int start;
  private int end;
  private boolean joined;

  /**
   * Begins before the first element.
   *
   * @param text normalised
   */
  public Elements(String text) {
    this.text = text;
  }

  /** Goes to the next element; false when there is none. */
  public boolean next() {
    int previous = end;
    int at = end;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      Kind found = kindOf(c);
      if (found != null) {
        joined = previous > 0 && (at == previous || isOneSpace(previous, at));
        kind = found;
        start = at;
        end = endOf(found, at + Character.charCount(c));
        return true;
      }
      at += Character.charCount(c);
    }
    start = text.length();
    end = start;
    return false;
  }

  public Kind kind() {
    return kind;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Whether at most one space is between the element and the one before: 王 震, GB 7258. */
  public boolean joined() {
    return joined;
  }

  private boolean isOneSpace(int from, int to) {
    return to == from + 1 && text.charAt(from) == ' ';
  }

  private int endOf(Kind found, int from) {
    int limit = Math.min(text.length(), start + LONGEST);
    int at = from;
    while (at < limit && continues(found, at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private boolean continues(Kind found, int at) {
    return switch (found) {
      case HAN, SIGN -> false;
      case NUMBER -> isDigit(at) || isPoint(at);
      case LETTERS -> isLetter(text.codePointAt(at));
    };
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean isPoint(int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ',') && isDigit(at - 1) && isDigit(at + 1);
  }

  /** Null for what separates. */
  private static @Nullable Kind kindOf(int c) {
    if (c >= '0' && c <= '9') {
      return Kind.NUMBER;
    }
    if (c == '%' || c == '‰') {
      return Kind.SIGN;
    }
    if (isHan(c)) {
      return Kind.HAN;
    }
    return isLetter(c) ? Kind.LETTERS : null;
  }

  private static boolean isLetter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return c == '°' || (!isHan(c)
        && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x80 && UnicodeScript.of(c) == UnicodeScript.HAN
        && (Character.isLetter(c) || c == '〇'));
  }
}
