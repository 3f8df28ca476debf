package gazette.content;

import gazette.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the folder of an issue gave when it was read. It depends on that folder and on
 * {@code gazette.yaml} alone.
 *
 * @param articles every article that something can be made of, in the order of print
 * @param issue the issue; null when nothing can be made of its file
 * @param problems what is wrong in the folder
 */
public record IssueReading(List<ReadArticle> articles, @Nullable ReadIssue issue,
    List<Problem> problems) {
  public IssueReading {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
  }
}
