package gazette.page;

import gazette.model.Article;
import java.util.List;

/**
 * Articles of one year.
 *
 * @param year the year of the issues that they are printed in
 * @param articles newest issue first, within it in the order of print
 */
public record YearOfArticles(int year, List<Article> articles) {

  public YearOfArticles {
    articles = List.copyOf(articles);
  }
}
