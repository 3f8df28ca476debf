package gazette.cli;

import gazette.problem.Messages;
import gazette.problem.Place;
import gazette.problem.Problem;
import gazette.problem.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Prints what is wrong with the content, and how much of it there is. */
final class ProblemPrinter {

  private ProblemPrinter() {}

  /**
   * A line for each problem, coloured where the terminal shows colours.
   *
   * @param content the content folder as the caller named it, so that the printed paths can be
   *   opened
   */
  static void print(List<Problem> problems, Path content, PrintWriter out) {
    for (Problem problem : problems) {
      boolean error = problem.severity() == Severity.ERROR;
      String kind = Ansi.AUTO.string(error ? "@|bold,red error|@" : "@|bold,yellow warning|@");
      String file = file(problem.place(), content);
      int line = problem.place().line();
      out.printf("%s: %s: %s%n", line == 0 ? file : file + ":" + line, kind,
          problem.sentence(Messages.ENGLISH));
    }
  }

  /** The file of a place, as the caller can open it. */
  static String file(Place place, Path content) {
    Path file = content.resolve(place.file());
    return Files.exists(file) ? file.toString() : place.file();
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
