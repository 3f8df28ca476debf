package gazette.search.rank;

import gazette.search.index.Schema;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** When articles were signed. They are asked for in the order of the index. */
final class SignedDays {

  private final List<LeafReaderContext> leaves;
  private @Nullable NumericDocValues days;
  private int start;
  private int end;

  SignedDays(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /**
   * Days since 1970-01-01, by an article's own document; the smallest number when it has no date.
   */
  long of(int document) throws IOException {
    if (document >= end) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      days = DocValues.getNumeric(leaf.reader(), Schema.SIGNED);
      start = leaf.docBase;
      end = leaf.docBase + leaf.reader().maxDoc();
    }
    return days != null && days.advanceExact(document - start) ? days.longValue() : Long.MIN_VALUE;
  }
}
