package gazette.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The signs of all vectors of an index, in memory: 24 bytes for each sentence or two, 64 where a
 * sentence model has 512 dimensions. They are compared one after another, which takes a small part
 * of a query's time for a quarter of a million of them, and needs no graph of neighbours that each
 * build would have to make and to keep.
 */
public final class MeaningSigns {

  private static final int FIRST_CAPACITY = 1024;
  // Vectors farther apart, in up to 512 dimensions, have nothing in common.
  private static final int FARTHEST = 0xFF;

  private final long[] signs;
  private final int[] documents;

  private MeaningSigns(long[] signs, int[] documents) {
    this.signs = signs;
    this.documents = documents;
  }

  /**
   * Reads the signs of an index.
   *
   * @param field that has the vectors
   * @param dimensions of its vectors
   */
  static MeaningSigns of(IndexReader reader, String field, int dimensions) throws IOException {
    int width = MeaningCodec.width(dimensions);
    int vector = MeaningCodec.BITS * width;
    long[] signs = new long[FIRST_CAPACITY * width];
    int[] documents = new int[FIRST_CAPACITY];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), field);
      while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        BytesRef packed = vectors.binaryValue();
        for (int i = 0; i < packed.length / (vector * Long.BYTES); i++) {
          if (count == documents.length) {
            documents = Arrays.copyOf(documents, 2 * count);
            signs = Arrays.copyOf(signs, 2 * count * width);
          }
          documents[count] = leaf.docBase + vectors.docID();
          for (int at = 0; at < width; at++) {
            signs[count * width + at] = MeaningCodec.get(packed, i * vector + at);
          }
          count++;
        }
      }
    }
    return new MeaningSigns(Arrays.copyOf(signs, count * width), Arrays.copyOf(documents, count));
  }

  /**
   * The documents whose vectors may be nearest to a meaning.
   *
   * @param most about how many vectors to take
   * @param documentsOfIndex how many documents the index has
   */
  public FixedBitSet nearest(MeaningAsked asked, int most, int documentsOfIndex) {
    byte[] distances = new byte[documents.length];
    int[] byDistance = new int[FARTHEST + 1];
    long[] wanted = asked.signs();
    for (int i = 0; i < documents.length; i++) {
      int others = 0;
      for (int at = 0; at < wanted.length; at++) {
        others += Long.bitCount(wanted[at] ^ signs[i * wanted.length + at]);
      }
      int distance = Math.min(FARTHEST, others);
      distances[i] = (byte) distance;
      byDistance[distance]++;
    }
    int farthest = 0;
    for (int taken = byDistance[0]; taken < most && farthest < FARTHEST;) {
      taken += byDistance[++farthest];
    }
    FixedBitSet nearest = new FixedBitSet(documentsOfIndex);
    for (int i = 0; i < documents.length; i++) {
      if ((distances[i] & 0xFF) < farthest) {
        nearest.set(documents[i]);
      }
    }
    return nearest;
  }
}
