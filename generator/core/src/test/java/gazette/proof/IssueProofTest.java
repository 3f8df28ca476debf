package gazette.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.model.Article;
import gazette.model.Issue;
import gazette.model.MarkdownText;
import gazette.problem.Problems;
import gazette.source.PersonalNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published issues against the texts that they were taken from: each character of the one is in
 * the other, in order, but for the emendations that the curator has given a reason for.
 */
class IssueProofTest {

  private static final Path CONTENT = Path.of("../..", "content");
  private static final Pattern BEFORE_EMPTY_CELL = Pattern
      .compile("\\|([^|\n]*\\p{IsHan} )\\|  \\|");

  private static final List<IssueWithSource> ISSUES = new ArrayList<>();
  private static Settings settings;

  @BeforeAll
  static void readTheContent() throws IOException {
    settings = SettingsReader.read(CONTENT, new Problems()).orElseThrow();
    for (Issue issue : IssueTexts.gazette(CONTENT).issues()) {
      Path folder = CONTENT.resolve(issue.id().folder()).resolve("source");
      if (Files.isDirectory(folder)) {
        ISSUES.add(new IssueWithSource(issue, sourceFile(folder)));
      }
    }
    assertTrue(!ISSUES.isEmpty(), "no issue has a folder source/");
  }

  @Test
  void everyCharacterOfTheSourceIsInTheContentAndTheOtherWayRound() throws IOException {
    for (IssueWithSource proved : ISSUES) {
      List<String> findings = Proof.findings(proved.repaired(),
          IssueTexts.content(settings, proved.issue));
      assertEquals("", String.join("\n", findings), proved.issue.id().toString());
    }
  }

  @Test
  void anEmendationIsInTheArticleThatItNames() throws IOException {
    for (IssueWithSource proved : ISSUES) {
      PrintedText content = IssueTexts.content(settings, proved.issue);
      proved.repaired().starts().forEach((emendation, start) -> {
        int place = Math.max(0, emendation.published().isEmpty() ? start - 1 : start);
        String file = emendation.article() == null ? "yaml" : emendation.article() + ".md";
        assertTrue(content.place(place).file().endsWith(file),
            emendation + " is in " + content.place(place));
      });
    }
  }

  @Test
  void noTextOfATableHasMovedIntoAnotherColumn() throws IOException {
    for (IssueWithSource proved : ISSUES) {
      List<String> lost = TableRows.lost(proved.rows(), proved.issue.emendations(), proved.issue);
      assertEquals("", String.join("\n", lost), proved.issue.id().toString());
    }
  }

  @Test
  void theSourceRepeatsNoNumberOfAPerson() throws IOException {
    Problems problems = new Problems();
    for (IssueWithSource proved : ISSUES) {
      PersonalNumbers.check(proved.rows(), proved.file.toString(), 1, problems);
    }
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void aSingleChangedCharacterOfAnyArticleIsFound() throws IOException {
    for (IssueWithSource proved : ISSUES) {
      RepairedSource repaired = proved.repaired();
      for (Article article : proved.issue.articles()) {
        Random random = new Random(article.id().slug().hashCode());
        Issue changed = proved.with(article, changed(article.body().text(), random));
        List<String> findings = Proof.findings(repaired, IssueTexts.content(settings, changed));
        assertEquals(1, findings.size(), article.id() + ": " + findings);
        assertTrue(findings.getFirst().contains(article.body().file()), findings::toString);
      }
    }
  }

  @Test
  void aTextThatMovedIntoTheEmptyCellBesideItIsFound() throws IOException {
    int found = 0;
    for (IssueWithSource proved : ISSUES) {
      int before = TableRows.lost(proved.rows(), List.of(), proved.issue).size();
      for (Article article : proved.issue.articles()) {
        String moved = BEFORE_EMPTY_CELL.matcher(article.body().text()).replaceFirst("|  |$1|");
        Issue changed = proved.with(article, moved);
        found += TableRows.lost(proved.rows(), List.of(), changed).size() - before;
      }
    }
    assertTrue(found > 0, "no moved cell was found");
  }

  /** The text without one of its characters, with one doubled, or with another one there. */
  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    while (!Character.isIdeographic(text.charAt(at))) {
      at = random.nextInt(text.length());
    }
    String instead = switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> text.substring(at, at + 1).repeat(2);
      default -> "龘";
    };
    return text.substring(0, at) + instead + text.substring(at + 1);
  }

  private static Path sourceFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".ocr.md")).toList();
      assertEquals(1, texts.size(), "the texts in " + folder + ": " + texts);
      return texts.getFirst();
    }
  }

  /** An issue, and the text that it was taken from. */
  private record IssueWithSource(Issue issue, Path file) {

    RepairedSource repaired() throws IOException {
      return RepairedSource.of(IssueTexts.source(file), issue.emendations());
    }

    String rows() throws IOException {
      return IssueTexts.sourceWithTables(file);
    }

    /** The issue with another text of one article. */
    Issue with(Article article, String text) {
      MarkdownText body = new MarkdownText(article.body().file(), article.body().firstLine(), text);
      Article changed = new Article(article.id(), article.title(), article.contentsTitle(),
          article.issuers(), article.numbers(), article.indexNumber(), article.section(),
          article.page(), article.signed(), article.effective(), article.term(), article.repeals(),
          article.amends(), article.subjects(), article.corrections(), article.withdrawal(),
          Article.Files.NONE, body);
      List<Article> articles = new ArrayList<>(issue.articles());
      articles.replaceAll(other -> other.id().equals(article.id()) ? changed : other);
      return new Issue(issue.id(), issue.serial(), issue.published(), issue.online(),
          issue.editors(), issue.imprint(), issue.note(), Issue.Scan.NONE, articles,
          issue.emendations());
    }
  }
}
