package gazette.search.rank;

import gazette.search.index.MeaningAsked;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How near documents are in meaning to a query. They are asked for in the order of the index. */
final class Meanings {

  private final MeaningAsked asked;
  private final List<LeafReaderContext> leaves;
  private @Nullable BinaryDocValues vectors;
  private int start;
  private int end;

  Meanings(IndexReader reader, MeaningAsked asked) {
    this.asked = asked;
    this.leaves = reader.leaves();
  }

  /** The cosine of the piece of a document that is nearest; -1 for one without any. */
  float nearest(int document) throws IOException {
    if (document >= end) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      vectors = DocValues.getBinary(leaf.reader(), asked.field());
      start = leaf.docBase;
      end = leaf.docBase + leaf.reader().maxDoc();
    }
    if (vectors == null || !vectors.advanceExact(document - start)) {
      return -1;
    }
    BytesRef packed = vectors.binaryValue();
    float nearest = -1;
    for (int i = 0; i < asked.count(packed); i++) {
      nearest = Math.max(nearest, asked.cosine(packed, i));
    }
    return nearest;
  }
}
