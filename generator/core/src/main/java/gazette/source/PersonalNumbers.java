package gazette.source;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that belong to a person: mobile telephones and identity cards. What a printed gazette
 * says to its readers a website would say to every machine, so they are published with stars.
 */
public final class PersonalNumbers {

  // Telephone numbers of 11 digits that begin with 13 to 19 are mobile; 3-4-4 is a usual grouping.
  private static final Pattern MOBILE = Pattern
      .compile("(?:(?<!\\d)|(?<=\\+86))(1[3-9]\\d)([ -]?)\\d{4}\\2(\\d{4})(?!\\d)");

  // GB 11643-1999, 4: six digits for the place, the day of birth, three digits, the check character.
  private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)([1-9]\\d{5})"
      + "(?:18|19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(\\d{3}[\\dXx])(?![\\dXx])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private static final int LEAST_DIGITS = 11;

  private PersonalNumbers() {}

  /**
   * Warns of every number that is not masked. The warning shows it masked: reports are kept and
   * passed on.
   *
   * @param text the text, with {@code \n} line ends
   * @param file the file it is from
   * @param firstLine the line of that file on which it begins
   */
  public static void check(String text, String file, int firstLine, Problems problems) {
    int line = firstLine;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      check(text.substring(start, end), new Place(file, line), problems);
      start = end + 1;
      line++;
    }
    check(text.substring(start), new Place(file, line), problems);
  }

  private static void check(String written, Place place, Problems problems) {
    // Nearly all lines are told off by this, and cost no more.
    if (digits(written) < LEAST_DIGITS) {
      return;
    }
    String line = withPlainDigits(written);
    Matcher mobile = MOBILE.matcher(line);
    while (mobile.find()) {
      warn("mobile-number", mobile.group(1) + "****" + mobile.group(3), place, problems);
    }
    Matcher identity = IDENTITY.matcher(line);
    while (identity.find()) {
      if (hasRightCheckCharacter(identity.group())) {
        warn("identity-number", identity.group(1) + "********" + identity.group(2), place,
            problems);
      }
    }
  }

  private static int digits(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static void warn(String id, String masked, Place place, Problems problems) {
    problems.warning(place, id, masked);
  }

  // GB 11643-1999, annex A: ISO 7064, MOD 11-2.
  private static boolean hasRightCheckCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    char check = CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    return check == Character.toUpperCase(number.charAt(WEIGHTS.length));
  }

  // Full-width digits are digits to whoever reads them.
  private static String withPlainDigits(String line) {
    StringBuilder plain = new StringBuilder(line);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return plain.toString();
  }
}
