package gazette.search.index;

import gazette.meaning.WordVectors;
import java.io.ByteArrayOutputStream;
import org.apache.lucene.util.BytesRef;

/**
 * The meanings of a passage in the index: a vector for each piece of about a sentence, four bits a
 * value. A long passage means many things, and their sum would mean none of them.
 */
public final class MeaningCodec {

  // A shorter piece (（一）总体目标。) says too little alone and is put to what follows.
  private static final int SHORTEST = 40;
  // Tables of thousands of rows are known by their first ones.
  private static final int MOST = 64;
  private static final String ENDS = "。！？；!?;\n";
  // Values of a unit vector times the root of its dimensions are about normal: levels of 0.4.
  private static final float LEVELS_PER_DEVIATION = 2.5f;
  private static final int ZERO = 8;
  private static final int HIGHEST = 15;

  private final WordVectors.Sum sum;
  private final int dimensions;
  private final float scale;

  /** Packs meanings as some vectors see them; not for several threads. */
  public MeaningCodec(WordVectors vectors) {
    this.sum = vectors.sum();
    this.dimensions = vectors.dimensions();
    this.scale = scale(dimensions);
  }

  private static float scale(int dimensions) {
    return LEVELS_PER_DEVIATION * (float) Math.sqrt(dimensions);
  }

  /**
   * The vectors of a title, if there is one, and of the pieces of a text, one after another.
   *
   * @param title normalised; empty for none
   * @param text normalised
   */
  BytesRef pack(String title, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!title.isEmpty()) {
      add(title, 0, title.length(), bytes);
    }
    int pieces = 0;
    int start = 0;
    for (int at = 0; at < text.length() && pieces < MOST; at++) {
      boolean ends = ENDS.indexOf(text.charAt(at)) >= 0 && at + 1 - start >= SHORTEST;
      if (ends || at + 1 == text.length()) {
        add(text, start, at + 1, bytes);
        start = at + 1;
        pieces++;
      }
    }
    return new BytesRef(bytes.toByteArray());
  }

  private void add(String text, int start, int end, ByteArrayOutputStream bytes) {
    sum.clear();
    sum.add(text, start, end);
    float[] unit = sum.unit();
    for (int i = 0; i < dimensions; i += 2) {
      bytes.write(level(unit[i]) | level(unit[i + 1]) << 4);
    }
  }

  private int level(float value) {
    return Math.clamp(Math.round(value * scale) + ZERO, 0, HIGHEST);
  }

  /**
   * How near each of some packed vectors is to another one: cosines, -1 to 1.
   *
   * @param packed what {@link #pack} made
   * @param unit of length 1
   * @param cosines takes them; what is beyond its length is left out
   * @return how many there are
   */
  public static int cosines(BytesRef packed, float[] unit, float[] cosines) {
    int width = unit.length / 2;
    int count = Math.min(cosines.length, packed.length / width);
    float scale = scale(unit.length);
    for (int vector = 0; vector < count; vector++) {
      int from = packed.offset + vector * width;
      float low = 0;
      float high = 0;
      for (int i = 0; i < width; i++) {
        int both = packed.bytes[from + i];
        low += unit[2 * i] * ((both & HIGHEST) - ZERO);
        high += unit[2 * i + 1] * ((both >> 4 & HIGHEST) - ZERO);
      }
      cosines[vector] = (low + high) / scale;
    }
    return count;
  }

  /** The most vectors that a passage can have. */
  public static int most() {
    return MOST + 1;
  }
}
