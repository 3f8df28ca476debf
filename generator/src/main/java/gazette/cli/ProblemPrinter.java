package gazette.cli;

import gazette.problem.Problem;
import gazette.problem.Severity;
import java.io.PrintWriter;
import java.util.List;

/** Prints what is wrong with the content, and how much of it there is. */
final class ProblemPrinter {

  private ProblemPrinter() {}

  static void print(List<Problem> problems, PrintWriter out) {
    problems.forEach(out::println);
  }

  /** {@code 2 errors, 1 warning}. */
  static String count(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return counted(errors, "error") + ", " + counted(problems.size() - errors, "warning");
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
