package gazette.page;

import gazette.model.Article;
import java.util.List;

/** Says how near articles are by what their titles mean. Safe for use by several threads. */
public interface TitleNearness {

  /** None is near another. */
  TitleNearness NONE = new TitleNearness() {
    @Override
    public List<Article> around(Article article) {
      return List.of();
    }

    @Override
    public double between(Article article, Article other) {
      return 0;
    }
  };

  /** Those that may be very near it; itself may be among them. */
  List<Article> around(Article article);

  /** From -1 to 1. */
  double between(Article article, Article other);
}
