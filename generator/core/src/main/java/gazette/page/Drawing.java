package gazette.page;

import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.relation.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a template draws: a page of the site, or a file of a book. */
public sealed interface Drawing permits Page, Book.BookFile {

  /** What it shares with the others. */
  Frame frame();

  /** What leads from it to the root of the site: {@code ../../}, nothing, or the full address. */
  String root();

  /** How it links to a file of the site. */
  String link(SitePath target);

  /** What it is called when something is wrong with it. */
  String subject();

  /** A day in Chinese: 2020年12月10日. */
  default String dateText(LocalDate date) {
    return Wording.date(date);
  }

  /** The name of an issue: 2020年第6期. */
  default String issueText(IssueId issue) {
    return Wording.issue(issue, frame().settings());
  }

  /** The same with its serial: 2020年第6期（总第264期）. */
  default String issueWithSerial(Issue issue) {
    return Wording.issueWithSerial(issue, frame().settings());
  }

  /** 总第264期; null when the issue has no serial. */
  default @Nullable String serialText(Issue issue) {
    return Wording.serial(issue, frame().settings());
  }

  /** What an issue is called within its year: 第6期. */
  default String nameInYear(IssueId issue) {
    return issue.name(frame().settings().naming().word());
  }

  /** What the publication was called when an issue came out. */
  default String titleOf(IssueId issue) {
    return frame().settings().titleOf(issue);
  }

  /** The days that a status rests on: 2021年1月1日起施行，有效期5年，至2025年12月31日. */
  default String groundText(Standing standing) {
    return Wording.ground(standing, frame().settings());
  }
}
