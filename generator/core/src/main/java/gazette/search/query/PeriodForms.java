package gazette.search.query;

import gazette.text.ChineseNumber;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of days, months, quarters, holidays and years, one after the other. */
final class PeriodForms {

  /**
   * What stands at a place of a text.
   *
   * @param period the days; null for a day that does not exist
   * @param end where its words end
   */
  record Found(@Nullable Period period, int end) {}

  private record Form(Pattern pattern, BiFunction<PeriodForms, MatchResult, Period> reading) {}

  private static final String FULL_YEAR = "(?:19|20)[0-9]{2}";
  // 20年12月 is of 2020, 20年 alone a length of time. 11月至次年3月 ends in the next year without it.
  private static final String YEAR = "(?:(?<year>" + FULL_YEAR
      + ") ?年? ?|(?<short>[0-9]{2})年(?=[0-9]{1,2} ?月|[底末初中]|[上下]半年)"
      + "|(?<relative>去年|今年|前年|明年|后年|本年度?|上年度?)的? ?|[次翌]年)?";
  private static final String MONTH = "(?<month>[0-9]{1,2}) ?月份?";
  // The normaliser leaves the second of 12月1日到十五日.
  private static final String DAY = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
  private static final String TO = " ?(?:到|至|[-~—–]+) ?";
  // 12.15 may be a number, but for what stands beside it.
  private static final String DOTTED = "(?<month>0?[1-9]|1[0-2])\\.(?<day>[0-3]?[0-9])(?![0-9.%])";
  private static final String DOTTED_END = "(?= ?(?:\\z|的|期间|" + DayVerbs.ANY + "))";
  private static final String NO_DIGIT_AFTER = "(?![0-9])";

  private static final Map<String, Integer> RELATIVE = Map.of("前年", -2, "去年", -1, "上年", -1, "今年", 0,
      "本年", 0, "明年", 1, "后年", 2);

  // 上个月 and the like are what is asked about (上个月工资) unless something happened then.
  private static final Map<String, Integer> AGO = Map.of("上上", 2, "上", 1, "本", 0, "这", 0, "当", 0);
  private static final String AGO_FORM = "上上|[上本这当]";
  private static final String HAPPENED = "(?= ?(?:\\z|(?:起|[之以]?[前后]|以来|内)?的?" + DayVerbs.ANY + ")|"
      + DayVerbs.PAPERS + ")";

  // A longer form stands before one that is its beginning.
  private static final List<Form> FORMS = List.of(
      form("(?<year>" + FULL_YEAR + ")(?<mark>[-./])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})"
          + "(?![0-9]|\\.[0-9])", PeriodForms::day),
      form("(?<year>" + FULL_YEAR + ")(?<month>[0-9]{2})(?<day>[0-9]{2})" + NO_DIGIT_AFTER,
          PeriodForms::day),
      form("(?<year>" + FULL_YEAR + ")[-./](?<month>0?[1-9]|1[0-2])(?![0-9]|[-./][0-9])",
          PeriodForms::month),
      form("(?<month>0?[1-9]|1[0-2])/(?<day>[0-9]{1,2})(?![0-9/%]|以[上下])", PeriodForms::day),
      form(DOTTED + "(?=的?" + DayVerbs.ANY + "|" + TO + "[01]?[0-9]\\.[0-3]?[0-9]" + DOTTED_END
          + ")", PeriodForms::day),
      new Form(Pattern.compile("(?<=[0-9]\\.[0-9]{1,2} ?[-~—–到至] ?)" + DOTTED + DOTTED_END),
          PeriodForms::day),
      form(YEAR + MONTH + " ?(?<day>" + DAY + ") ?[日号]?" + TO + "(?<last>" + DAY + ") ?[日号]",
          PeriodForms::daysOfMonth),
      form(YEAR + MONTH + " ?(?<day>" + DAY + ") ?[日号]", PeriodForms::day),
      form(YEAR + "(?<month>[0-9]{1,2}) ?月?份?" + TO
          + "(?<last>[0-9]{1,2}) ?月份?(?! ?[0-9]{1,2} ?[日号])", PeriodForms::monthsOfYear),
      // 6月龄 and 12月薪 are no months of a year.
      form(YEAR + MONTH + "(?<part>上旬|中旬|下旬|初|底|末)?(?![龄薪])", PeriodForms::month),
      form("(?<ago>" + AGO_FORM + ")个?月份?(?<part>上旬|中旬|下旬|初|底|末)?" + HAPPENED,
          PeriodForms::monthAgo),
      form("(?<ago>" + AGO_FORM + ")(?:周|个?星期)" + HAPPENED, PeriodForms::weekAgo),
      form("(?<ago>" + AGO_FORM + ")个?季度?(?<part>初|底|末)?" + HAPPENED, PeriodForms::quarterAgo),
      form("(?<year>" + FULL_YEAR + ") ?年?" + TO + "(?<last>" + FULL_YEAR + ") ?年",
          PeriodForms::years),
      form(YEAR + "(?<half>[上下])半年", PeriodForms::halfYear),
      // 年初一 is a day of the moon; 年中秋 and 年中小学 are no middle of a year.
      form(YEAR + "年?(?<=年)(?<part>底|末|初(?![一二三四五六七八九十])|中(?=\\z|\\P{IsHan}|的|[之以]?[前后]|"
          + DayVerbs.ANY + "))", PeriodForms::partOfYear),
      form(YEAR + "前(?<first>[1-3一二两三])个?季度", PeriodForms::firstQuarters),
      form(YEAR + "第?(?<quarter>[1-4一二三四])季度(?<part>初|底|末)?", PeriodForms::quarter),
      form(YEAR + Holidays.FORM, PeriodForms::holiday),
      // 2020年77号 is the number of a document, 2020年代 ten years.
      form("(?:(?<year>" + FULL_YEAR + ") ?年|(?<relative>去年|今年|前年|明年|后年|本年|上年))度?"
          + "(?!代| ?第? ?[0-9]{1,5} ?号)", PeriodForms::wholeYear));

  private final LocalDate today;

  PeriodForms(LocalDate today) {
    this.today = today;
  }

  /** What begins at a place; empty when nothing does. */
  Optional<Found> at(String text, int start) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      matcher.region(start, text.length()).useTransparentBounds(true);
      if (matcher.lookingAt()) {
        return Optional.of(new Found(read(form, matcher), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private @Nullable Period read(Form form, Matcher matcher) {
    try {
      return form.reading().apply(this, matcher);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  // Not 3.12月, 3个月, 第3月, 近3月, 每年; a longer number is none of a day.
  private static Form form(String pattern, BiFunction<PeriodForms, MatchResult, Period> reading) {
    return new Form(Pattern.compile("(?<![0-9a-z第近满每])(?<![0-9][-./])(?:" + pattern + ")"),
        reading);
  }

  private Period day(MatchResult found) {
    int month = number(found, "month");
    int day = number(found, "day");
    return Period.day(LocalDate.of(yearOf(found, month, day), month, day), saysYear(found));
  }

  /** 29 February without a year is that of the last leap year. */
  private int yearOf(MatchResult found, int month, int day) {
    int year = year(found);
    if (month == 2 && day == 29 && !saysYear(found)) {
      while (!Year.isLeap(year)) {
        year--;
      }
    }
    return year;
  }

  private Period daysOfMonth(MatchResult found) {
    LocalDate first = LocalDate.of(year(found), number(found, "month"), number(found, "day"));
    LocalDate last = first.withDayOfMonth(number(found, "last"));
    return range(first, last, saysYear(found), true);
  }

  private Period month(MatchResult found) {
    int month = number(found, "month");
    return partOfMonth(Period.months(year(found), month, month, saysYear(found)), found);
  }

  private Period monthAgo(MatchResult found) {
    LocalDate day = today.minusMonths(ago(found));
    return partOfMonth(Period.months(day.getYear(), day.getMonthValue(), day.getMonthValue(), true),
        found);
  }

  private Period weekAgo(MatchResult found) {
    LocalDate monday = today.with(DayOfWeek.MONDAY).minusWeeks(ago(found));
    return range(monday, monday.plusDays(6), true, false);
  }

  private Period quarterAgo(MatchResult found) {
    LocalDate day = today.minusMonths(3L * ago(found));
    return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR), true, group(found, "part"));
  }

  private static int ago(MatchResult found) {
    return Objects.requireNonNull(AGO.get(text(found, "ago")));
  }

  private static Period partOfMonth(Period whole, MatchResult found) {
    LocalDate first = whole.from();
    String part = group(found, "part");
    return switch (part == null ? "" : part) {
      case "上旬", "初" -> range(first, first.plusDays(9), whole.yearSaid(), false);
      case "中旬" -> range(first.plusDays(10), first.plusDays(19), whole.yearSaid(), false);
      case "下旬" -> range(first.plusDays(20), whole.to(), whole.yearSaid(), false);
      case "底", "末" -> range(first.plusDays(20), whole.to(), whole.yearSaid(), true);
      default -> whole;
    };
  }

  private Period monthsOfYear(MatchResult found) {
    int first = number(found, "month");
    int last = number(found, "last");
    Period begin = Period.months(year(found), first, first, saysYear(found));
    return begin.to(Period.months(year(found), last, last, false));
  }

  private Period years(MatchResult found) {
    return range(LocalDate.of(year(found), 1, 1), LocalDate.of(number(found, "last"), 12, 31), true,
        false);
  }

  private Period wholeYear(MatchResult found) {
    return Period.months(year(found), 1, 12, true);
  }

  private Period halfYear(MatchResult found) {
    boolean first = "上".equals(group(found, "half"));
    return Period.months(year(found), first ? 1 : 7, first ? 6 : 12, saysYear(found));
  }

  private Period partOfYear(MatchResult found) {
    return switch (text(found, "part")) {
      case "初" -> Period.months(year(found), 1, 2, saysYear(found));
      case "中" -> Period.months(year(found), 6, 7, saysYear(found));
      default -> Period.months(year(found), 11, 12, saysYear(found)).asEnd();
    };
  }

  private Period firstQuarters(MatchResult found) {
    String quarters = group(found, "first");
    int count = "两".equals(quarters) ? 2 : number(found, "first");
    return Period.months(year(found), 1, 3 * count, saysYear(found));
  }

  private Period quarter(MatchResult found) {
    return quarter(year(found), number(found, "quarter"), saysYear(found), group(found, "part"));
  }

  private static Period quarter(int year, int quarter, boolean yearSaid, @Nullable String part) {
    int last = 3 * quarter;
    if (part == null) {
      return Period.months(year, last - 2, last, yearSaid);
    }
    return part.equals("初") ? Period.months(year, last - 2, last - 2, yearSaid)
        : Period.months(year, last, last, yearSaid).asEnd();
  }

  private Period holiday(MatchResult found) {
    String holiday = text(found, "holiday");
    LocalDate first = Holidays.first(holiday, year(found));
    LocalDate last = group(found, "rest") == null ? first : Holidays.last(holiday, year(found));
    return range(first, last, saysYear(found), false);
  }

  private static Period range(LocalDate from, LocalDate to, boolean yearSaid, boolean reachesIn) {
    if (to.isBefore(from)) {
      throw new DateTimeException(from + " to " + to);
    }
    return new Period(from, to, yearSaid, reachesIn);
  }

  private int year(MatchResult found) {
    String year = group(found, "year");
    if (year != null) {
      return Integer.parseInt(year);
    }
    String shortYear = group(found, "short");
    if (shortYear != null) {
      return 2000 + Integer.parseInt(shortYear);
    }
    String relative = group(found, "relative");
    return relative == null ? today.getYear()
        : relativeYear(relative.replace("度", ""), today.getYear());
  }

  /** Which year 去年 is, and others that are said from the present one. */
  static int relativeYear(String relative, int thisYear) {
    return thisYear + Objects.requireNonNull(RELATIVE.get(relative), relative);
  }

  private static boolean saysYear(MatchResult found) {
    return group(found, "year") != null || group(found, "short") != null
        || group(found, "relative") != null;
  }

  private static int number(MatchResult found, String name) {
    // 0 is no month and no day.
    return ChineseNumber.parse(text(found, name)).orElse(0);
  }

  private static String text(MatchResult found, String name) {
    return Objects.requireNonNull(group(found, name), name);
  }

  /** Null when the form has no such part or it is left out. */
  private static @Nullable String group(MatchResult found, String name) {
    return found.namedGroups().containsKey(name) ? found.group(name) : null;
  }
}
