package gazette.page;

import gazette.markdown.PrintedDay;
import gazette.markdown.RenderedText.Heading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month as a calendar shows it.
 *
 * @param month the month
 * @param weeks its weeks from Monday to Sunday, the first and last filled up with days of no month
 */
public record Calendar(YearMonth month, List<List<Day>> weeks) {

  private static final int DAYS_OF_A_WEEK = 7;

  public Calendar {
    weeks = List.copyOf(weeks);
  }

  /** The months of some days of a year, in order; days that are in no calendar are left out. */
  static List<Calendar> of(int year, List<Heading> headings) {
    Map<YearMonth, Map<Integer, String>> months = new TreeMap<>();
    // What began on a day comes before what goes on.
    headings
        .forEach(heading -> days(year, heading).limit(1).forEach(day -> put(day, heading, months)));
    headings.forEach(heading -> days(year, heading).forEach(day -> put(day, heading, months)));
    List<Calendar> calendars = new ArrayList<>();
    months.forEach((month, anchors) -> calendars.add(of(month, anchors)));
    return calendars;
  }

  private static Stream<LocalDate> days(int year, Heading heading) {
    return PrintedDay.at(heading.text()).stream().flatMap(day -> day.days(year).stream());
  }

  private static void put(LocalDate day, Heading heading,
      Map<YearMonth, Map<Integer, String>> months) {
    months.computeIfAbsent(YearMonth.from(day), first -> new TreeMap<>())
        .putIfAbsent(day.getDayOfMonth(), heading.anchor());
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
