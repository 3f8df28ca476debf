package gazette.file;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.Locale;

/** Which characters a text may hold. */
public final class Characters {

  // A file that is no text at all has thousands; ten lines are enough to see that.
  private static final int MOST_REPORTED = 10;

  private Characters() {}

  /**
   * Reports characters that cannot be text (errors) and those that readers cannot see or whose
   * meaning depends on a private font (warnings), the first of each line.
   *
   * @param text the text, with {@code \n} line ends
   * @param file the file it is from
   * @param firstLine the line of that file on which it begins
   */
  public static void check(String text, String file, int firstLine, Problems problems) {
    int line = firstLine;
    int lineStart = 0;
    int reported = 0;
    int reportedLine = 0;
    for (int i = 0; i < text.length() && reported < MOST_REPORTED; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (!isCommon(c) && line != reportedLine && !isFollower(text, i)) {
        int column = text.codePointCount(lineStart, i) + 1;
        if (report(text.codePointAt(i), new Place(file, line), column, problems)) {
          reported++;
          reportedLine = line;
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

  private static boolean report(int codePoint, Place place, int column, Problems problems) {
    String message = "character %d of the line is %s".formatted(column, name(codePoint));
    if (isForbidden(codePoint)) {
      problems.error(place, message, "delete it, or write what was printed there");
      return true;
    }
    int type = Character.getType(codePoint);
    if (type == Character.FORMAT) {
      problems.warning(place, message + ", which nobody sees", "delete it");
      return true;
    }
    if (type == Character.PRIVATE_USE) {
      problems.warning(place, message + ", which only one font can show",
          "write the character itself, or say in a note what is missing");
      return true;
    }
    return false;
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    return name == null ? number : number + " (" + name.toLowerCase(Locale.ROOT) + ")";
  }
}
