package gazette.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All issues that the site holds.
 *
 * @param issues oldest first
 * @param withdrawn the articles that were withdrawn: no list, index or feed knows them, only their
 *   own addresses say so; in the order of their ids
 */
public record Gazette(List<Issue> issues, List<Article> withdrawn) {

  public Gazette {
    issues = issues.stream().sorted(Comparator.comparing(Issue::id)).toList();
    withdrawn = withdrawn.stream().sorted(Comparator.comparing(Article::id)).toList();
    if (withdrawn.stream().anyMatch(article -> article.withdrawal() == null) || issues.stream()
        .flatMap(issue -> issue.articles().stream())
        .anyMatch(article -> article.withdrawal() != null)) {
      throw new IllegalArgumentException("an article is both withdrawn and shown");
    }
  }

  /** Issues of which nothing was withdrawn. */
  public Gazette(List<Issue> issues) {
    this(issues, List.of());
  }

  /** Every article that is shown, oldest issue first, in the order of print. */
  public Stream<Article> articles() {
    return issues.stream().flatMap(issue -> issue.articles().stream());
  }
}
