package gazette.page;

import gazette.model.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles under one name of an annual index.
 *
 * @param name a section, an issuer, a subject
 * @param page the page of that name; null for sections, which have none
 * @param articles in the order of print
 */
public record ArticleGroup(String name, @Nullable SitePath page, List<Article> articles) {

  public ArticleGroup {
    articles = List.copyOf(articles);
  }
}
