package gazette.search.rank;

import gazette.search.QueryTimeoutException;

import gazette.search.rank.Plan.Concept;
import gazette.search.rank.Plan.Wording;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What each passage of the index has of a query: which concepts, and how much they count.
 *
 * <p>
 * Term at a time (C. D. Manning et al., Introduction to Information Retrieval, 7.1.3): one pass
 * over the index for each concept, so that a passage can be judged by which concepts it lacks.
 */
public final class Tally {

  private final IndexSearcher searcher;
  private final Duration limit;
  // Of the wordings of a concept the best counts; the others add this part of theirs.
  private static final float TIE = 0.3f;

  private final float[] scores;
  private final int[] concepts;
  private final float[] best;
  private final float[] sum;
  private final FixedBitSet candidates;
  private final FixedBitSet allowed;

  private Tally(IndexSearcher searcher, Duration limit) {
    int documents = searcher.getIndexReader().maxDoc();
    this.searcher = searcher;
    this.limit = limit;
    this.scores = new float[documents];
    this.concepts = new int[documents];
    this.best = new float[documents];
    this.sum = new float[documents];
    this.candidates = new FixedBitSet(documents);
    this.allowed = new FixedBitSet(documents);
    if (documents > 0) {
      allowed.set(0, documents);
    }
  }

  /**
   * Asks everything that a plan wants to know.
   *
   * @throws QueryTimeoutException when the searcher runs out of time
   */
  public static Tally of(Plan plan, IndexSearcher searcher, Duration limit) throws IOException {
    Tally tally = new Tally(searcher, limit);
    int bit = 0;
    for (Concept concept : plan.concepts()) {
      tally.add(concept, 1 << bit++);
    }
    if (plan.required() != null) {
      tally.candidates.clear(0, tally.candidates.length());
      tally.add(plan.required(), true);
    }
    if (plan.bonus() != null) {
      tally.add(plan.bonus(), false);
    }
    if (plan.filter() != null) {
      tally.keep(plan.filter());
    }
    return tally;
  }

  /** The passages that match, as documents of the index. */
  public FixedBitSet candidates() {
    return candidates;
  }

  /** The passages that the filter lets through. */
  public FixedBitSet allowed() {
    return allowed;
  }

  public float score(int document) {
    return scores[document];
  }

  /** The concepts that a passage has, as bits in the order of the plan. */
  public int concepts(int document) {
    return concepts[document];
  }

  /** The first passage of some from a place on; -1 when there is none. */
  public static int next(FixedBitSet passages, int from) {
    int document = from >= passages.length() ? DocIdSetIterator.NO_MORE_DOCS
        : passages.nextSetBit(from);
    return document == DocIdSetIterator.NO_MORE_DOCS ? -1 : document;
  }

  private void add(Concept concept, int bit) throws IOException {
    FixedBitSet hits = new FixedBitSet(candidates.length());
    for (Wording wording : concept.wordings()) {
      float weight = wording.weight();
      if (wording.constant()) {
        run(wording.query(), ScoreMode.COMPLETE_NO_SCORES,
            (document, score) -> add(document, weight, hits));
      } else {
        run(wording.query(), ScoreMode.COMPLETE,
            (document, score) -> add(document, weight * score, hits));
      }
    }
    for (int document = next(hits, 0); document >= 0; document = next(hits, document + 1)) {
      scores[document] += best[document] + TIE * (sum[document] - best[document]);
      concepts[document] |= bit;
      best[document] = 0;
      sum[document] = 0;
    }
    candidates.or(hits);
  }

  private void add(int document, float score, FixedBitSet hits) {
    sum[document] += score;
    best[document] = Math.max(best[document], score);
    hits.set(document);
  }

  private void add(Query query, boolean candidate) throws IOException {
    run(query, ScoreMode.COMPLETE, (document, score) -> {
      scores[document] += score;
      if (candidate) {
        candidates.set(document);
      }
    });
  }

  private void keep(Query filter) throws IOException {
    allowed.clear(0, allowed.length());
    run(filter, ScoreMode.COMPLETE_NO_SCORES, (document, score) -> allowed.set(document));
    candidates.and(allowed);
  }

  private void run(Query query, ScoreMode mode, Visitor visitor) throws IOException {
    searcher.search(query, new OneVisit(new Visit(mode, visitor)));
    if (searcher.timedOut()) {
      throw new QueryTimeoutException(limit);
    }
  }

  /** Is told of each passage that matches. */
  private interface Visitor {
    void visit(int document, float score);
  }

  /** One thread goes through all shards. */
  private record OneVisit(Visit visit) implements CollectorManager<Visit, Visit> {

    @Override
    public Visit newCollector() {
      return visit;
    }

    @Override
    public Visit reduce(Collection<Visit> visits) {
      return visit;
    }
  }

  private record Visit(ScoreMode scoreMode, Visitor visitor) implements Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable newScorer) {
          scorer = scoreMode.needsScores() ? newScorer : null;
        }

        @Override
        public void collect(int document) throws IOException {
          visitor.visit(context.docBase + document, scorer == null ? 0 : scorer.score());
        }
      };
    }
  }
}
