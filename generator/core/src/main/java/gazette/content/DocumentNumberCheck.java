package gazette.content;

import gazette.model.OfficialNumber;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether every number belongs to one article only. Each government counts its orders (令) anew, so
 * the number of an order may come again in another year.
 */
final class DocumentNumberCheck {

  private DocumentNumberCheck() {}

  /** Checks articles that are sorted by issue and order of print. */
  static void run(List<ReadArticle> articles, Problems problems) {
    Map<Key, ReadArticle> byNumber = new HashMap<>();
    for (ReadArticle read : articles) {
      for (OfficialNumber number : read.article().numbers()) {
        ReadArticle former = byNumber.putIfAbsent(Key.of(number, read), read);
        if (former != null) {
          problems.error(read.numberPlace(), "number-twice", Quote.of(number.toString()),
              former.numberPlace());
        }
      }
    }
  }

  /**
   * What belongs to one article.
   *
   * @param year the year of the issue for orders and what counts through the years; 0 for numbers
   *   that have a year of their own
   */
  private record Key(OfficialNumber number, int year) {
    static Key of(OfficialNumber number, ReadArticle read) {
      return new Key(number, number.period() == 0 ? read.article().id().issue().year() : 0);
    }
  }
}
