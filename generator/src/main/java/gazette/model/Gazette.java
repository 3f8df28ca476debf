package gazette.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All issues that the site holds.
 *
 * @param issues oldest first
 */
public record Gazette(List<Issue> issues) {

  public Gazette {
    issues = issues.stream().sorted(Comparator.comparing(Issue::id)).toList();
  }

  /** Every article, oldest issue first, in the order of print. */
  public Stream<Article> articles() {
    return issues.stream().flatMap(issue -> issue.articles().stream());
  }
}
