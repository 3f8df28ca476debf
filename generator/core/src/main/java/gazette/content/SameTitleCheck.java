package gazette.content;

import gazette.model.Article;
import gazette.model.IssueId;
import gazette.model.OfficialNumber;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether two articles are one: nothing but the place in print tells them apart. What comes again
 * every year, such as an appointment or the chronicle of a month, has another day or issue.
 */
final class SameTitleCheck {

  private SameTitleCheck() {}

  /** Checks articles that are sorted by issue and order of print. */
  static void run(List<ReadArticle> articles, Problems problems) {
    Map<Key, Article> seen = new HashMap<>();
    for (ReadArticle read : articles) {
      Article article = read.article();
      // Without the key that is wrong it may look like another.
      Article former = read.isSound() ? seen.putIfAbsent(Key.of(article), article) : null;
      if (former != null) {
        problems.warning(Place.of(article.body().file()), "same-title", Quote.of(article.title()),
            former.body().file());
      }
    }
  }

  /**
   * What tells articles apart.
   *
   * @param issue of articles without a day; null of others
   */
  private record Key(String title, List<OfficialNumber> numbers, @Nullable LocalDate signed,
      @Nullable IssueId issue) {
    static Key of(Article article) {
      return new Key(article.title(), article.numbers(), article.signed(),
          article.signed() == null ? article.id().issue() : null);
    }
  }
}
