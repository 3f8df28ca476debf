package gazette.site;

import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.OfficialNumber;
import gazette.page.SitePath;
import gazette.staticsearch.StaticArticle;
import java.util.List;

/** What browsers get to know of articles. */
final class StaticArticles {

  private StaticArticles() {}

  /** An article as browsers find it. */
  static StaticArticle of(Article article, SitePath path, RenderedText text) {
    OfficialNumber number = article.number();
    List<StaticArticle.Passage> passages = text.passages()
        .stream()
        .map(
            passage -> new StaticArticle.Passage(passage.anchor(), passage.label(), passage.text()))
        .toList();
    return new StaticArticle(path.value(), article.id().issue().toString(), article.title(),
        number == null ? null : number.toString(), article.issuers(), article.signed(), passages);
  }
}
