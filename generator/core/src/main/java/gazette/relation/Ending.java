package gazette.relation;

import gazette.model.Article;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an article ends a document.
 *
 * @param by the article
 * @param from since when: its first day in force, else the day of its signature; null when it
 *   states neither
 */
public record Ending(Article by, @Nullable LocalDate from) {

  /** Whether it has taken place on a day. */
  boolean isOverOn(LocalDate day) {
    // An article without a day is over once it is printed.
    return from == null || !day.isBefore(from);
  }
}
