package gazette.search.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How days are spelt in the index: {@code 2020-12-15} for a full date, {@code --12-15} for one
 * whose year is not said (ISO 8601:2000, 5.2.1.3), and {@code 12-15} for either.
 */
public final class DayKeys {

  /** 2020年12月15日 and 12月15日, in normalised text. */
  private static final Pattern DAY = Pattern.compile(
      "(?:(?<year>[12][0-9]{3}) ?年 ?)?(?<![0-9])(?<month>[01]?[0-9]) ?月 ?(?<day>[0-3]?[0-9]) ?日");

  /** What is typed: 2020.12.15, 2020-12-15, 2020/12/15, 2020年12月15日, 12月15日. */
  public static final Pattern TYPED = Pattern.compile(
      "(?<![0-9.])(?:(?<year>[12][0-9]{3}) ?年 ?)?(?<month>[01]?[0-9]) ?月 ?(?<day>[0-3]?[0-9]) ?[日号]"
          + "|(?<![0-9.])(?<year2>[12][0-9]{3})(?<mark>[-./])(?<month2>[01]?[0-9])\\k<mark>"
          + "(?<day2>[0-3]?[0-9])(?![0-9.])");

  /** A month that is typed without a day: 11月, 2020年11月, 11月份. */
  public static final Pattern TYPED_MONTH = Pattern.compile(
      "(?<![0-9.个])(?:(?<year>[12][0-9]{3}) ?年 ?)?(?<month>1[0-2]|0?[1-9]) ?月(?:份)?(?! ?[0-9])");

  private DayKeys() {}

  /** {@code 2020-11}. */
  public static String month(int year, int month) {
    return String.format(Locale.ROOT, "%d-%02d", year, month);
  }

  /** {@code --11}: the month of any year. */
  public static String month(int month) {
    return String.format(Locale.ROOT, "--%02d", month);
  }

  /** The keys of all days that a normalised text speaks of. */
  public static Set<String> in(String text) {
    Set<String> keys = new TreeSet<>();
    if (text.indexOf('日') < 0) {
      return keys;
    }
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      String inYear = inYear(number(day.group("month")), number(day.group("day")));
      keys.add(inYear);
      keys.add(day.group("year") == null ? withoutYear(inYear) : day.group("year") + "-" + inYear);
    }
    return keys;
  }

  /** {@code 12-15}. */
  public static String inYear(int month, int day) {
    return String.format(Locale.ROOT, "%02d-%02d", month, day);
  }

  /** {@code --12-15}. */
  public static String withoutYear(String inYear) {
    return "--" + inYear;
  }

  /** The full date of a match of {@link #TYPED}; empty when it names no year or no such day is. */
  public static Optional<LocalDate> date(Matcher typed) {
    String year = typed.group("year") != null ? typed.group("year") : typed.group("year2");
    if (year == null) {
      return Optional.empty();
    }
    int month = month(typed);
    int day = day(typed);
    boolean exists = month >= 1 && month <= 12 && day >= 1
        && day <= YearMonth.of(number(year), month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(number(year), month, day)) : Optional.empty();
  }

  public static int month(Matcher typed) {
    return number(typed.group("month") != null ? typed.group("month") : typed.group("month2"));
  }

  public static int day(Matcher typed) {
    return number(typed.group("day") != null ? typed.group("day") : typed.group("day2"));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
