package gazette.cli;

import com.google.gson.annotations.SerializedName;
import gazette.cli.ProblemPrinter.Told;
import gazette.problem.Problem;
import gazette.site.Program;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which form {@code check} tells problems: to people, to programs, to services that annotate.
 */
enum ProblemFormat {

  /** A line for each, to read. */
  TEXT {
    @Override
    void print(List<Problem> problems, ProblemPrinter printer, PrintWriter out) {
      printer.print(problems, out);
    }
  },

  /** A list of objects: rule, file, line, severity, message, hint. */
  JSON {
    @Override
    void print(List<Problem> problems, ProblemPrinter printer, PrintWriter out) {
      out.println(Json.of(problems.stream().map(printer::tell).toList()));
    }
  },

  /** Workflow commands of GitHub Actions, which become annotations of the lines. */
  GITHUB {
    @Override
    void print(List<Problem> problems, ProblemPrinter printer, PrintWriter out) {
      for (Problem problem : problems) {
        Told told = printer.tell(problem);
        out.printf("::%s file=%s%s,title=%s::%s%n", told.severity(), property(told.file()),
            told.line() == null ? "" : ",line=" + told.line(), told.rule(),
            data(told.message() + "; " + told.hint()));
      }
    }
  },

  /** SARIF 2.1.0 (OASIS), which editors and code hosts read. */
  SARIF {
    @Override
    void print(List<Problem> problems, ProblemPrinter printer, PrintWriter out) {
      out.println(Json.of(new SarifLog(SARIF_SCHEMA, "2.1.0",
          List.of(new Run(new Tool(new Driver("gazette", Program.nameAndVersion())),
              problems.stream().map(problem -> result(printer.tell(problem))).toList())))));
    }
  };

  private static final String SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /** Prints problems. */
  abstract void print(List<Problem> problems, ProblemPrinter printer, PrintWriter out);

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
    return new Result(told.rule(), told.severity(),
        new Message(told.message() + "; " + told.hint()),
        List.of(new Location(new PhysicalLocation(new Artifact(uri),
            told.line() == null ? null : new Region(told.line())))));
  }

  private record SarifLog(@SerializedName("$schema") String schema, String version,
      List<Run> runs) {}

  private record Run(Tool tool, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String fullName) {}

  private record Result(String ruleId, String level, Message message, List<Location> locations) {}

  private record Message(String text) {}

  private record Location(PhysicalLocation physicalLocation) {}

  private record PhysicalLocation(Artifact artifactLocation, @Nullable Region region) {}

  private record Artifact(String uri) {}

  private record Region(int startLine) {}
}
