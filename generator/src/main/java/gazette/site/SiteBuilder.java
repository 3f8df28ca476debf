package gazette.site;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.content.GazetteReader;
import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Status;
import gazette.page.Page;
import gazette.page.SitePages;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.problem.Severity;
import gazette.publish.SiteFolder;
import gazette.publish.Staging;
import gazette.search.SearchEntry;
import gazette.search.SearchIndex;
import gazette.source.SourceTree;
import gazette.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Content in, website and index out: the whole program in one method. */
public final class SiteBuilder {

  private SiteBuilder() {}

  /**
   * Builds a site. With errors in the content (or warnings, when strict) nothing is published and
   * the site stays as it was.
   *
   * @throws IOException when a file cannot be read or written, or a template has an error
   */
  public static BuildReport build(Folders folders, BuildOptions options) throws IOException {
    long start = System.nanoTime();
    Problems problems = new Problems();
    Optional<BuildReport.Published> published = Optional.empty();
    Optional<Content> content = Content.read(folders.content(), problems);
    if (content.isPresent() && !forbidden(problems, options)) {
      published = publish(content.get(), folders, options, problems);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new BuildReport(problems.sorted(), published, took);
  }
}
