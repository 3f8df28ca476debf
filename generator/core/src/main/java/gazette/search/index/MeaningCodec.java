package gazette.search.index;

import gazette.meaning.SentenceModel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The meanings of a text in the index: a vector for each piece of about a sentence, three bits a
 * value. A long passage means many things, and their sum would mean none of them.
 *
 * <p>
 * Bits of equal worth lie together, the highest first, a bit for each dimension: then what two
 * vectors have in common is counted 64 dimensions at a time, and the first plane alone, the signs,
 * tells roughly how near they are (the idea is that of RaBitQ and of Lucene's binary quantisation).
 */
public final class MeaningCodec {

  // A shorter piece (（一）总体目标。) says too little alone and is put to what follows.
  private static final int SHORTEST = 60;
  // Tables of thousands of rows are known by their first ones.
  private static final int MOST = 64;
  private static final String ENDS = "。！？；!?;\n";
  /** How many bits a value has. */
  static final int BITS = 3;
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
      ByteOrder.LITTLE_ENDIAN);

  private MeaningCodec() {}

  /** How many longs a bit of each dimension takes. */
  static int width(int dimensions) {
    return (dimensions + Long.SIZE - 1) / Long.SIZE;
  }

  static long get(BytesRef packed, int index) {
    return (long) LONGS.get(packed.bytes, packed.offset + index * Long.BYTES);
  }

  /**
   * The pieces of a text, in order and without a gap.
   *
   * @param text normalised
   */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length() && pieces.size() < MOST; at++) {
      boolean ends = ENDS.indexOf(text.charAt(at)) >= 0 && at + 1 - start >= SHORTEST;
      if (ends || at + 1 == text.length()) {
        pieces.add(text.substring(start, at + 1));
        start = at + 1;
      }
    }
    return pieces;
  }

  /**
   * The signs of vectors, a bit for each dimension.
   *
   * @param packed some vectors
   * @param one how many bytes each has
   */
  public static List<long[]> signs(BytesRef packed, int one) {
    List<long[]> all = new ArrayList<>();
    for (int at = 0; at < packed.length; at += one) {
      long[] signs = new long[one / (BITS * Long.BYTES)];
      for (int i = 0; i < signs.length; i++) {
        signs[i] = get(packed, at / Long.BYTES + i);
      }
      all.add(signs);
    }
    return all;
  }

  /** The vectors of pieces, one after another. */
  static BytesRef packed(List<String> pieces, SentenceModel model) {
    return joined(pieces.stream().map(piece -> planes(model.passage(piece), BITS)).toList());
  }

  /**
   * The values of a unit vector as planes of bits. With three bits a value is -7, -5 … 5 or 7; the
   * levels, counted from 0, are half of what a value is above the lowest.
   *
   * @param bits how many a value has
   */
  static long[] planes(float[] unit, int bits) {
    int width = width(unit.length);
    int highest = (1 << bits) - 1;
    float scale = scale(unit.length, bits);
    long[] planes = new long[bits * width];
    for (int i = 0; i < unit.length; i++) {
      int level = Math.clamp(Math.round((unit[i] * scale + highest) / 2), 0, highest);
      for (int plane = 0; plane < bits; plane++) {
        planes[plane * width + i / Long.SIZE] |= (long) (level >> (bits - 1 - plane) & 1) << i;
      }
    }
    return planes;
  }

  /**
   * What a value of a unit vector is multiplied by. Times the root of their number the values are
   * about normal; the levels are those that lose least of it (J. Max, Quantizing for minimum
   * distortion, 1960: a step of 0.586 deviations for 8 levels, of 0.335 for 16).
   */
  static float scale(int dimensions, int bits) {
    double step = bits == BITS ? 0.586 : 0.335;
    return (float) (2 / step * Math.sqrt(dimensions));
  }

  private static BytesRef joined(List<long[]> vectors) {
    int longs = vectors.stream().mapToInt(vector -> vector.length).sum();
    byte[] bytes = new byte[longs * Long.BYTES];
    int at = 0;
    for (long[] vector : vectors) {
      for (long one : vector) {
        LONGS.set(bytes, at, one);
        at += Long.BYTES;
      }
    }
    return new BytesRef(bytes);
  }
}
