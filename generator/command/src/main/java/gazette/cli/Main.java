package gazette.cli;

import gazette.model.IssueId;
import gazette.site.ContentErrorsException;
import gazette.template.BrokenTemplateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code gazette}. */
@Command(name = "gazette", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", subcommands = {
    InitCommand.class, BuildCommand.class, IndexCommand.class, ServeCommand.class,
    CheckCommand.class, SearchCommand.class, NewCommand.class, ImportCommand.class,
    VerifyCommand.class, KeygenCommand.class, ExplainCommand.class, HelpCommand.class,
    GenerateCompletion.class, ManCommand.class})
public final class Main implements Runnable {

  // Held, so that its level is. Lucene warns of a module that only vector search would need.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  // Chosen before arguments are parsed.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
  private @Nullable Language language;

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
    CommandLine command = new CommandLine(new Main());
    Words.choose(command, Language.of(args, System.getenv()));
    return command.setOut(out)
        .setErr(err)
        .registerConverter(IssueId.class, Main::issue)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> refused(e))
        .setExecutionExceptionHandler((e, failing, arguments) -> failed(e, failing))
        .execute(args);
  }

  private static IssueId issue(String text) {
    return IssueId.parse(text).orElseThrow(() -> new TypeConversionException(text));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-command"));
  }

  /** A wrong argument in two lines: what is wrong, and where the right ones are told. */
  private static int refused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    Words words = Words.of(command.getCommandSpec());
    err.println(words.say("gazette", words.wrong(e)));
    err.println(words.next(e));
    return ExitCode.WRONG_ARGUMENTS;
  }

  /**
   * Prints what ended a command and gives its exit code: the content and templates are the
   * webmaster's matter, files that cannot be read or written the machine's, anything else is ours.
   */
  static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    Words words = Words.of(command.getCommandSpec());
    return switch (e) {
      case ContentErrorsException content -> {
        new ProblemPrinter(words, content.content()).print(content.problems(), err);
        yield ExitCode.CONTENT_HAS_ERRORS;
      }
      case BrokenTemplateException template -> {
        err.println(Failure.sentence(template, words));
        yield ExitCode.CONTENT_HAS_ERRORS;
      }
      case IOException problem -> {
        err.println(Failure.sentence(problem, words));
        yield ExitCode.COULD_NOT_READ_OR_WRITE;
      }
      default -> {
        err.println(words.say("gazette", words.say("own-mistake")));
        e.printStackTrace(err);
        yield ExitCode.OUR_MISTAKE;
      }
    };
  }
}
