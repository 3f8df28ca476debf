package gazette.page;

import gazette.model.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one issuer code (机关代字).
 *
 * @param code such as 晋市政办, or 晋城市人民政府令 for orders
 * @param anchor its id on the page
 * @param years newest first
 */
public record NumberGroup(String code, String anchor, List<YearOfNumbers> years) {

  public NumberGroup {
    years = List.copyOf(years);
  }

  /**
   * The numbers of one year.
   *
   * @param year the year of the numbers; null for orders, which count through the years
   * @param articles by their running number, from the lowest
   */
  public record YearOfNumbers(@Nullable Integer year, List<Article> articles) {
    public YearOfNumbers {
      articles = List.copyOf(articles);
    }
  }
}
