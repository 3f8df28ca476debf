package gazette.yaml;

import gazette.problem.Phrase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the content writes them: ISO 8601, 4.1.2.2, such as 2020-12-10. */
final class Dates {

  private static final Pattern FORM = Pattern.compile("([12]\\d{3})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  // 2020-1-5, 2020/01/05, 2020.1.5, 2020年1月5日, 20200105, also with a time behind.
  private static final Pattern LOOSE = Pattern.compile(
      "([12]\\d{3})\\s*[-/.年—－／．]?\\s*(\\d{1,2})\\s*[-/.月—－／．]?\\s*(\\d{1,2})日?(?:[T ].*)?");

  private Dates() {}

  /** Reads a day of the calendar; empty when it is none or is written otherwise. */
  static Optional<LocalDate> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? day(matcher) : Optional.empty();
  }

  /** Reads a time of day such as 09:30; empty when there is none such. */
  static Optional<LocalTime> time(String text) {
    Matcher matcher = TIME.matcher(text);
    return matcher.matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
  }

  /** What to write instead of a text that is not a date. */
  static Phrase hint(String text) {
    Matcher exact = FORM.matcher(text);
    if (exact.matches()) {
      return calendarHint(Integer.parseInt(exact.group(1)), Integer.parseInt(exact.group(2)));
    }
    Matcher loose = LOOSE.matcher(text);
    Optional<LocalDate> meant = loose.matches() ? day(loose) : Optional.empty();
    return Phrase.of("write-like", meant.map(LocalDate::toString).orElse("2020-12-10"));
  }

  private static Phrase calendarHint(int year, int month) {
    if (month < 1 || month > 12) {
      return Phrase.of("months");
    }
    YearMonth shown = YearMonth.of(year, month);
    return Phrase.of("days", shown, shown.lengthOfMonth());
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}
