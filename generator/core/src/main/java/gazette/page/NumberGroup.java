package gazette.page;

import gazette.model.Article;
import gazette.model.OfficialNumber;
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
   * The numbers of one year, or of one term of a congress.
   *
   * @param period such as 2020年; null for orders, which count through the years
   * @param documents by their running number, from the lowest
   */
  public record YearOfNumbers(@Nullable String period, List<Numbered> documents) {
    public YearOfNumbers {
      documents = List.copyOf(documents);
    }
  }

  /** An article under one of its numbers. */
  public record Numbered(OfficialNumber number, Article article) {}
}
