package gazette.site;

import gazette.config.Settings;
import gazette.manifest.Origin;
import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Content in, website and index out. */
public final class SiteBuilder {

  private SiteBuilder() {}

  /**
   * Builds a site. With errors in the content (or, when strict, with warnings) nothing is published
   * and the site stays as it was.
   *
   * @throws IOException when a file cannot be read or written, or a template is broken
   */
  public static BuildReport build(Folders folders, BuildOptions options) throws IOException {
    long start = System.nanoTime();
    Problems problems = new Problems();
    Optional<Content> content = Content.read(folders.content(), problems);
    Optional<BuildReport.Published> published = Optional.empty();
    if (content.isPresent() && forbid(problems, options)) {
      // The texts are read nevertheless: their authors want all mistakes named in one run.
      checkTexts(content.get(), problems);
    } else if (content.isPresent()) {
      published = publish(content.get(), folders, options, problems);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new BuildReport(problems.sorted(), published, took);
  }

  /** What is wrong with the content, by file and line; nothing is written. */
  public static List<Problem> check(Path contentFolder) throws IOException {
    Problems problems = new Problems();
    Content.read(contentFolder, problems).ifPresent(content -> checkTexts(content, problems));
    return problems.sorted();
  }

  private static void checkTexts(Content content, Problems problems) {
    Gazette gazette = content.gazette();
    SitePages pages = SitePages.of(gazette, content.settings(), Map.of());
    ArticleTexts texts = new ArticleTexts(gazette, pages.frame().addresses(), problems);
    gazette.articles().forEach(texts::render);
    texts.checkLinks();
  }

  private static Optional<BuildReport.Published> publish(Content content, Folders folders,
      BuildOptions options, Problems problems) throws IOException {
    try (Staging staging = Staging.open(new SiteFolder(folders.site()))) {
      int passages = new SiteWriter(content, folders.templates(), options.day(), staging, problems)
          .write();
      if (forbid(problems, options)) {
        return Optional.empty();
      }
      Gazette gazette = content.gazette();
      return Optional.of(new BuildReport.Published(gazette.issues().size(),
          (int) gazette.articles().count(), passages, staging.publish(origin(content, options))));
    }
  }

  private static Origin origin(Content content, BuildOptions options) {
    Settings settings = content.settings();
    return new Origin(settings.title(), settings.site().baseUrl(), Program.nameAndVersion(),
        options.now(), options.key());
  }

  private static boolean forbid(Problems problems, BuildOptions options) {
    return problems.sorted().stream().anyMatch(problem -> problem.stops(options.strict()));
  }
}
