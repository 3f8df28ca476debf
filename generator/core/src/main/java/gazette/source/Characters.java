package gazette.source;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.Locale;

/** Which characters a text may hold. */
public final class Characters {

  // A file that is no text at all has thousands; ten lines are enough to see that.
  private static final int MOST_REPORTED = 10;

  private final String file;
  private final Problems problems;
  private int line;
  private int lastError;
  private int lastWarning;
  private int errors;
  private int warnings;

  private Characters(String file, int firstLine, Problems problems) {
    this.file = file;
    this.line = firstLine;
    this.problems = problems;
  }

  /**
   * Reports characters that cannot be text (errors) and those that readers cannot see or whose
   * meaning depends on a private font (warnings): the first of each line, for at most
   * {@value #MOST_REPORTED} lines.
   *
   * @param text the text, with {@code \n} line ends
   * @param file the file it is from
   * @param firstLine the line of that file on which it begins
   */
  public static void check(String text, String file, int firstLine, Problems problems) {
    new Characters(file, firstLine, problems).check(text);
  }

  private void check(String text) {
    int lineStart = 0;
    for (int i = 0; i < text.length() && errors < MOST_REPORTED; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (!isCommon(c) && !isFollower(text, i)) {
        int codePoint = text.codePointAt(i);
        if (isForbidden(codePoint)) {
          error(codePoint, text, lineStart, i);
        } else if (isUnseen(codePoint)) {
          warn(codePoint, text, lineStart, i);
        }
      }
    }
  }

  /**
   * Whether a code point cannot be text: a control character other than line end and tab, half of a
   * surrogate pair, a noncharacter, another line separator, or the mark of lost text (U+FFFD).
   */
  public static boolean isForbidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> codePoint == 0xFFFD || isNoncharacter(codePoint);
    };
  }

  // The Unicode Standard, 23.7: the last two of every plane, and U+FDD0 to U+FDEF.
  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  // Nearly every character of nearly every file; the rest is looked at closely.
  private static boolean isCommon(char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\t' || (c >= 0x3000 && c < 0xD800)
        || (c >= 0xFF01 && c < 0xFFF0);
  }

  private static boolean isFollower(String text, int index) {
    return index > 0 && Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1));
  }

  private static boolean isUnseen(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT || type == Character.PRIVATE_USE;
  }

  private void error(int codePoint, String text, int lineStart, int index) {
    if (line != lastError) {
      lastError = line;
      errors++;
      problems.error(new Place(file, line), "character-forbidden", column(text, lineStart, index),
          name(codePoint));
    }
  }

  private void warn(int codePoint, String text, int lineStart, int index) {
    if (line == lastWarning || warnings == MOST_REPORTED) {
      return;
    }
    lastWarning = line;
    warnings++;
    boolean isPrivate = Character.getType(codePoint) == Character.PRIVATE_USE;
    problems.warning(new Place(file, line), isPrivate ? "character-private" : "character-unseen",
        column(text, lineStart, index), name(codePoint));
  }

  private static int column(String text, int lineStart, int index) {
    return text.codePointCount(lineStart, index) + 1;
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    return name == null ? number : number + " (" + name.toLowerCase(Locale.ROOT) + ")";
  }
}
