package gazette.site;

import gazette.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The content has errors that must be mended before the site can be served. */
public final class ContentErrorsException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ContentErrorsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
