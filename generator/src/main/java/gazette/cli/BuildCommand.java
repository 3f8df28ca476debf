package gazette.cli;

import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "build", mixinStandardHelpOptions = true, description = "Checks the content, then makes the website and its search index.")
final class BuildCommand implements Callable<Integer> {

  @Mixin
  private FolderOptions folders;

  @Mixin
  private SigningOptions signing;

  @Option(names = "--strict", description = "warnings stop the build, too")
  private boolean strict;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  BuildCommand() {}

  @Override
  public Integer call() throws IOException {
    BuildOptions options = BuildOptions.today()
        .strict(strict)
        .register(true)
        .signedBy(signing.key(folders.folders()));
    BuildReport report = SiteBuilder.build(folders.folders(), options);
    BuildPrinter.print(report, folders.folders().publicFolder(), spec.commandLine().getOut(),
        spec.commandLine().getErr());
    return report.published().isPresent() ? ExitCode.DONE : ExitCode.CONTENT_HAS_ERRORS;
  }
}
