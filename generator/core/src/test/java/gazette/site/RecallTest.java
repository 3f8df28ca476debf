package gazette.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.Tools;
import gazette.markdown.RenderedText.Passage;
import gazette.model.Article;
import gazette.page.SitePages;
import gazette.page.TitleNearness;
import gazette.problem.Problems;
import gazette.relation.Relations;
import gazette.staticsearch.Contribution;
import gazette.staticsearch.Node;
import gazette.staticsearch.StaticArticle;
import gazette.staticsearch.StaticIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser finds whatever stands in a text. */
class RecallTest {

  @TempDir
  Path folder;

  /** An article and its lines as printed. */
  private record Printed(String path, List<String> lines) {}

  @BeforeAll
  static void findNode() {
    Tools.find(RecallTest.class, "node");
  }

  @Test
  void whateverStandsInTheIssueIsFound() throws IOException {
    ask(Path.of("../../content"));
  }

  @Tag("slow")
  @Test
  void whateverStandsInManyLawsIsFound() throws IOException {
    String corpus = System.getProperty("gazette.corpus", "");
    assumeTrue(!corpus.isEmpty(), "skipped: -Dgazette.corpus names no content");
    ask(Path.of(corpus));
  }

  private void ask(Path contentFolder) throws IOException {
    Content content = Publication.read(contentFolder, new Problems()).orElseThrow().whole();
    SitePages pages = SitePages.of(content.gazette(), content.settings(),
        Relations.of(content.gazette()), TitleNearness.NONE, LocalDate.EPOCH);
    ArticleTexts texts = new ArticleTexts(content.gazette(), pages, new Problems());
    List<Contribution> contributions = new ArrayList<>();
    List<Printed> printed = new ArrayList<>();
    for (Article article : content.gazette().articles().toList()) {
      var text = texts.render(article);
      var path = pages.article(article, text).path();
      StaticArticle found = StaticArticles.of(article, path, pages.standing(article).orElse(null),
          text);
      StaticIndex.writeTexts(found, this::write);
      contributions.add(Contribution.of(found));
      printed.add(new Printed(path.value(),
          text.passages().stream().map(Passage::text).flatMap(String::lines).toList()));
    }
    StaticIndex.write(contributions, content.settings().site().searchFiles(),
        Rules.of(content.synonyms(), false), null, this::write);
    Node.test("recall.test.js", Map.of("site", folder.toString(), "articles", printed), folder);
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
