package gazette.page;

import gazette.page.Plot.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws the days of chronicles, a line for each month. */
final class DaysPlot {

  private static final int MOST_MONTHS = 12;
  private static final int ROW = 28;
  private static final int FIRST_DAY = 90;
  private static final int DAY = 7;

  private DaysPlot() {}

  /** The newest months, the newest first. */
  static Plot of(List<MonthOfDays> chronicle) {
    Map<YearMonth, NavigableSet<Integer>> months = new TreeMap<>(Comparator.reverseOrder());
    for (MonthOfDays part : chronicle) {
      for (Calendar calendar : part.calendars()) {
        months.computeIfAbsent(calendar.month(), first -> new TreeSet<>()).addAll(days(calendar));
      }
    }
    List<Words> words = new ArrayList<>();
    for (int day : new int[]{1, 10, 20, 30}) {
      words.add(new Words(FIRST_DAY + DAY * day, 14, "middle", day + "日"));
    }
    StringBuilder line = new StringBuilder();
    List<YearMonth> newest = months.keySet().stream().limit(MOST_MONTHS).toList();
    for (int row = 1; row <= newest.size(); row++) {
      YearMonth month = newest.get(row - 1);
      int y = 14 + ROW * row;
      words.add(new Words(0, y, "start", month.getYear() + "年" + month.getMonthValue() + "月"));
      for (int day : months.getOrDefault(month, new TreeSet<>())) {
        // A stroke without length is a dot, for its ends are round.
        line.append('M').append(FIRST_DAY + DAY * day).append(' ').append(y - 5).append("h0");
      }
    }
    return new Plot("大事记所载日子，" + newest.size() + "个月，每日一点", 24 + ROW * newest.size(), List.of(),
        words, line.toString());
  }

  private static List<Integer> days(Calendar calendar) {
    return calendar.weeks()
        .stream()
        .flatMap(List::stream)
        .filter(day -> day.anchor() != null)
        .map(Calendar.Day::number)
        .toList();
  }
}
