package gazette.cli;

import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "build", mixinStandardHelpOptions = true, description = "Checks the content, then makes the website and its search index.")
final class BuildCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Mixin
  private SigningOptions signing;

  @Option(names = "--strict", description = "warnings stop the build, too")
  private boolean strict;

  @Option(names = "--full", description = "make everything anew, whatever an earlier build left")
  private boolean full;

  @Option(names = "--threads", paramLabel = "N", description = "how many threads to use (default: one a processor)")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "tell what was done as JSON, problems and all")
  private boolean json;

  @Option(names = "--verbose", description = "tell, too, what the time was spent on and which pages are heavy")
  private boolean verbose;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  BuildCommand() {}

  private BuildReport build(BuildOptions options) throws IOException {
    if (!TerminalProgress.isWatched()) {
      return SiteBuilder.build(folders.folders(), options,
          new SpokenProgress(spec.commandLine().getErr()));
    }
    try (TerminalProgress progress = TerminalProgress.begin()) {
      return SiteBuilder.build(folders.folders(), options, progress);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(),
          "--threads %d: a build needs at least one".formatted(threads));
    }
    BuildOptions options = BuildOptions.today()
        .strict(strict)
        .full(full)
        .purpose(BuildOptions.Purpose.PUBLICATION)
        .signedBy(signing.keys(folders.folders()));
    BuildReport report = build(threads == null ? options : options.threads(threads));
    if (json) {
      spec.commandLine().getOut().println(BuildJson.of(report, folders.folders().content()));
    } else {
      new BuildPrinter(folders.folders(), verbose, spec.commandLine().getOut(),
          spec.commandLine().getErr()).print(report);
    }
    return report.published().isPresent() ? ExitCode.DONE : ExitCode.CONTENT_HAS_ERRORS;
  }
}
