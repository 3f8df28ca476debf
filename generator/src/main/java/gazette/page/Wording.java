package gazette.page;

import gazette.model.Article;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.Term;
import gazette.relation.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How facts are written in Chinese. */
public final class Wording {

  private static final int MONTHS_OF_A_YEAR = 12;

  private Wording() {}

  /** 2020年12月10日. GB/T 9704-2012, 7.3.5.4: month and day are not zero-padded. */
  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 2020年第6期. */
  public static String issue(IssueId issue) {
    return issue.year() + "年第" + issue.number() + "期";
  }

  /** 2020年第6期（总第264期）. */
  static String issueWithSerial(Issue issue) {
    return issue(issue.id()) + "（总第" + issue.serial() + "期）";
  }

  /** The days that a status rests on, from the document's own words. */
  static String ground(Article article, Standing standing) {
    List<String> parts = new ArrayList<>();
    if (standing.firstDay() != null) {
      parts.add(standing.isFirstDayStated() ? date(standing.firstDay()) + "起施行"
          : "自印发或公布之日（" + date(standing.firstDay()) + "）起施行");
    }
    if (article.term() != null) {
      String period = article.term() instanceof Term.For ? "有效期" + term(article.term()) : "有效期";
      String last = standing.lastDay() == null ? "" : "至" + date(standing.lastDay());
      parts.add(article.term() instanceof Term.For && !last.isEmpty() ? period + "，" + last
          : period + last);
    }
    return parts.isEmpty() ? "文件未写明施行日期和有效期" : String.join("，", parts);
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
