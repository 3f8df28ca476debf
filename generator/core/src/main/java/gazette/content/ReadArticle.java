package gazette.content;

import gazette.model.Article;
import gazette.problem.Place;
import gazette.relation.ArticleFacts;
import java.util.Comparator;

/**
 * An article with the places of its keys, for checks between articles.
 *
 * @param article the article
 * @param facts what it says of documents
 * @param fingerprint what may not change in it unsaid
 * @param numberPlace where its number is given
 * @param pagePlace where its page is given
 * @param isSound whether its file has no error; else it is only good for checks
 */
record ReadArticle(Article article, ArticleFacts facts, Fingerprint fingerprint, Place numberPlace,
    Place pagePlace, boolean isSound) {

  static final Comparator<ReadArticle> ORDER_OF_PRINT = Comparator.comparingInt(ReadArticle::order)
      .thenComparing(read -> read.article().id());

  /** The number with which the name of the file begins: 18 for {@code 18-zhengban-77.md}. */
  int order() {
    String slug = article.id().slug();
    return Integer.parseInt(slug.substring(0, slug.indexOf('-')));
  }

  boolean isWithdrawn() {
    return article.withdrawal() != null;
  }
}
