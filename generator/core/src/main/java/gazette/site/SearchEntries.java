package gazette.site;

import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.page.SitePath;
import gazette.page.Wording;
import gazette.relation.Standing;
import gazette.search.index.SearchEntry;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the index gets to know of articles. */
final class SearchEntries {

  private SearchEntries() {}

  /** The entries of an article, one a passage. */
  static List<SearchEntry> of(Article article, SitePath path, @Nullable Standing standing,
      RenderedText text) {
    ArticleFacts facts = facts(article, path, standing);
    return text.passages()
        .stream()
        .map(passage -> new SearchEntry(facts, passage.anchor(), passage.label(),
            passage.headings(), passage.text()))
        .toList();
  }

  /** What is known of an article without its text. */
  static ArticleFacts facts(Article article, SitePath path, @Nullable Standing standing) {
    return new ArticleFacts(path.value(), article.title(), article.numberText(), article.issuers(),
        article.id().issue().toString(), article.section().name(), article.subjects(),
        dates(article, standing), standing == null ? null : standing.status().label(),
        Wording.repealedBy(standing));
  }

  private static Dates dates(Article article, @Nullable Standing standing) {
    return standing == null ? new Dates(article.signed(), null, null)
        : new Dates(article.signed(), standing.days().first(), standing.days().last());
  }
}
