package gazette.search.rank;

import gazette.search.SearchAnswer.FacetCount;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** The articles of an index that are not at hand, since the index is elsewhere. */
public interface Beyond {

  /** How many articles there are, with those that are at hand. */
  int allArticles();

  /**
   * Counts articles that are not at hand.
   *
   * @param shares scores an article by how much of a query it has
   * @param allowed what an article must be or have
   * @param least the least score that counts
   */
  Counted having(Query shares, Query allowed, double least) throws IOException;

  /**
   * What was counted.
   *
   * @param total how many articles
   * @param facets how many of them have each value
   */
  record Counted(int total, Map<String, List<FacetCount>> facets) {}
}
