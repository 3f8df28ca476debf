package gazette.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.model.Article;
import gazette.model.Gazette;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.problem.Severity;
import gazette.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A corpus of laws in our format, whose folder the system property {@code gazette.corpus} names.
 */
class CorpusTest {

  private static final String SKIPPED = "skipped: no corpus; name one with -Dgazette.corpus=<content folder>";

  @Test
  void readsWithoutErrorsAndTakesEveryBodyOverAsItIs() throws IOException {
    String folder = System.getProperty("gazette.corpus", "");
    if (folder.isEmpty()) {
      System.out.println(SKIPPED);
    }
    assumeTrue(!folder.isEmpty(), SKIPPED);
    Path content = Path.of(folder);
    Problems problems = new Problems();

    long start = System.nanoTime();
    Settings settings = SettingsReader.read(content, problems).orElseThrow();
    SourceTree tree = SourceTree.read(content, problems);
    long read = System.nanoTime();
    Gazette gazette = GazetteReader.read(settings, tree,
        Audience.publicAt(LocalDateTime.now(ZoneOffset.UTC)), problems);
    long end = System.nanoTime();
    System.out.printf("corpus: files %d ms, gazette %d ms%n", (read - start) / 1_000_000,
        (end - read) / 1_000_000);

    assertEquals(List.of(), errors(problems));
    List<Article> articles = gazette.articles().toList();
    assertEquals(markdownFiles(content), articles.size());
    assertTrue(articles.size() > 100, "only " + articles.size());
    for (Article article : articles) {
      String file = Files.readString(content.resolve(article.body().file()));
      assertEquals(file.substring(file.indexOf("\n---\n", 4) + 5), article.body().text());
      String before = file.substring(0, file.length() - article.body().text().length());
      assertEquals(before.lines().count() + 1, article.body().firstLine());
    }
  }

  private static List<Problem> errors(Problems problems) {
    return problems.sorted()
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
  }

  private static long markdownFiles(Path content) throws IOException {
    try (
        var files = Files.find(content, 3, (path, attributes) -> path.toString().endsWith(".md"))) {
      return files.count();
    }
  }
}
