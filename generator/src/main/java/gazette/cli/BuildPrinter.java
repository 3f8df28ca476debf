package gazette.cli;

import gazette.publish.Report;
import gazette.site.BuildReport;
import gazette.site.Folders;
import gazette.site.Work;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a build did. */
final class BuildPrinter {

  private static final int SHOWN = 3;

  private final Folders folders;
  private final boolean verbose;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param verbose whether it is told, too, what the time was spent on and which pages are heavy
   * @param out takes the summary
   * @param err takes the problems
   */
  BuildPrinter(Folders folders, boolean verbose, PrintWriter out, PrintWriter err) {
    this.folders = folders;
    this.verbose = verbose;
    this.out = out;
    this.err = err;
  }

  void print(BuildReport report) {
    ProblemPrinter.print(report.problems(), folders.content(), err);
    report.published()
        .ifPresentOrElse(published -> summary(report, published),
            () -> err.printf("gazette: nothing was published: %s%n",
                ProblemPrinter.count(report.problems())));
  }

  private void summary(BuildReport report, BuildReport.Published published) {
    Report files = published.files();
    out.printf(Locale.ROOT, "%s, %s: %s written, %d unchanged, %d removed in %s (%s, %.1f s)%n",
        ProblemPrinter.counted(published.issues(), "issue"),
        ProblemPrinter.counted(published.articles(), "article"),
        ProblemPrinter.counted(files.written(), "file"), files.unchanged(), files.removed(),
        folders.publicFolder(), ProblemPrinter.count(report.problems()), seconds(report.took()));
    files.foreign().forEach(file -> out.printf("not of this program, kept: %s%n", file));
    if (verbose) {
      out.printf("%s in the index%n", ProblemPrinter.counted(published.passages(), "passage"));
      work(report.work());
      out.println("heaviest pages: " + published.heaviest()
          .stream()
          .map(page -> "%s (%s KB)".formatted(page.path(), page.kilobytes()))
          .collect(Collectors.joining(", ")));
    }
  }

  /** A build that did next to nothing has nothing to tell. */
  private void work(Work work) {
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
