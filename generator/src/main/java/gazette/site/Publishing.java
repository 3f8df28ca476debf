package gazette.site;

import gazette.config.Settings;
import gazette.content.Register;
import gazette.manifest.Origin;
import gazette.model.Gazette;
import gazette.model.IssueId;
import gazette.page.SitePages;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.publish.AtomicFile;
import gazette.publish.Published;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import gazette.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a site whose content is sound, and puts it in place. */
final class Publishing {

  private final Folders folders;
  private final SiteFolder site;
  private final BuildOptions options;
  private final Memory memory;
  private final LastState state;
  private final Heads heads;
  private final Stamps lying;
  private final String index;
  private final Course course;
  private final Problems problems;

  /**
   * One publishing.
   *
   * @param memory what an earlier build left, and takes what this one leaves
   * @param state what it depends on
   * @param lying what lies in the public folder
   * @param index tells what lies in the folder of the index
   */
  Publishing(Folders folders, BuildOptions options, Memory memory, LastState state, Heads heads,
      Stamps lying, String index, Course course, Problems problems) {
    this.folders = folders;
    this.site = new SiteFolder(folders.site());
    this.options = options;
    this.memory = memory;
    this.state = state;
    this.heads = heads;
    this.lying = lying;
    this.index = index;
    this.course = course;
    this.problems = problems;
  }

  /** Empty when there is something wrong with the texts or the finished pages. */
  Optional<BuildReport.Published> publish(Content content, SitePages pages, Addressing addressing)
      throws IOException {
    try (Staging staging = Staging.open(site)) {
      Outputs outputs = new Outputs(staging, memory, lying);
      Contributions contributions = new Contributions(site.contributions(), memory.program(),
          memory.contributions());
      boolean indexIsAsLeft = memory.index().equals(index);
      SiteWriter writer = new SiteWriter(content, pages, new Templates(folders.templates()),
          staging, outputs, memory, heads, contributions, course, problems);
      int passages = writer.write(addressing.redirects(),
          indexIsAsLeft ? Optional.of(site.index()) : Optional.empty());
      if (SiteBuilder.forbid(problems, options)) {
        return Optional.empty();
      }
      course.stage("put in place", 0);
      Published published = staging.publish(origin(content));
      if (options.register()) {
        register(addressing.registered());
      }
      Gazette gazette = content.gazette();
      BuildReport.Published report = new BuildReport.Published(gazette.issues().size(),
          (int) gazette.articles().count(), passages, published.report(), writer.heaviest());
      course.stage("remember", 0);
      contributions.write(byIssue(content, pages));
      remember(report, outputs.made(published, site.publicFolder()), contributions);
      return Optional.of(report);
    }
  }

  private void register(Register register) {
    try {
      AtomicFile.write(folders.content().resolve(Register.FILE),
          register.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      problems.warning(Place.of(Register.FILE), "it could not be written: " + failure.getMessage(),
          "let the program write it, so that no address that was published can be lost");
    }
  }

  private Origin origin(Content content) {
    Settings settings = content.settings();
    return new Origin(settings.title(), settings.site().baseUrl(), Program.nameAndVersion(),
        options.now(), options.key());
  }

  private static Map<IssueId, List<String>> byIssue(Content content, SitePages pages) {
    return content.gazette()
        .articles()
        .collect(Collectors.groupingBy(article -> article.id().issue(),
            Collectors.mapping(article -> pages.frame().addresses().article(article.id()).value(),
                Collectors.toList())));
  }

  private void remember(BuildReport.Published report, List<Made> made, Contributions contributions)
      throws IOException {
    Stamps now = Stamps.below(site.publicFolder());
    String newIndex = state.index();
    int files = report.files().written() + report.files().unchanged();
    LastBuild last = new LastBuild(state.isSettled() ? state.inputs() : "",
        state.outputs(now, newIndex), report.issues(), report.articles(), report.passages(), files,
        report.heaviest(), report.files().foreign(), problems.sorted());
    memory.write(site.memory(), last, newIndex, made, contributions.all());
  }
}
