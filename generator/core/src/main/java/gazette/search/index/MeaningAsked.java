package gazette.search.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** What a query means, to be compared with what {@link MeaningCodec} packed. */
public final class MeaningAsked {

  // A query is there once: it need not be as small as what it is compared with.
  private static final int BITS = 4;
  // What rounding to 8 and to 16 levels leaves of a dot product, by the distortions in Max's table.
  private static final float LEFT = 0.9655f * 0.9885f;

  private final String field;
  private final long[] planes;
  private final int dimensions;
  private final int width;
  private final int vector;
  private final int sum;
  private final float scale;

  /**
   * A meaning.
   *
   * @param field that it is compared with
   * @param unit a vector of length 1
   */
  public MeaningAsked(String field, float[] unit) {
    this.field = field;
    this.planes = MeaningCodec.planes(unit, BITS);
    this.dimensions = unit.length;
    this.width = MeaningCodec.width(unit.length);
    this.vector = MeaningCodec.BITS * width;
    int levels = 0;
    for (int i = 0; i < planes.length; i++) {
      levels += Long.bitCount(planes[i]) << (BITS - 1 - i / width);
    }
    this.sum = levels;
    this.scale = MeaningCodec.scale(dimensions, BITS)
        * MeaningCodec.scale(dimensions, MeaningCodec.BITS) * LEFT;
  }

  /** How many vectors are packed together. */
  public int count(BytesRef packed) {
    return packed.length / (vector * Long.BYTES);
  }

  /** The cosine of one of some packed vectors, -1 to 1. */
  public float cosine(BytesRef packed, int which) {
    int common = 0;
    int levels = 0;
    for (int its = 0; its < MeaningCodec.BITS; its++) {
      int itsWeight = MeaningCodec.BITS - 1 - its;
      for (int at = 0; at < width; at++) {
        long bits = MeaningCodec.get(packed, which * vector + its * width + at);
        levels += Long.bitCount(bits) << itsWeight;
        for (int own = 0; own < BITS; own++) {
          int both = Long.bitCount(bits & planes[own * width + at]);
          common += both << (itsWeight + BITS - 1 - own);
        }
      }
    }
    // Values are levels times two less the highest: (2a - A)(2b - B) = 4ab - 2Ba - 2Ab + AB.
    int highest = (1 << BITS) - 1;
    int itsHighest = (1 << MeaningCodec.BITS) - 1;
    int dot = 4 * common - 2 * itsHighest * sum - 2 * highest * levels
        + highest * itsHighest * dimensions;
    return dot / scale;
  }

  /** Its signs, a bit for each dimension. */
  public long[] signs() {
    return Arrays.copyOf(planes, width);
  }

  /** The field that it is compared with. */
  public String field() {
    return field;
  }

  int dimensions() {
    return dimensions;
  }
}
