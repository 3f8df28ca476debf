package gazette.page;

import gazette.model.Article;
import gazette.model.Issue;
import gazette.relation.Standing;
import org.jspecify.annotations.Nullable;

/** What machines are told of an article, wherever it is shown. */
interface ArticleView {

  /** What its page shares with the others. */
  Frame frame();

  Article article();

  /** The issue it is printed in. */
  Issue issue();

  /** Whether it is in force, and why; null for the chronicle. */
  @Nullable
  Standing standing();

  /** The documents that it has to do with. */
  DocumentLinks documents();

  /** The full address of its page. */
  String canonical();
}
