package gazette.search.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The days that a query names: one day, or all days of a month, a quarter, a year or another
 * stretch.
 *
 * @param from the first day, {@link #FIRST} for 12月10日之前
 * @param to the last day, {@link #LAST} for 12月10日以后
 * @param yearSaid false when the year is only the present one for want of another
 * @param kind what is said to have happened on them
 * @param start where their words begin in the text, those that tell the kind included
 * @param end where they end
 */
public record DaysAsked(LocalDate from, LocalDate to, boolean yearSaid, Kind kind, int start,
    int end) {

  /** Before any day that a gazette can name. */
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  /** After any day that a gazette can name. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** What happens to a document on a day. */
  public enum Kind {
    /** Not said. */
    ANY,
    /** 印发, 下发, 发文, 出台 */
    SIGNED,
    /** 刊登, 出刊, 公布, 发布 */
    PUBLISHED,
    /** 施行, 实施, 生效, 起 */
    EFFECTIVE,
    /** 到期, 失效, 截止, 作废 */
    EXPIRES
  }

  public DaysAsked {
    if (to.isBefore(from) || start < 0 || end <= start) {
      throw new IllegalArgumentException(from + " to " + to + " at " + start + "-" + end);
    }
  }

  /** Whether it is a single day. */
  public boolean isDay() {
    return from.equals(to);
  }

  /** How official texts write a single day or a month; empty for other stretches. */
  public List<String> spellings() {
    String month = from.getMonthValue() + "月";
    String year = from.getYear() + "年";
    if (isDay()) {
      String day = month + from.getDayOfMonth() + "日";
      return List.of(year + day, day);
    }
    boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    return whole ? List.of(yearSaid ? year + month : month) : List.of();
  }
}
