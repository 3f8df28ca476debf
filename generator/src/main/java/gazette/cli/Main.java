package gazette.cli;

import gazette.model.IssueId;
import gazette.site.ContentErrorsException;
import gazette.template.BrokenTemplateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code gazette}. */
@Command(name = "gazette", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Publishes a government gazette as a website with search.", synopsisSubcommandLabel = "COMMAND", subcommands = {
    InitCommand.class, BuildCommand.class, ServeCommand.class, CheckCommand.class,
    SearchCommand.class, NewCommand.class, ImportCommand.class, VerifyCommand.class,
    KeygenCommand.class, ExplainCommand.class, HelpCommand.class, GenerateCompletion.class})
public final class Main implements Runnable {

  // Held, so that its level is. Lucene warns of a module that only vector search would need.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec
  private CommandSpec spec;

  /** For picocli, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    int code = run(args, new PrintWriter(System.out, true, System.out.charset()),
        new PrintWriter(System.err, true, System.err.charset()));
    System.exit(code);
  }

  /** Runs one command and gives its exit code. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main()).setOut(out)
        .setErr(err)
        .registerConverter(IssueId.class, Main::issue)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> refused(e))
        .setExecutionExceptionHandler((e, command, arguments) -> failed(e, command))
        .execute(args);
  }

  private static IssueId issue(String text) {
    return IssueId.parse(text)
        .orElseThrow(() -> new TypeConversionException(
            "'%s' is no issue; write year and number like 2021-01".formatted(text)));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(),
        "say what to do: init, build, serve, check, search, new, import, verify, explain or keygen");
  }

  /** A wrong argument in two lines: what is wrong, and where the right ones are told. */
  private static int refused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("gazette: " + e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.printf("%s --help tells what it takes%n", command.getCommandSpec().qualifiedName());
    }
    return ExitCode.WRONG_ARGUMENTS;
  }

  /**
   * Prints what ended a command and gives its exit code: the content and templates are the
   * webmaster's matter, files that cannot be read or written the machine's, anything else is ours.
   */
  static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    return switch (e) {
      case ContentErrorsException content -> {
        ProblemPrinter.print(content.problems(), content.content(), err);
        yield ExitCode.CONTENT_HAS_ERRORS;
      }
      case BrokenTemplateException template -> {
        err.println(Failure.sentence(template));
        yield ExitCode.CONTENT_HAS_ERRORS;
      }
      case IOException problem -> {
        err.println(Failure.sentence(problem));
        yield ExitCode.COULD_NOT_READ_OR_WRITE;
      }
      default -> {
        err.println("gazette: a mistake of the program, not of yours; please report these lines");
        e.printStackTrace(err);
        yield ExitCode.OUR_MISTAKE;
      }
    };
  }
}
