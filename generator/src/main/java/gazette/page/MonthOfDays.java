package gazette.page;

import gazette.markdown.RenderedText.Heading;
import gazette.model.Article;
import java.util.List;

/**
 * A chronicle article with its days.
 *
 * @param article the article, usually of one month
 * @param days its days as printed (12月2日), each with its anchor on the page of the article
 * @param calendars the months in which the days lie, in order
 */
public record MonthOfDays(Article article, List<Heading> days, List<Calendar> calendars) {

  public MonthOfDays {
    days = List.copyOf(days);
    calendars = List.copyOf(calendars);
  }

  static MonthOfDays of(Article article, List<Heading> days) {
    return new MonthOfDays(article, days, Calendar.of(article.id().issue().year(), days));
  }
}
