package gazette.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.MarkdownText;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published issues against the texts that they were taken from: each character of the one is in
 * the other, in order, but for the exceptions that the curator has given a reason for.
 */
class IssueProofTest {

  private static final Path CONTENT = Path.of("..", "content");

  private static Settings settings;
  private static Gazette gazette;

  @BeforeAll
  static void readTheContent() throws IOException {
    settings = SettingsReader.read(CONTENT, new Problems()).orElseThrow();
    gazette = IssueTexts.gazette(CONTENT);
  }

  @Test
  void everyCharacterOfTheSourceIsInTheContentAndTheOtherWayRound() throws IOException {
    int proved = 0;
    for (Issue issue : gazette.issues()) {
      Path folder = originals(issue);
      if (Files.isDirectory(folder)) {
        List<String> findings = Proof.findings(repaired(folder),
            IssueTexts.content(settings, issue));
        assertEquals("", String.join("\n", findings), issue.id().toString());
        proved++;
      }
    }
    assertTrue(proved > 0, "no issue has a folder source/ with its text");
  }

  /** One character in a hundred thousand, anywhere, is found, and in the right file. */
  @Test
  void aSingleChangedCharacterOfAnyArticleIsFound() throws IOException {
    for (Issue issue : gazette.issues()) {
      Path folder = originals(issue);
      if (Files.isDirectory(folder)) {
        RepairedSource repaired = repaired(folder);
        for (Article article : issue.articles()) {
          Article changed = changed(article, new Random(article.id().slug().hashCode()));
          List<String> findings = Proof.findings(repaired,
              IssueTexts.content(settings, with(issue, changed)));
          assertEquals(1, findings.size(), article.id() + ": " + findings);
          assertTrue(findings.getFirst().contains(article.body().file()), findings::toString);
        }
      }
    }
  }

  /** Every third article loses a character, has one doubled, or has another one there. */
  private static Article changed(Article article, Random random) {
    String text = article.body().text();
    int at = random.nextInt(text.length());
    while (!Character.isIdeographic(text.charAt(at))) {
      at = random.nextInt(text.length());
    }
    String instead = switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> text.substring(at, at + 1).repeat(2);
      default -> "龘";
    };
    MarkdownText body = new MarkdownText(article.body().file(), article.body().firstLine(),
        text.substring(0, at) + instead + text.substring(at + 1));
    return new Article(article.id(), article.title(), article.contentsTitle(), article.issuers(),
        article.number(), article.section(), article.page(), article.signed(), article.effective(),
        article.term(), article.repeals(), article.subjects(), body);
  }

  private static Issue with(Issue issue, Article changed) {
    List<Article> articles = new ArrayList<>(issue.articles());
    articles.replaceAll(article -> article.id().equals(changed.id()) ? changed : article);
    return new Issue(issue.id(), issue.serial(), issue.published(), issue.editors(),
        issue.imprint(), issue.note(), articles);
  }

  private static Path originals(Issue issue) {
    return CONTENT.resolve(issue.id().folder()).resolve("source");
  }

  private static RepairedSource repaired(Path folder) throws IOException {
    return RepairedSource.of(source(folder), Repair.read(folder.resolve("exceptions.tsv")));
  }

  private static PrintedText source(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".ocr.md")).toList();
      assertFalse(texts.isEmpty(), "no text in " + folder);
      return IssueTexts.source(texts.getFirst());
    }
  }
}
