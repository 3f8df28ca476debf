package gazette.search.rank;

import gazette.search.QueryTimeoutException;
import gazette.search.index.ArticleRanges;
import gazette.search.index.IndexSnapshot;
import gazette.search.index.MeaningAsked;
import gazette.search.index.MeaningSigns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/** Goes through the documents that match queries, within the time that there is. */
public final class Postings {

  // Looking at the clock costs more than looking at a document.
  private static final int BETWEEN_LOOKS = 0x3FFF;

  private final IndexSearcher searcher;
  private final IndexSnapshot index;
  private final Duration limit;
  private final long deadline;

  /**
   * The documents of an index.
   *
   * @param searcher without a query cache
   * @param limit how long all that is asked of it may take, from now on
   */
  public Postings(IndexSearcher searcher, IndexSnapshot index, Duration limit) {
    this.searcher = searcher;
    this.index = index;
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
    searcher.setTimeout(this::isLate);
  }

  /** Is told of a document that matches, in the order of the index. */
  interface Visitor {
    void visit(int document, float score) throws IOException;
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

  MeaningSigns signs(MeaningAsked asked) throws IOException {
    return index.signs(asked);
  }

  /** Visits all that match; the scores are 0. */
  void all(Query query, Visitor visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator matches = scorer.iterator();
        int seen = 0;
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          visitor.visit(leaf.docBase + matches.docID(), 0);
          if ((++seen & BETWEEN_LOOKS) == 0) {
            checkTime();
          }
        }
      }
    }
    checkTime();
  }

  /** Visits those of some articles that match. */
  void of(List<Integer> chosen, Query query, ScoreMode mode, Visitor visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
    ArticleRanges articles = index.articles();
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int start = leaf.docBase;
      int end = start + leaf.reader().maxDoc();
      int first = next;
      while (next < chosen.size() && articles.start(chosen.get(next)) < end) {
        next++;
      }
      Scorer scorer = first == next ? null : weight.scorer(leaf);
      if (scorer != null) {
        visit(chosen.subList(first, next), scorer, start, mode.needsScores(), visitor);
      }
    }
    checkTime();
  }

  private void visit(List<Integer> chosen, Scorer scorer, int start, boolean scored,
      Visitor visitor) throws IOException {
    ArticleRanges articles = index.articles();
    DocIdSetIterator matches = scorer.iterator();
    int document = -1;
    for (int article : chosen) {
      int from = articles.start(article) - start;
      int end = articles.end(article) - start;
      if (document < from) {
        document = matches.advance(from);
      }
      while (document < end) {
        visitor.visit(start + document, scored ? scorer.score() : 0);
        document = matches.nextDoc();
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
