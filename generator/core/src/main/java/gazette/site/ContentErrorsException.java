package gazette.site;

import gazette.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The content has errors that must be mended before the site can be served. */
public final class ContentErrorsException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  private final transient Path content;

  /**
   * Makes one.
   *
   * @param problems what is wrong
   * @param content the folder that has them
   */
  public ContentErrorsException(List<Problem> problems, Path content) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
    this.content = content;
  }

  /** What is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }

  /** The folder that has them. */
  public Path content() {
    return content;
  }
}
