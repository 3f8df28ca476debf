package gazette.relation;

import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles for tests, of which only what is said of documents matters. */
final class Articles {

  private static final Section SECTION = new Section("某市人民政府", Section.Kind.DOCUMENTS);

  private Articles() {}

  static Article of(int place, String title, @Nullable String number, String body) {
    return new Article(new ArticleId(new IssueId(2020, 1), "0%s-a".formatted(place)), title, title,
        List.of("某市人民政府"),
        number == null ? List.of() : List.of(OfficialNumber.parse(number).orElseThrow()), null,
        SECTION, null, LocalDate.of(2020, place, 1), null, null, List.of(), List.of(), List.of(),
        List.of(), null, Article.Files.NONE, new MarkdownText("a.md", 1, body));
  }

  static Article titled(String title) {
    return of(1, title, null, "正文");
  }

  static Article withBody(Article article, String body) {
    return new Article(article.id(), article.title(), article.contentsTitle(), article.issuers(),
        article.numbers(), article.indexNumber(), article.section(), article.page(),
        article.signed(), article.effective(), article.term(), article.repeals(), article.amends(),
        article.subjects(), article.corrections(), article.withdrawal(), Article.Files.NONE,
        new MarkdownText("a.md", 1, body));
  }
}
