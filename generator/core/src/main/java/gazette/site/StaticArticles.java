package gazette.site;

import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.page.SitePath;
import gazette.page.Wording;
import gazette.relation.Standing;
import gazette.staticsearch.StaticArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What browsers get to know of articles. */
final class StaticArticles {

  private StaticArticles() {}

  /** An article as browsers find it. */
  static StaticArticle of(Article article, SitePath path, @Nullable Standing standing,
      RenderedText text) {
    List<StaticArticle.Passage> passages = text.passages()
        .stream()
        .map(
            passage -> new StaticArticle.Passage(passage.anchor(), passage.label(), passage.text()))
        .toList();
    return new StaticArticle(path.value(), article.id().issue().toString(), article.title(),
        article.numberText(),
        new StaticArticle.Facts(article.section().name(), article.issuers(), article.subjects(),
            new StaticArticle.Days(article.signed(),
                standing == null ? null : standing.days().first(),
                standing == null ? null : standing.days().last()),
            standing == null ? null : standing.status().label(), Wording.told(standing)),
        passages);
  }
}
