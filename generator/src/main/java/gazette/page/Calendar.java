package gazette.page;

import gazette.markdown.RenderedText.Heading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month as a calendar shows it.
 *
 * @param month the month
 * @param weeks its weeks from Monday to Sunday, the first and last filled up with days of no month
 */
public record Calendar(YearMonth month, List<List<Day>> weeks) {

  private static final int DAYS_OF_A_WEEK = 7;
  // The first day of a month and day: d-12-2, and d-12-2--2 when it comes again.
  private static final Pattern ANCHOR = Pattern.compile("d-(?<month>\\d{1,2})-(?<day>\\d{1,2})");

  public Calendar {
    weeks = List.copyOf(weeks);
  }

  /** The months of some days of a year, in order; days that are in no calendar are left out. */
  static List<Calendar> of(int year, List<Heading> days) {
    Map<Integer, Map<Integer, String>> months = new TreeMap<>();
    for (Heading day : days) {
      Matcher anchor = ANCHOR.matcher(day.anchor());
      int month = anchor.matches() ? Integer.parseInt(anchor.group("month")) : 0;
      if (month >= 1 && month <= 12) {
        months.computeIfAbsent(month, first -> new TreeMap<>())
            .put(Integer.parseInt(anchor.group("day")), day.anchor());
      }
    }
    List<Calendar> calendars = new ArrayList<>();
    months.forEach((month, anchors) -> calendars.add(of(YearMonth.of(year, month), anchors)));
    return calendars;
  }

  private static Calendar of(YearMonth month, Map<Integer, String> anchors) {
    List<Day> days = new ArrayList<>();
    for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
      days.add(new Day(0, null));
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      days.add(new Day(day, anchors.get(day)));
    }
    while (days.size() % DAYS_OF_A_WEEK != 0) {
      days.add(new Day(0, null));
    }
    List<List<Day>> weeks = new ArrayList<>();
    for (int at = 0; at < days.size(); at += DAYS_OF_A_WEEK) {
      weeks.add(List.copyOf(days.subList(at, at + DAYS_OF_A_WEEK)));
    }
    return new Calendar(month, weeks);
  }

  /** 2020年11月. */
  public String name() {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  /**
   * A day.
   *
   * @param number of the month, from 1; 0 for a place before or behind the month
   * @param anchor where its events stand on the page of the chronicle; null when there are none
   */
  public record Day(int number, @Nullable String anchor) {}
}
