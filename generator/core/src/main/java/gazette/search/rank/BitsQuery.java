package gazette.search.rank;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Finds the documents that are known already, to narrow another query to them. */
final class BitsQuery extends Query {

  private final FixedBitSet documents;

  /**
   * A query.
   *
   * @param documents of the whole index
   */
  BitsQuery(FixedBitSet documents) {
    this.documents = documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int cost = Math.max(1, documents.approximateCardinality());
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return new ConstantScoreScorer(score(), mode, new InLeaf(documents, leaf, cost));
          }

          @Override
          public long cost() {
            return cost;
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** The documents that lie in a segment, as the segment counts them. */
  private static final class InLeaf extends DocIdSetIterator {
    private final FixedBitSet documents;
    private final int start;
    private final int end;
    private final long cost;
    private int document = -1;

    InLeaf(FixedBitSet documents, LeafReaderContext leaf, long cost) {
      this.documents = documents;
      this.start = leaf.docBase;
      this.end = leaf.docBase + leaf.reader().maxDoc();
      this.cost = cost;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      // Far behind the last document is the place of none.
      int found = target >= end - start ? NO_MORE_DOCS : documents.nextSetBit(start + target);
      document = found >= end ? NO_MORE_DOCS : found - start;
      return document;
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  @Override
  public String toString(String field) {
    return "documents known already";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BitsQuery query && query.documents.equals(documents);
  }

  @Override
  public int hashCode() {
    return documents.hashCode();
  }
}
