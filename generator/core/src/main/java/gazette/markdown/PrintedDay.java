package gazette.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that opens an entry of the chronicle: 12月2日, 12月5日—6日, 12月30日至1月2日.
 *
 * @param month of the first day, as printed
 * @param day the first day, as printed
 * @param endMonth of the last day; the same month where none is printed
 * @param endDay the last day; the same day when it is one
 * @param length how many characters it takes, without the white space after it
 */
public record PrintedDay(int month, int day, int endMonth, int endDay, int length) {

  private static final String DAY = "([0-9０-９]{1,2})日";
  private static final String MONTH = "([0-9０-９]{1,2})月";
  private static final Pattern FORM = Pattern
      .compile(MONTH + DAY + "(?:[-－–—―~～至到]{1,2}(?:" + MONTH + ")?" + DAY + ")?");

  /** The day at the beginning of a paragraph; empty unless white space follows or nothing. */
  public static Optional<PrintedDay> opening(String paragraph) {
    return at(paragraph).filter(day -> day.length == paragraph.length()
        || Character.isWhitespace(paragraph.charAt(day.length)));
  }

  /** The day at the beginning of a paragraph, whatever follows. */
  public static Optional<PrintedDay> at(String paragraph) {
    if (paragraph.isEmpty() || !Character.isDigit(paragraph.charAt(0))) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(paragraph);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(1));
    int day = Integer.parseInt(matcher.group(2));
    int endMonth = number(matcher.group(3), month);
    int endDay = number(matcher.group(4), day);
    return Optional.of(new PrintedDay(month, day, endMonth, endDay, matcher.end()));
  }

  private static int number(@Nullable String digits, int absent) {
    return digits == null ? absent : Integer.parseInt(digits);
  }

  /** The first day in a year; empty when the calendar of that year lacks it or the last one. */
  Optional<LocalDate> in(int year) {
    return days(year).stream().findFirst();
  }

  /** All days from the first to the last; none when the calendar of the year lacks one of those. */
  public List<LocalDate> days(int year) {
    try {
      LocalDate first = LocalDate.of(year, month, day);
      int endYear = endMonth < month ? year + 1 : year;
      LocalDate last = LocalDate.of(endYear, endMonth, endDay);
      return last.isBefore(first) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  /** The id: {@code d-12-02}. */
  String anchor() {
    return String.format(Locale.ROOT, "d-%02d-%02d", month, day);
  }
}
