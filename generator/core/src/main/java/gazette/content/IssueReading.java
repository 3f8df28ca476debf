package gazette.content;

import gazette.problem.Problem;
import gazette.problem.Suppression;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the folder of an issue gave when it was read. It depends on that folder, on
 * {@code gazette.yaml} and on who is to see it.
 *
 * @param articles every article that something can be made of, in the order of print
 * @param issue the issue; null when nothing can be made of its file
 * @param problems what is wrong in the folder
 * @param suppressions what its files say of warnings
 * @param unreleased the files that the public does not see yet
 */
public record IssueReading(List<ReadArticle> articles, @Nullable ReadIssue issue,
    List<Problem> problems, List<Suppression> suppressions, List<Unreleased> unreleased) {

  /**
   * A file that the public does not see yet.
   *
   * @param file its path in the content
   * @param release when it does
   */
  public record Unreleased(String file, LocalDateTime release) {}

  public IssueReading {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
    suppressions = List.copyOf(suppressions);
    unreleased = List.copyOf(unreleased);
  }
}
