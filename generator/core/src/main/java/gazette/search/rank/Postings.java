package gazette.search.rank;

import gazette.search.QueryTimeoutException;
import gazette.search.index.ArticleRanges;
import gazette.search.index.IndexSnapshot;
import gazette.search.index.MeaningAsked;
import gazette.search.index.MeaningSigns;
import gazette.search.index.QuerySearcher;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Goes through the documents that match queries, within the time that there is. */
public final class Postings {

  // Looking at the clock costs more than looking at a document.
  private static final int BETWEEN_LOOKS = 0x3FFF;

  private final QuerySearcher searcher;
  private final IndexSnapshot index;
  private final Duration limit;
  private final long deadline;
  private final @Nullable Beyond beyond;
  private @Nullable PostingsEnum unused;

  /**
   * The documents of an index.
   *
   * @param searcher without a query cache
   * @param limit how long all that is asked of it may take, from now on
   */
  public Postings(QuerySearcher searcher, IndexSnapshot index, Duration limit) {
    this(searcher, index, limit, null);
  }

  /**
   * The documents of a part of an index.
   *
   * @param beyond what is not at hand; null when all is
   */
  public Postings(QuerySearcher searcher, IndexSnapshot index, Duration limit,
      @Nullable Beyond beyond) {
    this.beyond = beyond;
    this.searcher = searcher;
    this.index = index;
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
    searcher.setTimeout(this::isLate);
  }

  /** Is told of a document. */
  interface Visitor {
    void visit(int document) throws IOException;
  }

  /** Visits all that are set, in order. */
  static void each(FixedBitSet set, Visitor visitor) throws IOException {
    BitSetIterator each = new BitSetIterator(set, 0);
    for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
      visitor.visit(at);
    }
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  ArticleRanges articles() {
    return index.articles();
  }

  IndexSnapshot index() {
    return index;
  }

  /** What is not at hand; null when all is. */
  @Nullable
  Beyond beyond() {
    return beyond;
  }

  /** How many articles there are, at hand or not. */
  int allArticles() {
    return beyond == null ? articles().count() : beyond.allArticles();
  }

  MeaningSigns signs(MeaningAsked asked) throws IOException {
    return index.signs(asked);
  }

  /** Visits all that match, what matches in several ways more than once. */
  void all(Query query, Visitor visitor) throws IOException {
    if (query instanceof BooleanQuery any && any.clauses()
        .stream()
        .allMatch(clause -> clause.occur() == BooleanClause.Occur.SHOULD)) {
      // One after the other: which comes first does not matter, and putting them in order costs.
      for (BooleanClause clause : any.clauses()) {
        all(clause.query(), visitor);
      }
      return;
    }
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator matches = scorer.iterator();
        int seen = 0;
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          visitor.visit(leaf.docBase + matches.docID());
          if ((++seen & BETWEEN_LOOKS) == 0) {
            checkTime();
          }
        }
      }
    }
    checkTime();
  }

  /** Those of some articles that match, with their scores. */
  Scored of(List<Integer> chosen, Query query) throws IOException {
    Scored.Collector found = new Scored.Collector();
    if (query instanceof TermQuery term) {
      collect(chosen, term.getTerm(), found);
    } else {
      Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      each(chosen, (leaf, articles) -> {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          walk(articles, leaf, scorer.iterator(),
              document -> found.add(leaf.docBase + document, scorer.score()));
        }
      });
    }
    checkTime();
    return found.scored();
  }

  private void collect(List<Integer> chosen, Term term, Scored.Collector found) throws IOException {
    SimScorer scores = searcher.scorer(term);
    if (scores == null) {
      return;
    }
    each(chosen, (leaf, articles) -> {
      PostingsEnum matches = searcher.postings(term, leaf, unused);
      if (matches != null) {
        unused = matches;
        NumericDocValues norms = leaf.reader().getNormValues(term.field());
        walk(articles, leaf, matches, document -> {
          long norm = norms != null && norms.advanceExact(document) ? norms.longValue() : 1;
          found.add(leaf.docBase + document, scores.score(matches.freq(), norm));
        });
      }
    });
  }

  /** Is told of the articles that lie in a segment. */
  private interface InSegment {
    void visit(LeafReaderContext leaf, List<Integer> articles) throws IOException;
  }

  private void each(List<Integer> chosen, InSegment visitor) throws IOException {
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int first = next;
      while (next < chosen.size() && index.articles().start(chosen.get(next)) < end) {
        next++;
      }
      if (first < next) {
        visitor.visit(leaf, chosen.subList(first, next));
      }
    }
  }

  private void walk(List<Integer> chosen, LeafReaderContext leaf, DocIdSetIterator matches,
      Visitor visitor) throws IOException {
    int document = -1;
    for (int article : chosen) {
      int from = index.articles().start(article) - leaf.docBase;
      int end = index.articles().end(article) - leaf.docBase;
      document = document < from ? matches.advance(from) : document;
      for (; document < end; document = matches.nextDoc()) {
        visitor.visit(document);
      }
    }
  }

  /** The documents that score best; how many more there are is not counted. */
  TopDocs best(Query query, int most) throws IOException {
    TopDocs best = searcher.search(query, new TopScoreDocCollectorManager(most, most));
    if (searcher.timedOut()) {
      throw new QueryTimeoutException(limit);
    }
    return best;
  }

  private boolean isLate() {
    return System.nanoTime() - deadline > 0;
  }

  private void checkTime() throws QueryTimeoutException {
    if (isLate()) {
      throw new QueryTimeoutException(limit);
    }
  }
}
