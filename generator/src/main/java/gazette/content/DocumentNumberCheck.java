package gazette.content;

import gazette.model.OfficialNumber;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether every number belongs to one article only. */
final class DocumentNumberCheck {

  private static final String KEY = "documentNumber";

  private DocumentNumberCheck() {}

  /** Checks articles that are sorted by issue and order of print. */
  static void run(List<ReadArticle> articles, Problems problems) {
    Map<OfficialNumber, ReadArticle> byNumber = new HashMap<>();
    for (ReadArticle read : articles) {
      OfficialNumber number = read.article().number();
      ReadArticle former = number == null ? null : byNumber.putIfAbsent(number, read);
      if (former != null) {
        problems.error(read.placeOf(KEY), "document number %s is that of %s too".formatted(
            Quote.of(String.valueOf(number)), former.placeOf(KEY)), "correct one of the two");
      }
    }
  }
}
