package gazette.cli;

import gazette.publish.Report;
import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
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

  @Option(names = "--strict", description = "warnings stop the build, too")
  private boolean strict;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  BuildCommand() {}

  @Override
  public Integer call() throws IOException {
    BuildReport report = SiteBuilder.build(folders.folders(), BuildOptions.today().strict(strict));
    PrintWriter err = spec.commandLine().getErr();
    ProblemPrinter.print(report.problems(), err);
    if (report.published().isEmpty()) {
      err.printf("gazette: nothing was published: %s%n", ProblemPrinter.count(report.problems()));
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    summary(report, report.published().get());
    return ExitCode.DONE;
  }

  private void summary(BuildReport report, BuildReport.Published published) {
    Report files = published.files();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s, %s, %s in the index%n", ProblemPrinter.counted(published.issues(), "issue"),
        ProblemPrinter.counted(published.articles(), "article"),
        ProblemPrinter.counted(published.passages(), "passage"));
    out.printf("%s written, %s unchanged, %s removed in %s%n",
        ProblemPrinter.counted(files.written(), "file"), files.unchanged(), files.removed(),
        folders.folders().publicFolder());
    files.foreign().forEach(file -> out.printf("not of this program, kept: %s%n", file));
    out.printf(Locale.ROOT, "%s, %.1f s%n", ProblemPrinter.count(report.problems()),
        report.took().toMillis() / 1000.0);
  }
}
