package gazette.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The help of a command, {@code help new article} among them; picocli's own knows one word. */
@Command(name = "help", helpCommand = true, mixinStandardHelpOptions = true)
final class HelpCommand implements Runnable {

  @Parameters(paramLabel = "COMMAND", descriptionKey = "command", arity = "0..*")
  private List<String> names = List.of();

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  HelpCommand() {}

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String name : names) {
      @Nullable
      CommandLine below = command.getSubcommands().get(name);
      if (below == null) {
        throw new UnmatchedArgumentException(command, List.of(name));
      }
      command = below;
    }
    command.usage(spec.commandLine().getOut());
  }
}
