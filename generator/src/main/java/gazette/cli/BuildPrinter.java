package gazette.cli;

import gazette.publish.Report;
import gazette.site.BuildReport;
import gazette.site.Work;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a build did. */
final class BuildPrinter {

  private static final int SHOWN = 3;

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
    work(report.work(), out);
    files.foreign().forEach(file -> out.printf("not of this program, kept: %s%n", file));
    out.println("heaviest pages: " + published.heaviest()
        .stream()
        .map(page -> "%s (%s KB)".formatted(page.path(), page.kilobytes()))
        .collect(Collectors.joining(", ")));
    out.printf(Locale.ROOT, "%s, %.1f s%n", ProblemPrinter.count(report.problems()),
        seconds(report.took()));
  }

  /** A build that did next to nothing has nothing to tell. */
  private static void work(Work work, PrintWriter out) {
    if (!work.templates().isEmpty()) {
      out.println(work.stages()
          .stream()
          .map(
              stage -> String.format(Locale.ROOT, "%s %.1f s", stage.name(), seconds(stage.took())))
          .collect(Collectors.joining(", ")));
      out.println("slowest templates: " + work.templates()
          .stream()
          .limit(SHOWN)
          .map(template -> String.format(Locale.ROOT, "%s (%s, %.1f s)", template.name(),
              ProblemPrinter.counted(template.pages(), "page"), seconds(template.took())))
          .collect(Collectors.joining(", ")));
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
