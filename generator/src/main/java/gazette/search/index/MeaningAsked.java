package gazette.search.index;

import org.apache.lucene.util.BytesRef;

/** What a query means, to be compared with what {@link MeaningCodec} packed. */
public final class MeaningAsked {

  private final long[] planes;
  private final int dimensions;
  private final int width;
  private final int sum;

  /**
   * A meaning.
   *
   * @param unit a vector of length 1
   */
  public MeaningAsked(float[] unit) {
    this.planes = MeaningCodec.planes(unit);
    this.dimensions = unit.length;
    this.width = MeaningCodec.width(unit.length);
    int levels = 0;
    for (int i = 0; i < planes.length; i++) {
      levels += Long.bitCount(planes[i]) << weight(i / width);
    }
    this.sum = levels;
  }

  private static int weight(int plane) {
    return MeaningCodec.BITS - 1 - plane;
  }

  /** How many vectors are packed together. */
  public int count(BytesRef packed) {
    return packed.length / (planes.length * Long.BYTES);
  }

  /** The cosine of one of some packed vectors, -1 to 1. */
  public float cosine(BytesRef packed, int vector) {
    int from = vector * planes.length;
    int common = 0;
    int levels = 0;
    for (int its = 0; its < MeaningCodec.BITS; its++) {
      for (int at = 0; at < width; at++) {
        long bits = MeaningCodec.get(packed, from + its * width + at);
        int times = Long.bitCount(bits);
        levels += times << weight(its);
        for (int own = 0; own < MeaningCodec.BITS; own++) {
          common += Long.bitCount(bits & planes[own * width + at]) << (weight(its) + weight(own));
        }
      }
    }
    // Levels are counted from 0: (a - z)(b - z) = ab - z (a + b) + zz.
    int zero = MeaningCodec.ZERO;
    float dot = common - zero * (sum + levels) + zero * zero * dimensions;
    float scale = MeaningCodec.scale(dimensions);
    return dot / (scale * scale);
  }

  /** In how many dimensions the signs of a vector are others. */
  int otherSigns(long[] signs, int from) {
    int others = 0;
    for (int at = 0; at < width; at++) {
      others += Long.bitCount(planes[at] ^ signs[from + at]);
    }
    return others;
  }

  int dimensions() {
    return dimensions;
  }
}
