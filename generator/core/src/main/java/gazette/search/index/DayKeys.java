package gazette.search.index;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How days are spelt in the index: {@code 2020-12-15} for a full date, {@code 2020~12-15} for one
 * whose year is not said in an issue of 2020, and {@code 12-15} for either.
 */
public final class DayKeys {

  /** 2020年12月15日 and 12月15日, in normalised text. */
  private static final Pattern DAY = Pattern.compile(
      "(?:(?<year>[12][0-9]{3}) ?年 ?)?(?<![0-9])(?<month>[01]?[0-9]) ?月 ?(?<day>[0-3]?[0-9]) ?日");

  private DayKeys() {}

  /**
   * The keys of all days that a normalised text speaks of.
   *
   * @param issueYear the year of its issue
   */
  static Set<String> in(String text, String issueYear) {
    Set<String> keys = new TreeSet<>();
    if (text.indexOf('日') < 0) {
      return keys;
    }
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      String inYear = inYear(number(day.group("month")), number(day.group("day")));
      keys.add(inYear);
      keys.add(day.group("year") == null ? ofIssue(issueYear, inYear)
          : day.group("year") + "-" + inYear);
    }
    return keys;
  }

  /** {@code 12-15}. */
  public static String inYear(int month, int day) {
    return String.format(Locale.ROOT, "%02d-%02d", month, day);
  }

  /** {@code 2020~12-15}. */
  public static String ofIssue(String issueYear, String inYear) {
    return issueYear + "~" + inYear;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
