package gazette.cli;

import gazette.publish.Report;
import gazette.site.BuildReport;
import gazette.site.Folders;
import gazette.site.Work;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

/** Prints what a build did. */
final class BuildPrinter {

  private static final int SHOWN = 3;

  private final Folders folders;
  private final boolean verbose;
  private final ProblemPrinter problems;
  private final Words words;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * A printer.
   *
   * @param verbose whether it is told, too, what the time was spent on and which pages are heavy
   * @param out takes the summary
   * @param err takes the problems
   */
  BuildPrinter(Folders folders, boolean verbose, ProblemPrinter problems, PrintWriter out,
      PrintWriter err) {
    this.folders = folders;
    this.verbose = verbose;
    this.problems = problems;
    this.words = problems.words();
    this.out = out;
    this.err = err;
  }

  void print(BuildReport report) {
    problems.print(report.problems(), err);
    report.published()
        .ifPresentOrElse(published -> summary(report, published), () -> err.println(
            words.say("gazette", words.say("unpublished", problems.count(report.problems())))));
  }

  private void summary(BuildReport report, BuildReport.Published published) {
    Report files = published.files();
    out.println(words.say("published", words.counted(published.issues(), "issue"),
        words.counted(published.articles(), "article"), words.counted(files.written(), "file"),
        files.unchanged(), files.removed(), folders.publicFolder(),
        problems.count(report.problems()), seconds(report.took())));
    files.foreign().forEach(file -> out.println(words.say("foreign", file)));
    if (verbose) {
      out.println(words.say("in-index", words.counted(published.passages(), "passage")));
      work(report.work());
      out.println(words.say("heaviest",
          published.heaviest()
              .stream()
              .map(page -> words.say("weight", page.path(), page.kilobytes()))
              .collect(Collectors.joining(", "))));
    }
  }

  /** A build that did next to nothing has nothing to tell. */
  private void work(Work work) {
    if (!work.templates().isEmpty()) {
      out.println(work.stages()
          .stream()
          .map(stage -> words.say("seconds", words.name("stage", stage.name()),
              seconds(stage.took())))
          .collect(Collectors.joining(", ")));
      out.println(words.say("slowest",
          work.templates()
              .stream()
              .limit(SHOWN)
              .map(template -> words.say("template", template.name(),
                  words.counted(template.pages(), "page"), seconds(template.took())))
              .collect(Collectors.joining(", "))));
    }
  }

  private static String seconds(Duration duration) {
    return Words.seconds(duration.toMillis() / 1000.0);
  }
}
