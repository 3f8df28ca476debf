package gazette.site;

import gazette.config.Settings;
import gazette.content.Register;
import gazette.manifest.Origin;
import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Place;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.publish.AtomicFile;
import gazette.publish.Report;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import gazette.relation.Relations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    if (content.isPresent()) {
      Relations relations = Relations.of(content.get().gazette());
      SitePages pages = SitePages.of(content.get().gazette(), content.get().settings(), relations,
          options.day());
      Addressing addressing = Addressing.of(content.get(), pages);
      addressing.check(problems);
      if (forbid(problems, options)) {
        // The texts are read nevertheless: their authors want all mistakes named in one run.
        checkTexts(content.get().gazette(), pages, problems);
      } else {
        published = publish(content.get(), pages, addressing, folders, options, problems);
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new BuildReport(problems.sorted(), published, took);
  }

  /** What is wrong with the content, by file and line; nothing is written. */
  public static List<Problem> check(Path contentFolder) throws IOException {
    Problems problems = new Problems();
    Content.read(contentFolder, problems).ifPresent(content -> {
      SitePages pages = SitePages.of(content.gazette(), content.settings(),
          Relations.of(content.gazette()), BuildOptions.today().day());
      Addressing.of(content, pages).check(problems);
      checkTexts(content.gazette(), pages, problems);
    });
    return problems.sorted();
  }

  private static void checkTexts(Gazette gazette, SitePages pages, Problems problems) {
    ArticleTexts texts = new ArticleTexts(gazette, pages, problems);
    gazette.articles().forEach(texts::render);
    texts.checkLinks();
  }

  private static Optional<BuildReport.Published> publish(Content content, SitePages pages,
      Addressing addressing, Folders folders, BuildOptions options, Problems problems)
      throws IOException {
    try (Staging staging = Staging.open(new SiteFolder(folders.site()))) {
      SiteWriter writer = new SiteWriter(content, pages, folders.templates(), staging, problems);
      int passages = writer.write(addressing.redirects());
      if (forbid(problems, options)) {
        return Optional.empty();
      }
      Report report = staging.publish(origin(content, options));
      if (options.register()) {
        register(addressing.registered(), folders.content(), problems);
      }
      Gazette gazette = content.gazette();
      return Optional.of(new BuildReport.Published(gazette.issues().size(),
          (int) gazette.articles().count(), passages, report, writer.heaviest()));
    }
  }

  private static void register(Register register, Path contentFolder, Problems problems) {
    try {
      AtomicFile.write(contentFolder.resolve(Register.FILE),
          register.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      problems.warning(Place.of(Register.FILE), "it could not be written: " + failure.getMessage(),
          "let the program write it, so that no address that was published can be lost");
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
