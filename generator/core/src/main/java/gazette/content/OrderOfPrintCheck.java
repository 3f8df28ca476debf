package gazette.content;

import gazette.model.Article;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the articles of an issue follow each other as printed. */
final class OrderOfPrintCheck {

  private OrderOfPrintCheck() {}

  /** Checks articles that are sorted by the numbers in their names. */
  static void run(List<ReadArticle> articles, Problems problems) {
    ReadArticle former = null;
    ReadArticle formerWithPage = null;
    for (ReadArticle read : articles) {
      if (former != null && former.order() == read.order()) {
        problems.error(Place.of(read.article().body().file()), "place-twice", read.order(),
            file(former));
      }
      checkPage(formerWithPage, read, problems);
      former = read;
      formerWithPage = read.article().page() == null ? formerWithPage : read;
    }
  }

  private static void checkPage(@Nullable ReadArticle former, ReadArticle read, Problems problems) {
    Integer page = read.article().page();
    Integer formerPage = former == null ? null : former.article().page();
    if (page == null || former == null || formerPage == null) {
      return;
    }
    if (page < formerPage) {
      problems.error(read.pagePlace(), "page-before", page, file(former), formerPage);
    } else if (page.equals(formerPage)) {
      problems.warning(read.pagePlace(), "page-same", file(former), page);
    }
  }

  private static String file(ReadArticle read) {
    Article article = read.article();
    return article.body().file();
  }
}
