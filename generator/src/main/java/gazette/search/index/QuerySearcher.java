package gazette.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * Searches for one question, which asks for the same terms again and again: how rare they are,
 * which articles have them, which passages. Each is looked up in each shard once. For one thread.
 */
public final class QuerySearcher extends IndexSearcher {

  private final Map<Term, TermStates> known = new HashMap<>();

  public QuerySearcher(IndexReader reader) {
    super(reader);
    setQueryCache(null);
  }

  /** How many documents have a term. */
  int documents(Term term) throws IOException {
    return states(term).docFreq();
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    return switch (query) {
      // A boost would ask for its terms by itself.
      case BoostQuery boosted -> createWeight(boosted.getQuery(), mode, boost * boosted.getBoost());
      case TermQuery term ->
          super.createWeight(new TermQuery(term.getTerm(), states(term.getTerm())), mode, boost);
      default -> super.createWeight(query, mode, boost);
    };
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = TermStates.build(this, term, true);
      known.put(term, states);
    }
    return states;
  }
}
