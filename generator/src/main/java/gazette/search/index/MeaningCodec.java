package gazette.search.index;

import gazette.meaning.WordVectors;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The meanings of a text in the index: a vector for each piece of about a sentence, four bits a
 * value. A long passage means many things, and their sum would mean none of them.
 *
 * <p>
 * Bits of equal worth lie together, the highest first, a bit for each dimension: then what two
 * vectors have in common is counted 64 dimensions at a time, and the first plane alone, the signs,
 * tells roughly how near they are (the idea is that of RaBitQ and of Lucene's binary quantisation).
 */
public final class MeaningCodec {

  // A shorter piece (（一）总体目标。) says too little alone and is put to what follows.
  private static final int SHORTEST = 40;
  // Tables of thousands of rows are known by their first ones.
  private static final int MOST = 64;
  private static final String ENDS = "。！？；!?;\n";
  /** How many bits a value has. */
  static final int BITS = 4;
  // Values of a unit vector times the root of its dimensions are about normal: levels of 0.4.
  private static final float LEVELS_PER_DEVIATION = 2.5f;
  static final int ZERO = 8;
  private static final int HIGHEST = 15;
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
      ByteOrder.LITTLE_ENDIAN);

  private final WordVectors.Sum sum;

  /** Packs meanings as some vectors see them; not for several threads. */
  public MeaningCodec(WordVectors vectors) {
    this.sum = vectors.sum();
  }

  static float scale(int dimensions) {
    return LEVELS_PER_DEVIATION * (float) Math.sqrt(dimensions);
  }

  /** How many longs a bit of each dimension takes. */
  static int width(int dimensions) {
    return (dimensions + Long.SIZE - 1) / Long.SIZE;
  }

  static long get(BytesRef packed, int index) {
    return (long) LONGS.get(packed.bytes, packed.offset + index * Long.BYTES);
  }

  /**
   * The vector of a text as a whole.
   *
   * @param text normalised
   */
  BytesRef whole(String text) {
    return joined(List.of(vector(text, 0, text.length())));
  }

  /**
   * The vectors of the pieces of a text, one after another.
   *
   * @param text normalised
   */
  BytesRef pieces(String text) {
    List<long[]> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length() && pieces.size() < MOST; at++) {
      boolean ends = ENDS.indexOf(text.charAt(at)) >= 0 && at + 1 - start >= SHORTEST;
      if (ends || at + 1 == text.length()) {
        pieces.add(vector(text, start, at + 1));
        start = at + 1;
      }
    }
    return joined(pieces);
  }

  private long[] vector(String text, int start, int end) {
    sum.clear();
    sum.add(text, start, end);
    return planes(sum.unit());
  }

  /** The levels of a unit vector as planes of bits. */
  static long[] planes(float[] unit) {
    int width = width(unit.length);
    float scale = scale(unit.length);
    long[] planes = new long[BITS * width];
    for (int i = 0; i < unit.length; i++) {
      int level = Math.clamp(Math.round(unit[i] * scale) + ZERO, 0, HIGHEST);
      for (int plane = 0; plane < BITS; plane++) {
        planes[plane * width + i / Long.SIZE] |= (long) (level >> (BITS - 1 - plane) & 1) << i;
      }
    }
    return planes;
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
