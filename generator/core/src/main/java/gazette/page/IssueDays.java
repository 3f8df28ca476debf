package gazette.page;

import gazette.model.Article;
import gazette.model.Issue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;

/** On which day an issue counts as new, told from the issue alone and never from the clock. */
final class IssueDays {

  // China has one zone and no summer time.
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private IssueDays() {}

  /**
   * The day of publication; for issues that print none the latest date of signature, and for those
   * that print no date at all the first day of their year.
   */
  static OffsetDateTime of(Issue issue) {
    LocalDate published = issue.published();
    LocalDate day = published != null ? published
        : issue.articles()
            .stream()
            .map(Article::signed)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.of(issue.id().year(), 1, 1));
    return midnight(day);
  }

  static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay().atOffset(CHINA);
  }
}
