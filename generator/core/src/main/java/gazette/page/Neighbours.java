package gazette.page;

import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which article stands beside which in its issue. */
final class Neighbours {

  private final Map<ArticleId, Place> places;

  private Neighbours(Map<ArticleId, Place> places) {
    this.places = places;
  }

  static Neighbours of(Gazette gazette) {
    Map<ArticleId, Place> places = new HashMap<>();
    for (Issue issue : gazette.issues()) {
      List<Article> articles = issue.articles();
      for (int i = 0; i < articles.size(); i++) {
        places.put(articles.get(i).id(), new Place(issue, i > 0 ? articles.get(i - 1) : null,
            i + 1 < articles.size() ? articles.get(i + 1) : null));
      }
    }
    return new Neighbours(places);
  }

  Place of(ArticleId article) {
    Place place = places.get(article);
    if (place == null) {
      throw new IllegalArgumentException("not in this gazette: " + article);
    }
    return place;
  }

  /**
   * Where an article stands.
   *
   * @param previous null for the first article of the issue
   * @param next null for the last
   */
  record Place(Issue issue, @Nullable Article previous, @Nullable Article next) {}
}
