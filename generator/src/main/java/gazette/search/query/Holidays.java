package gazette.search.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Holidays that have their day in the calendar; those of the moon move and are left alone. */
final class Holidays {

  // Not 五一路 and 国庆村; 八一 and 十一 only where they are clearly the day.
  private static final String NO_PLACE = "(?![路街广大桥村]|[小中]学)";
  private static final String CLEARLY = "(?= ?(?:节|小?长假|假期|黄金周|期间|[之以]?前|[之以]后|国际|劳动|青年|儿童|建党|建军|妇女))";

  /** A holiday as {@code holiday}, and in {@code rest} what makes it all its free days. */
  static final String FORM = "(?<holiday>元旦|(?:五一|国庆)" + NO_PLACE
      + "|劳动节|妇女节|植树节|青年节|儿童节|建党节|建军节|教师节|(?<![零〇一二三四五六七八九十])(?:三八|五四|六一|七一|八一|十一)" + CLEARLY
      + ")(?:(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军)?节)?(?<rest>小?长假|假期|黄金周|期间)?";

  private static final Map<String, Days> DAYS = Map.ofEntries(Map.entry("元旦", new Days(1, 1, 3)),
      Map.entry("妇女节", new Days(3, 8, 8)), Map.entry("三八", new Days(3, 8, 8)),
      Map.entry("植树节", new Days(3, 12, 12)), Map.entry("五一", new Days(5, 1, 5)),
      Map.entry("劳动节", new Days(5, 1, 5)), Map.entry("五四", new Days(5, 4, 4)),
      Map.entry("青年节", new Days(5, 4, 4)), Map.entry("六一", new Days(6, 1, 1)),
      Map.entry("儿童节", new Days(6, 1, 1)), Map.entry("七一", new Days(7, 1, 1)),
      Map.entry("建党节", new Days(7, 1, 1)), Map.entry("八一", new Days(8, 1, 1)),
      Map.entry("建军节", new Days(8, 1, 1)), Map.entry("教师节", new Days(9, 10, 10)),
      Map.entry("国庆", new Days(10, 1, 7)), Map.entry("十一", new Days(10, 1, 7)));

  private record Days(int month, int first, int last) {}

  private Holidays() {}

  /** The first of the free days of a holiday that {@link #FORM} found. */
  static LocalDate first(String holiday, int year) {
    Days days = days(holiday);
    return LocalDate.of(year, days.month(), days.first());
  }

  /** The last of its free days. */
  static LocalDate last(String holiday, int year) {
    Days days = days(holiday);
    return LocalDate.of(year, days.month(), days.last());
  }

  private static Days days(String holiday) {
    return Objects.requireNonNull(DAYS.get(holiday), holiday);
  }
}
