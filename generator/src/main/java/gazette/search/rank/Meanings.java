package gazette.search.rank;

import gazette.search.index.MeaningCodec;
import gazette.search.index.Schema;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * How near passages are in meaning to a query. Passages are asked for in the order of the index.
 */
final class Meanings {

  private final float[] query;
  private final List<LeafReaderContext> shards;
  private final float[] cosines = new float[MeaningCodec.most()];
  private @Nullable BinaryDocValues vectors;
  private @Nullable NumericDocValues places;
  private int start;
  private int end;
  private float title;

  /**
   * Compares passages with a query.
   *
   * @param query the vector of the query, of length 1
   */
  Meanings(IndexReader reader, float[] query) {
    this.query = query;
    this.shards = reader.leaves();
  }

  /** The cosine of the piece of a passage that is nearest; -1 for one without any. */
  float passage(int document) throws IOException {
    if (document >= end) {
      LeafReaderContext shard = shards.get(ReaderUtil.subIndex(document, shards));
      vectors = DocValues.getBinary(shard.reader(), Schema.MEANING);
      places = DocValues.getNumeric(shard.reader(), Schema.PASSAGE);
      start = shard.docBase;
      end = shard.docBase + shard.reader().maxDoc();
    }
    int local = document - start;
    if (vectors == null || places == null || !vectors.advanceExact(local)
        || !places.advanceExact(local)) {
      return -1;
    }
    int count = MeaningCodec.cosines(vectors.binaryValue(), query, cosines);
    boolean first = places.longValue() == 0;
    if (first && count > 0) {
      title = cosines[0];
    }
    float nearest = -1;
    for (int i = first ? 1 : 0; i < count; i++) {
      nearest = Math.max(nearest, cosines[i]);
    }
    return nearest;
  }

  /** The cosine of the title of the article whose first passage was asked for last. */
  float title() {
    return title;
  }
}
