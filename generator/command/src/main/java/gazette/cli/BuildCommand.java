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

@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Mixin
  private SigningOptions signing;

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--full")
  private boolean full;

  @Option(names = "--threads", paramLabel = "N")
  private @Nullable Integer threads;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--verbose")
  private boolean verbose;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  BuildCommand() {}

  private BuildReport build(BuildOptions options) throws IOException {
    if (!TerminalProgress.isWatched()) {
      return SiteBuilder.build(folders.folders(), options,
          new SpokenProgress(Words.of(spec), spec.commandLine().getErr()));
    }
    try (TerminalProgress progress = TerminalProgress.begin(Words.of(spec))) {
      return SiteBuilder.build(folders.folders(), options, progress);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(), Words.of(spec).say("no-threads", threads));
    }
    BuildOptions options = BuildOptions.today()
        .strict(strict)
        .full(full)
        .purpose(BuildOptions.Purpose.PUBLICATION)
        .signedBy(signing.keys(folders.folders()));
    BuildReport report = build(threads == null ? options : options.threads(threads));
    ProblemPrinter printer = new ProblemPrinter(Words.of(spec), folders.folders().content());
    if (json) {
      spec.commandLine().getOut().println(BuildJson.of(report, printer));
    } else {
      new BuildPrinter(folders.folders(), verbose, printer, spec.commandLine().getOut(),
          spec.commandLine().getErr()).print(report);
    }
    if (report.published().isEmpty()) {
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    IndexCommand.load(folders.folders(), Words.of(spec), spec.commandLine().getErr());
    return ExitCode.DONE;
  }
}
