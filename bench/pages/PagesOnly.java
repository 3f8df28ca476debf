import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.content.Audience;
import gazette.content.GazetteReader;
import gazette.content.IssueReadings;
import gazette.content.ReadGazette;
import gazette.markdown.LinkTargets;
import gazette.markdown.RenderedText;
import gazette.markdown.TextLink;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.page.Addresses;
import gazette.page.Download;
import gazette.page.ImpliedLinks;
import gazette.page.Page;
import gazette.page.SitePages;
import gazette.problem.Problems;
import gazette.relation.Relations;
import gazette.source.SourceTree;
import gazette.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a gazette and writes its HTML pages into a folder, as Hugo does: no index, no manifest, no twins, nothing kept. Made of the
 * program's own rooms, on all processors.
 */
final class PagesOnly {

  public static void main(String[] args) throws IOException {
    Path content = Path.of(args[0]);
    Path site = Path.of(args[1]);
    Problems problems = new Problems();
    Settings settings = SettingsReader.read(content, problems).orElseThrow();
    LocalDate day = LocalDate.parse("2021-06-30");
    ReadGazette read = GazetteReader.readWithFacts(settings, SourceTree.read(content, problems),
        Audience.publicAt(day.atStartOfDay()), IssueReadings.none(), problems);
    Gazette gazette = read.gazette();
    SitePages pages = SitePages.of(gazette, settings, Relations.of(gazette, read.facts(), settings.longestTerm()), day);
    Templates templates = new Templates(null);
    ImpliedLinks implied = pages.impliedLinks();
    Map<ArticleId, RenderedText> chronicles = new ConcurrentHashMap<>();
    gazette.articles().parallel().forEach(article -> {
      RenderedText text = read.documents()
          .markdown()
          .render(read.documents().take(article.body()), article.isChronicle(), article.id().issue().year(),
              links(implied, article), problems);
      if (article.isChronicle()) {
        chronicles.put(article.id(), text);
      }
      write(templates, pages.article(article, text), site);
    });
    Addresses at = pages.frame().addresses();
    gazette.issues().parallelStream().forEach(issue -> write(templates, pages.issue(issue,
        new Download(at.book(issue.id()), 0), new Download(at.copy(issue.id()), 0)), site));
    pages.others(chronicles).parallel().forEach(page -> write(templates, page, site));
  }

  private static LinkTargets links(ImpliedLinks implied, Article article) {
    return new LinkTargets() {
      @Override
      public Optional<String> href(String destination) {
        return Optional.of(destination);
      }

      @Override
      public List<TextLink> implied(String text) {
        return implied.in(article, text, mention -> {
        });
      }
    };
  }

  private static void write(Templates templates, Page page, Path site) {
    try {
      Path file = site.resolve(page.path().value());
      Files.createDirectories(file.getParent());
      Files.write(file, templates.render(page).getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private PagesOnly() {}
}
