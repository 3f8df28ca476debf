package gazette.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches for one question, which asks for the same terms again and again: how rare they are,
 * which articles have them, which passages. Each is looked up in each shard once, in a dictionary
 * that is opened once. For one thread.
 */
public final class QuerySearcher extends IndexSearcher {

  /** How rare terms are in an index of which only a part is at hand, and how long its fields. */
  public interface Whole {
    int documents(Term term) throws IOException;

    CollectionStatistics length(String field);
  }

  private final @Nullable Whole whole;
  private final Map<Term, TermStates> known = new HashMap<>();
  private final Map<String, CollectionStatistics> statistics = new HashMap<>();
  // By segment, then by field.
  private final List<Map<String, TermsEnum>> dictionaries = new ArrayList<>();

  public QuerySearcher(IndexReader reader) {
    this(reader, null);
  }

  /**
   * Searches a part of an index.
   *
   * @param whole what is known of all of it; null where the part is all
   */
  public QuerySearcher(IndexReader reader, @Nullable Whole whole) {
    super(reader);
    this.whole = whole;
    setQueryCache(null);
    getLeafContexts().forEach(leaf -> dictionaries.add(new HashMap<>()));
  }

  /** How many documents have a term. */
  int documents(Term term) throws IOException {
    return states(term).docFreq();
  }

  /**
   * The documents of a segment that have a term, with how often; null when none has.
   *
   * @param reuse one that is no longer needed; null when there is none
   */
  public @Nullable PostingsEnum postings(Term term, LeafReaderContext leaf,
      @Nullable PostingsEnum reuse) throws IOException {
    IOSupplier<TermState> place = states(term).get(leaf);
    TermState state = place == null ? null : place.get();
    if (state == null) {
      return null;
    }
    TermsEnum dictionary = dictionary(leaf, term.field());
    dictionary.seekExact(term.bytes(), state);
    return dictionary.postings(reuse, PostingsEnum.FREQS);
  }

  /** Tells what a term scores; null when no document has it. */
  public @Nullable SimScorer scorer(Term term) throws IOException {
    TermStates states = states(term);
    if (states.docFreq() == 0) {
      return null;
    }
    return getSimilarity().scorer(1, collectionStatistics(term.field()),
        termStatistics(term, states.docFreq(), states.totalTermFreq()));
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long times) throws IOException {
    int ofAll = whole == null ? documents : Math.max(documents, whole.documents(term));
    return super.termStatistics(term, ofAll, Math.max(ofAll, times));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    if (whole != null) {
      return whole.length(field);
    }
    CollectionStatistics counted = statistics.get(field);
    if (counted == null) {
      counted = super.collectionStatistics(field);
      statistics.put(field, counted);
    }
    return counted;
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
      states = new TermStates(getTopReaderContext());
      for (LeafReaderContext leaf : getLeafContexts()) {
        TermsEnum dictionary = dictionary(leaf, term.field());
        if (dictionary.seekExact(term.bytes())) {
          states.register(dictionary.termState(), leaf.ord, dictionary.docFreq(),
              dictionary.totalTermFreq());
        }
      }
      known.put(term, states);
    }
    return states;
  }

  private TermsEnum dictionary(LeafReaderContext leaf, String field) throws IOException {
    Map<String, TermsEnum> open = dictionaries.get(leaf.ord);
    TermsEnum dictionary = open.get(field);
    if (dictionary == null) {
      Terms terms = leaf.reader().terms(field);
      dictionary = terms == null ? TermsEnum.EMPTY : terms.iterator();
      open.put(field, dictionary);
    }
    return dictionary;
  }
}
