package gazette.page;

import gazette.config.Settings;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.LongestTerm;
import gazette.model.Status;
import gazette.model.Term;
import gazette.relation.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How facts are written in Chinese. */
public final class Wording {

  private static final int MONTHS_OF_A_YEAR = 12;

  private Wording() {}

  /** 2020年12月10日. GB/T 9704-2012, 7.3.5.4: month and day are not zero-padded. */
  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 2020年第6期. */
  public static String issue(IssueId issue, Settings settings) {
    return issue.year() + "年" + issue.name(settings.naming().word());
  }

  /** 2020年第6期（总第264期）. */
  static String issueWithSerial(Issue issue, Settings settings) {
    String serial = serial(issue, settings);
    return issue(issue.id(), settings) + (serial == null ? "" : "（" + serial + "）");
  }

  /** 总第264期; null when the issue has no serial. */
  static @Nullable String serial(Issue issue, Settings settings) {
    return issue.serial() == null ? null : "总第" + issue.serial() + settings.naming().word();
  }

  /** The days that a status rests on, and how far it was looked for what ends the document. */
  static String ground(Standing standing, Settings settings) {
    LongestTerm rule = settings.longestTerm();
    Standing.Days days = standing.days();
    List<String> parts = new ArrayList<>();
    if (days.first() != null) {
      parts.add((days.isCounted() ? "按成文日期推算，" : "") + date(days.first()) + "起施行");
    }
    if (days.term() != null) {
      boolean isPeriod = days.term() instanceof Term.For;
      parts.add("有效期" + term(days.term())
          + (isPeriod && days.last() != null ? "，至" + date(days.last()) : ""));
    }
    if (rule != null && days.longest() != null) {
      parts.add("未写明有效期，按%s最长至%s".formatted(rule.source(), date(days.longest())));
    }
    if (parts.isEmpty()) {
      parts.add(standing.grounds().isEmpty() ? "文件未写明施行日期和有效期" : "施行日期未写明为某日");
    }
    String text = String.join("，", parts);
    return standing.lookedThrough() == null ? text
        : text + "；查至" + issue(standing.lookedThrough(), settings) + "，未见废止";
  }

  /** What has ended a document, by its number or else its title; null when nothing has yet. */
  public static @Nullable String repealedBy(@Nullable Standing standing) {
    return standing == null ? null
        : standing.repealedBy()
            .map(article -> article.number() == null ? "《" + article.title() + "》"
                : article.number().toString())
            .orElse(null);
  }

  /** The same with the status before it, as it stands behind a name: 已废止，见某政发〔2021〕2号. */
  public static @Nullable String told(@Nullable Standing standing) {
    return standing == null ? null : Status.told(standing.status().label(), repealedBy(standing));
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
