package gazette.site;

import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.Status;
import gazette.page.SitePath;
import gazette.staticsearch.StaticArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What browsers get to know of articles. */
final class StaticArticles {

  private StaticArticles() {}

  /** An article as browsers find it. */
  static StaticArticle of(Article article, SitePath path, @Nullable Status status,
      RenderedText text) {
    List<StaticArticle.Passage> passages = text.passages()
        .stream()
        .map(
            passage -> new StaticArticle.Passage(passage.anchor(), passage.label(), passage.text()))
        .toList();
    return new StaticArticle(path.value(), article.id().issue().toString(), article.title(),
        article.numberText(), new StaticArticle.Facts(article.section().name(), article.issuers(),
            article.subjects(), article.signed(), status == null ? null : status.label()),
        passages);
  }
}
