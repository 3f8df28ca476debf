package gazette.proof;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.content.Audience;
import gazette.content.GazetteReader;
import gazette.markdown.SyntaxStripper;
import gazette.model.Article;
import gazette.model.Credit;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.problem.Severity;
import gazette.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** The two texts of an issue that are compared. */
final class IssueTexts {

  private static final Pattern CHECKBOX = Pattern.compile("<input[^<>]*>");
  private static final Pattern OTHER_TAG = Pattern.compile("</?ol[^<>]*>");

  private IssueTexts() {}

  /** What was recognised, without the marks of Markdown; a checkbox is the sign ☐. */
  static PrintedText source(Path file) throws IOException {
    return new PrintedText().add(String.valueOf(file.getFileName()), 1,
        SyntaxStripper.strip(sourceWithTables(file)));
  }

  /** The same with the borders of table cells. */
  static String sourceWithTables(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return OTHER_TAG.matcher(CHECKBOX.matcher(text).replaceAll("☐")).replaceAll("");
  }

  /** The content as it is published. */
  static Gazette gazette(Path content) throws IOException {
    Problems problems = new Problems();
    Settings settings = SettingsReader.read(content, problems).orElseThrow();
    Gazette gazette = GazetteReader.read(settings, SourceTree.read(content, problems),
        Audience.publicAt(LocalDateTime.now(ZoneOffset.UTC)), problems);
    List<Problem> errors = problems.sorted()
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(errors.toString());
    }
    return gazette;
  }

  /** An issue in the order of print: cover, contents, articles, back cover. */
  static PrintedText content(Settings settings, Issue issue) {
    PrintedText text = new PrintedText();
    cover(settings, issue, text);
    contents(settings, issue, text);
    issue.articles().forEach(article -> article(article, text));
    String back = issue.note();
    return back == null ? text : text.add(yaml(issue), 1, back);
  }

  private static void cover(Settings settings, Issue issue, PrintedText text) {
    text.add("gazette.yaml", 1, settings.title());
    text.add(yaml(issue), 1, issue.id().year() + number(issue));
    for (List<Credit> credits : List.of(issue.editors(), issue.imprint())) {
      for (Credit credit : credits) {
        text.add(yaml(issue), 1, credit.role() + "：" + String.join("　", credit.values()));
      }
    }
  }

  private static void contents(Settings settings, Issue issue, PrintedText text) {
    text.add(yaml(issue), 1, issue.id().year() + "年" + number(issue));
    text.add("gazette.yaml", 1, "（" + settings.frequency() + "）");
    for (Issue.SectionOfIssue section : issue.sections()) {
      text.add("gazette.yaml", 1, section.section().name());
      for (Article article : section.articles()) {
        text.add(article.body().file(), 1, article.contentsTitle() + article.page());
      }
    }
  }

  private static void article(Article article, PrintedText text) {
    String file = article.body().file();
    text.add(file, 1, article.title());
    article.numbers().forEach(number -> text.add(file, 1, number.toString()));
    text.add(file, article.body().firstLine(), SyntaxStripper.strip(article.body().text()));
  }

  private static String number(Issue issue) {
    return "第%s期（总第%s期）".formatted(issue.id().number(), issue.serial());
  }

  private static String yaml(Issue issue) {
    return issue.id().folder() + "/issue.yaml";
  }
}
