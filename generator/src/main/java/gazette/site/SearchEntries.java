package gazette.site;

import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import gazette.model.Term;
import gazette.page.SitePath;
import gazette.search.index.SearchEntry;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the index gets to know of articles. */
final class SearchEntries {

  private SearchEntries() {}

  /** The entries of an article, one a passage. */
  static List<SearchEntry> of(Article article, SitePath path, @Nullable Status status,
      RenderedText text) {
    ArticleFacts facts = facts(article, path, status);
    return text.passages()
        .stream()
        .map(passage -> new SearchEntry(facts, passage.anchor(), passage.label(),
            passage.headings(), passage.text()))
        .toList();
  }

  /** What is known of an article without its text. */
  static ArticleFacts facts(Article article, SitePath path, @Nullable Status status) {
    OfficialNumber number = article.number();
    return new ArticleFacts(path.value(), article.title(),
        number == null ? null : number.toString(), article.issuers(),
        article.id().issue().toString(), article.section().name(), article.subjects(),
        dates(article), status == null ? null : status.label());
  }

  private static Dates dates(Article article) {
    LocalDate effective = article.effective();
    LocalDate expires = switch (article.term()) {
      case Term.Until until -> until.lastDay();
      case Term.For time when effective != null -> time.lastDay(effective);
      case null, default -> null;
    };
    return new Dates(article.signed(), effective, expires);
  }
}
