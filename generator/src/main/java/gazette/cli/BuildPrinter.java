package gazette.cli;

import gazette.publish.Report;
import gazette.site.BuildReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a build did. */
final class BuildPrinter {

  private BuildPrinter() {}

  /**
   * Prints problems to {@code err} and a summary to {@code out}.
   *
   * @param publicFolder where the site was put
   */
  static void print(BuildReport report, Path publicFolder, PrintWriter out, PrintWriter err) {
    ProblemPrinter.print(report.problems(), err);
    report.published()
        .ifPresentOrElse(published -> summary(report, published, publicFolder, out),
            () -> err.printf("gazette: nothing was published: %s%n",
                ProblemPrinter.count(report.problems())));
  }

  private static void summary(BuildReport report, BuildReport.Published published,
      Path publicFolder, PrintWriter out) {
    Report files = published.files();
    out.printf("%s, %s, %s in the index%n", ProblemPrinter.counted(published.issues(), "issue"),
        ProblemPrinter.counted(published.articles(), "article"),
        ProblemPrinter.counted(published.passages(), "passage"));
    out.printf("%s written, %s unchanged, %s removed in %s%n",
        ProblemPrinter.counted(files.written(), "file"), files.unchanged(), files.removed(),
        publicFolder);
    files.foreign().forEach(file -> out.printf("not of this program, kept: %s%n", file));
    out.printf("heaviest pages: %s%n",
        published.heaviest()
            .stream()
            .map(page -> "%s %s KB".formatted(page.path(), page.kilobytes()))
            .collect(Collectors.joining(", ")));
    out.printf(Locale.ROOT, "%s, %.1f s%n", ProblemPrinter.count(report.problems()),
        report.took().toMillis() / 1000.0);
  }
}
