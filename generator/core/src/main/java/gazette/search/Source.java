package gazette.search;

import gazette.search.index.Lexicon;
import gazette.search.index.MeaningAsked;
import gazette.search.query.SearchQuery;
import gazette.search.rank.Plan;
import gazette.search.rank.Postings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What one query is asked of: an index that is at hand, or one that is elsewhere. */
interface Source {

  Lexicon lexicon();

  /** What is known of it before anything is asked. */
  Known known();

  /**
   * The documents of all articles, or at least of those that are worth a closer look.
   *
   * @param meaning what the query means; null when only words count
   */
  Postings postings(SearchQuery query, Plan plan, @Nullable MeaningAsked meaning)
      throws IOException;
}
