package gazette.cli;

import gazette.publish.Report;
import gazette.site.BuildReport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build did, for programs. Its names are a contract; what is absent is left out.
 *
 * @param published whether the site was published
 */
record BuildJson(boolean published, @Nullable Integer issues, @Nullable Integer articles,
    @Nullable Integer passages, @Nullable Files files, List<Stage> stages, List<Template> templates,
    List<Page> heaviestPages, List<ProblemPrinter.Told> problems, double seconds) {

  private static final double MILLIS = 1000.0;

  private record Files(int written, int unchanged, int removed, List<String> foreign) {}

  private record Stage(String name, double seconds) {}

  private record Template(String name, int pages, double seconds) {}

  private record Page(String path, int bytes) {}

  /** @param printer tells the problems */
  static String of(BuildReport report, ProblemPrinter printer) {
    BuildReport.Published published = report.published().orElse(null);
    BuildJson json = new BuildJson(published != null, published == null ? null : published.issues(),
        published == null ? null : published.articles(),
        published == null ? null : published.passages(),
        published == null ? null : files(published.files()),
        report.work()
            .stages()
            .stream()
            .map(stage -> new Stage(stage.name(), seconds(stage.took())))
            .toList(),
        report.work()
            .templates()
            .stream()
            .map(template -> new Template(template.name(), template.pages(),
                seconds(template.took())))
            .toList(),
        published == null ? List.of()
            : published.heaviest()
                .stream()
                .map(page -> new Page(page.path(), page.bytes()))
                .toList(),
        report.problems().stream().map(printer::tell).toList(), seconds(report.took()));
    return Json.of(json);
  }

  private static Files files(Report report) {
    return new Files(report.written(), report.unchanged(), report.removed(), report.foreign());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
