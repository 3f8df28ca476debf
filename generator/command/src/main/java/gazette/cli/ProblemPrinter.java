package gazette.cli;

import gazette.problem.Place;
import gazette.problem.Problem;
import gazette.problem.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints what is wrong with the content, and how much of it there is.
 *
 * @param content the content folder as the caller named it, so that the printed paths can be opened
 */
record ProblemPrinter(Words words, Path content) {

  /**
   * A problem as programs read it.
   *
   * @param rule which one it is: {@code gazette/} and its id
   * @param file as the caller can open it
   * @param line from 1; absent when it is the file as a whole
   */
  record Told(String rule, String file, @Nullable Integer line, String severity, String message,
      String hint) {}

  /** A line for each problem, coloured where the terminal shows colours. */
  void print(List<Problem> problems, PrintWriter out) {
    for (Problem problem : problems) {
      boolean error = problem.severity() == Severity.ERROR;
      String kind = Ansi.AUTO.string("@|bold,%s %s|@".formatted(error ? "red" : "yellow",
          words.say(error ? "error" : "warning")));
      String file = file(problem.place());
      int line = problem.place().line();
      out.println(words.say("problem", line == 0 ? file : file + ":" + line, kind,
          problem.sentence(words.problems()), problem.rule()));
    }
  }

  /** A problem for programs. */
  Told tell(Problem problem) {
    int line = problem.place().line();
    return new Told(problem.rule(), file(problem.place()), line == 0 ? null : line,
        problem.severity().name().toLowerCase(Locale.ROOT), problem.message(words.problems()),
        problem.hint(words.problems()));
  }

  /** The file of a place, as the caller can open it. */
  private String file(Place place) {
    Path file = content.resolve(place.file());
    return Files.exists(file) ? file.toString() : place.file();
  }

  /** {@code 2 errors, 1 warning}. */
  String count(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return words.say("counts", words.counted(errors, "error"),
        words.counted(problems.size() - errors, "warning"));
  }
}
