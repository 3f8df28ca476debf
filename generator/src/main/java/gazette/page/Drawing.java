package gazette.page;

import gazette.model.IssueId;
import gazette.relation.Standing;
import java.time.LocalDate;

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
    return Wording.issue(issue);
  }

  /** The days that a status rests on: 2021年1月1日起施行，有效期5年，至2025年12月31日. */
  default String groundText(Standing standing) {
    return Wording.ground(standing, frame().settings().longestTerm());
  }
}
