package gazette.cli;

import gazette.template.BrokenTemplateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gazette}. */
@Command(name = "gazette", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Publishes a government gazette as a website with search.", synopsisSubcommandLabel = "COMMAND", subcommands = {
    BuildCommand.class, ServeCommand.class, CheckCommand.class, SearchCommand.class,
    ImportCommand.class})
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
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, arguments) -> failed(e, command))
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(),
        "Say what to do: build, serve, check, search or import");
  }

  /**
   * Files that cannot be read or written are the machine's matter; anything else is our mistake.
   */
  private static int failed(Exception e, CommandLine command) throws Exception {
    if (!(e instanceof IOException problem)) {
      throw e;
    }
    command.getErr().println("gazette: " + sentence(problem));
    return problem instanceof BrokenTemplateException ? ExitCode.CONTENT_HAS_ERRORS
        : ExitCode.COULD_NOT_READ_OR_WRITE;
  }

  private static String sentence(IOException e) {
    String file = e.getMessage();
    return switch (e) {
      case NoSuchFileException missing -> "no such file: " + file;
      case AccessDeniedException denied -> "no permission to read or write " + file;
      case NotDirectoryException notFolder -> file + " is not a folder";
      case FileAlreadyExistsException taken -> file + " is a file where a folder should be";
      default -> file != null ? file : e.toString();
    };
  }
}
