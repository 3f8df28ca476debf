package gazette.search.query;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that an expression such as 2020年11月 stands for.
 *
 * @param from the first of them
 * @param to the last of them
 * @param yearSaid whether the expression says which year
 * @param reachesIn whether 之前 counts its days: 12月10日之前 and 年底前 do, 12月前 does not
 */
record Period(LocalDate from, LocalDate to, boolean yearSaid, boolean reachesIn) {

  Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  static Period day(LocalDate day, boolean yearSaid) {
    return new Period(day, day, yearSaid, true);
  }

  static Period months(int year, int first, int last, boolean yearSaid) {
    return new Period(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(),
        yearSaid, false);
  }

  /** The same days, which are the end of something longer. */
  Period asEnd() {
    return new Period(from, to, yearSaid, true);
  }

  /** From this period to another. A year that only one of them says is that of both. */
  Period to(Period other) {
    Period first = this;
    Period last = other;
    if (!last.yearSaid) {
      last = last.inYear(first.to.getYear());
      // 11月到2月 ends in the next year.
      last = last.to.isBefore(first.from) ? last.inYear(first.to.getYear() + 1) : last;
    } else if (!first.yearSaid) {
      first = first.inYear(last.from.getYear());
      first = last.to.isBefore(first.from) ? first.inYear(last.from.getYear() - 1) : first;
    }
    return new Period(first.from, last.to, yearSaid || other.yearSaid, other.reachesIn);
  }

  /** Whether the other one can be the end of a range that begins here. */
  boolean goesBefore(Period other) {
    return !yearSaid || !other.yearSaid || !other.to.isBefore(from);
  }

  private Period inYear(int year) {
    int years = year - from.getYear();
    LocalDate end = to.plusYears(years);
    boolean endsMonth = to.getDayOfMonth() == to.lengthOfMonth() && !from.equals(to);
    return new Period(from.plusYears(years), endsMonth ? YearMonth.from(end).atEndOfMonth() : end,
        yearSaid, reachesIn);
  }
}
