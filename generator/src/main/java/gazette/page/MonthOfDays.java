package gazette.page;

import gazette.markdown.RenderedText.Heading;
import gazette.model.Article;
import java.util.List;

/**
 * A chronicle article with its days.
 *
 * @param article the article, usually of one month
 * @param days its days as printed (12月2日), each with its anchor on the page of the article
 */
public record MonthOfDays(Article article, List<Heading> days) {

  public MonthOfDays {
    days = List.copyOf(days);
  }
}
