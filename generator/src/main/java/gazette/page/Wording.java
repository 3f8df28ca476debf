package gazette.page;

import gazette.model.IssueId;
import gazette.model.Term;
import java.time.LocalDate;

/** How facts are written in Chinese. */
final class Wording {

  private static final int MONTHS_OF_A_YEAR = 12;

  private Wording() {}

  /** 2020年12月10日. GB/T 9704-2012, 7.3.5.4: month and day are not zero-padded. */
  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 2020年第6期. */
  static String issue(IssueId issue) {
    return issue.year() + "年第" + issue.number() + "期";
  }

  /** 5年, 18个月, 至2026年1月9日. */
  static String term(Term term) {
    return switch (term) {
      case Term.Until until -> "至" + date(until.lastDay());
      case Term.For(int months) when months % MONTHS_OF_A_YEAR == 0 ->
          months / MONTHS_OF_A_YEAR + "年";
      case Term.For(int months) -> months + "个月";
    };
  }
}
