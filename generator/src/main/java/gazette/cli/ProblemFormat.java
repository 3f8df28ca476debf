package gazette.cli;

import com.google.gson.annotations.SerializedName;
import gazette.problem.Messages;
import gazette.problem.Problem;
import gazette.site.Program;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which form {@code check} tells problems: to people, to programs, to services that annotate.
 */
enum ProblemFormat {

  /** A line for each, to read. */
  TEXT {
    @Override
    void print(List<Problem> problems, Path content, PrintWriter out) {
      ProblemPrinter.print(problems, content, out);
    }
  },

  /** A list of objects: file, line, severity, message, hint. */
  JSON {
    @Override
    void print(List<Problem> problems, Path content, PrintWriter out) {
      out.println(Json.of(problems.stream().map(problem -> Told.of(problem, content)).toList()));
    }
  },

  /** Workflow commands of GitHub Actions, which become annotations of the lines. */
  GITHUB {
    @Override
    void print(List<Problem> problems, Path content, PrintWriter out) {
      for (Problem problem : problems) {
        Told told = Told.of(problem, content);
        out.printf("::%s file=%s%s::%s%n", told.severity(), property(told.file()),
            told.line() == null ? "" : ",line=" + told.line(),
            data(told.message() + "; " + told.hint()));
      }
    }
  },

  /** SARIF 2.1.0 (OASIS), which editors and code hosts read. */
  SARIF {
    @Override
    void print(List<Problem> problems, Path content, PrintWriter out) {
      out.println(Json.of(new SarifLog(SARIF_SCHEMA, "2.1.0",
          List.of(new Run(new Tool(new Driver("gazette", Program.nameAndVersion())),
              problems.stream().map(problem -> result(Told.of(problem, content))).toList())))));
    }
  };

  private static final String SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /**
   * Prints problems.
   *
   * @param content the content folder as the caller named it
   */
  abstract void print(List<Problem> problems, Path content, PrintWriter out);

  /**
   * A problem as programs read it.
   *
   * @param file as the caller can open it
   * @param line from 1; absent when it is the file as a whole
   */
  record Told(String file, @Nullable Integer line, String severity, String message, String hint) {

    static Told of(Problem problem, Path content) {
      int line = problem.place().line();
      return new Told(ProblemPrinter.file(problem.place(), content), line == 0 ? null : line,
          problem.severity().name().toLowerCase(Locale.ROOT), problem.message(Messages.ENGLISH),
          problem.hint(Messages.ENGLISH));
    }
  }

  /** What a message of a workflow command may not hold as it is. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Nor a property, whose ends are colon and comma. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static Result result(Told told) {
    // A place is a URI reference; Chinese and spaces are escaped there.
    boolean absolute = Path.of(told.file()).isAbsolute();
    String path = Path.of("/").resolve(told.file()).normalize().toUri().getRawPath();
    String uri = absolute ? "file://" + path : path.substring(1);
    return new Result(told.severity(), new Message(told.message() + "; " + told.hint()),
        List.of(new Location(new PhysicalLocation(new Artifact(uri),
            told.line() == null ? null : new Region(told.line())))));
  }

  private record SarifLog(@SerializedName("$schema") String schema, String version,
      List<Run> runs) {}

  private record Run(Tool tool, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String fullName) {}

  private record Result(String level, Message message, List<Location> locations) {}

  private record Message(String text) {}

  private record Location(PhysicalLocation physicalLocation) {}

  private record PhysicalLocation(Artifact artifactLocation, @Nullable Region region) {}

  private record Artifact(String uri) {}

  private record Region(int startLine) {}
}
