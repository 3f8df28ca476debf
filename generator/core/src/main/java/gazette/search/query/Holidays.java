package gazette.search.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Holidays and solar terms, those of the calendar and those of sun and moon. */
final class Holidays {

  // Not 五一路 and 国庆村.
  private static final String NO_PLACE = "(?![路街广大桥村]|[小中]学)";
  // 八一, 十一 and the like only where they are clearly the day.
  private static final String CLEARLY = "(?= ?(?:节|小?长假|假期|黄金周|期间|[之以]?前|[之以]后|国际|劳动|青年|儿童|建党|建军|妇女))";
  // Others are what is asked about (春节燃放, 清明祭扫) unless something happened on the day.
  private static final String HAPPENED = "(?=节?(?:[之以]?[前后]|起|[那当]天|当日)?的?" + DayVerbs.ANY
      + "|节?(?:[那当]天|当日))";

  /** How many free days there are from the first of them on. */
  private record Days(IntFunction<LocalDate> first, int count) {}

  // The terms in their order, 15° apart, from 春分 on.
  private static final List<String> TERMS = List.of(
      ("春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 " + "立春 雨水 惊蛰").split(" "));

  private static final Map<String, Days> DAYS = days();

  /** A holiday as {@code holiday}, and in {@code rest} what makes it all its free days. */
  static final String FORM = "(?<holiday>元旦|(?:五一|国庆)" + NO_PLACE
      + "|劳动节|妇女节|植树节|青年节|儿童节|建党节|建军节|教师节|(?<![零〇一二三四五六七八九十])(?:三八|五四|六一|七一|八一|十一)(?:" + CLEARLY
      + "|" + HAPPENED + ")|(?:春节|大年初一|除夕|元宵|端午|中秋|重阳|双十一|双十二|平安夜|圣诞|" + String.join("|", TERMS)
      + ")" + HAPPENED + ")(?:(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军)?节)?(?<rest>小?长假|假期|黄金周|期间)?";

  private Holidays() {}

  private static Map<String, Days> days() {
    Map<String, Days> days = new HashMap<>();
    fixed(days, 1, 1, 3, "元旦");
    fixed(days, 3, 8, 1, "妇女节", "三八");
    fixed(days, 3, 12, 1, "植树节");
    fixed(days, 5, 1, 5, "五一", "劳动节");
    fixed(days, 5, 4, 1, "五四", "青年节");
    fixed(days, 6, 1, 1, "六一", "儿童节");
    fixed(days, 7, 1, 1, "七一", "建党节");
    fixed(days, 8, 1, 1, "八一", "建军节");
    fixed(days, 9, 10, 1, "教师节");
    fixed(days, 10, 1, 7, "国庆", "十一");
    fixed(days, 11, 11, 1, "双十一");
    fixed(days, 12, 12, 1, "双十二");
    fixed(days, 12, 24, 1, "平安夜");
    fixed(days, 12, 25, 1, "圣诞");
    // The first, fifth, eighth and ninth month are those of 雨水, 夏至, 秋分 and 霜降.
    for (String name : List.of("春节", "大年初一")) {
      days.put(name, new Days(year -> SunAndMoon.ofMonth(330, 1, year), 7));
    }
    days.put("除夕", new Days(year -> SunAndMoon.ofMonth(330, 0, year), 1));
    days.put("元宵", new Days(year -> SunAndMoon.ofMonth(330, 15, year), 1));
    days.put("端午", new Days(year -> SunAndMoon.ofMonth(90, 5, year), 3));
    days.put("中秋", new Days(year -> SunAndMoon.ofMonth(180, 15, year), 3));
    days.put("重阳", new Days(year -> SunAndMoon.ofMonth(210, 9, year), 1));
    for (int i = 0; i < TERMS.size(); i++) {
      int longitude = 15 * i;
      days.put(TERMS.get(i), new Days(year -> SunAndMoon.term(longitude, year), 1));
    }
    return Map.copyOf(days);
  }

  private static void fixed(Map<String, Days> days, int month, int day, int count,
      String... names) {
    for (String name : names) {
      days.put(name, new Days(year -> LocalDate.of(year, month, day), count));
    }
  }

  /** The first of the free days of a holiday that {@link #FORM} found. */
  static LocalDate first(String holiday, int year) {
    return of(holiday).first().apply(year);
  }

  /** The last of its free days. */
  static LocalDate last(String holiday, int year) {
    return first(holiday, year).plusDays(of(holiday).count() - 1L);
  }

  private static Days of(String holiday) {
    return Objects.requireNonNull(DAYS.get(holiday), holiday);
  }
}
