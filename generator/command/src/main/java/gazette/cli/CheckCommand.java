package gazette.cli;

import gazette.problem.Problem;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
  private ProblemFormat format;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    Path content = folders.folders().content();
    List<Problem> problems = SiteBuilder.check(content);
    format.print(problems, new ProblemPrinter(Words.of(spec), content),
        spec.commandLine().getOut());
    return problems.stream().anyMatch(problem -> problem.stops(strict))
        ? ExitCode.CONTENT_HAS_ERRORS
        : ExitCode.DONE;
  }
}
