package gazette.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A vector for each word of a large vocabulary, such that the sum of a text's words points where a
 * sentence model sees the text (the idea is that of Model2Vec and Tokenlearn: distil a sentence
 * model into a table). 老人没人照顾 and 失能人员护理 come out near each other.
 *
 * <p>
 * Words are found from left to right, the longest of the vocabulary at each place. A word that is
 * not in it falls to pieces that are, at last to single characters; numbers and what else has no
 * vector are left out. Letters and digits that stand together are one word or none: no {@code art}
 * in {@code smart}.
 *
 * <p>
 * A value of a vector is one of 16 levels, -15, -13 … 15, times the word's weight (0 to 255: the
 * rarer, the more a word says). Safe for use by several threads; a {@link Sum} is not.
 */
public final class WordVectors {

  private static final String RESOURCE = "word-vectors.bin";

  // How many levels, each up to 15 times 255, an unsigned lane of 16 bits can hold.
  private static final int LANES_HOLD = 0xFFFF / (15 * 0xFF);
  private static final long LANES = 0x000F_000F_000F_000FL;

  private final WordTable table;
  private final byte[] weights;
  private final long[] levels;
  private final int dimensions;
  private final String id;

  /**
   * Vectors as they come out of the file.
   *
   * @param file whose words are in the order of the other arrays
   */
  private WordVectors(WordVectorsFile file) {
    this.table = new WordTable(file.words());
    this.weights = file.weights();
    this.levels = file.levels();
    this.dimensions = file.dimensions();
    this.id = "word-vectors-" + file.dimensions() + "-" + Integer.toHexString(file.checksum());
  }

  /** The vectors of this program, read when they are first asked for. */
  public static WordVectors load() {
    return Loaded.VECTORS;
  }

  /**
   * Reads vectors.
   *
   * @param in what {@link WordVectorsFile} wrote, from the beginning
   * @param name what to call it when it is damaged
   * @throws IOException when it is damaged, or cannot be read
   */
  public static WordVectors read(InputStream in, String name) throws IOException {
    return new WordVectors(WordVectorsFile.read(in, name));
  }

  /** How many values a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /** Names these vectors: those of another name are not to be compared with them. */
  public String id() {
    return id;
  }

  /**
   * The meaning of a text: the sum of its words' vectors, of length 1; all 0 when no word of it is
   * known.
   *
   * @param text normalised
   */
  public float[] vector(String text) {
    Sum sum = sum();
    sum.add(text, 0, text.length());
    return sum.unit();
  }

  /** A sum of no words, to add words to; made once for many texts. */
  public Sum sum() {
    return new Sum();
  }

  /**
   * A vector in bytes: each value times 127. The dot product of two is some 16,129 times that of
   * the vectors.
   *
   * @param unit of length 1, or all 0
   */
  public static byte[] quantised(float[] unit) {
    byte[] bytes = new byte[unit.length];
    for (int i = 0; i < unit.length; i++) {
      bytes[i] = (byte) Math.round(Byte.MAX_VALUE * unit[i]);
    }
    return bytes;
  }

  /** Adds up the words of texts, without garbage: four values at a time, in one long. */
  public final class Sum {

    // The lane l of long 4j + s is of dimension 16j + 4l + s: so four masks take a long of levels
    // apart. Levels count from 0 here, and weigh together what `weight` says.
    private final long[] lanes = new long[dimensions / 4];
    private int waiting;
    private final int[] values = new int[dimensions];
    private int weight;

    private Sum() {}

    /** Makes it the sum of no words again. */
    public void clear() {
      Arrays.fill(lanes, 0);
      Arrays.fill(values, 0);
      waiting = 0;
      weight = 0;
    }

    /** Whether no word with a vector was added. */
    public boolean isEmpty() {
      return weight == 0;
    }

    /**
     * Adds the words between two places of a text.
     *
     * @param text normalised
     */
    public void add(String text, int start, int end) {
      int at = start;
      while (at < end) {
        at = addWord(text, at, end);
      }
    }

    /** Adds the longest word at a place; returns where to go on. */
    private int addWord(String text, int start, int limit) {
      char first = text.charAt(start);
      boolean inRun = isLetterOrDigit(first);
      int runEnd = inRun ? runEnd(text, start, limit) : start + 1;
      long hash = WordTable.hash(WordTable.NOTHING, first);
      int found = table.get(hash);
      int longest = found >= 0 && runEnd == start + 1 ? found : WordTable.ABSENT;
      int end = runEnd;
      for (int at = start + 1; at < limit && found != WordTable.ABSENT; at++) {
        char next = text.charAt(at);
        hash = WordTable.hash(hash, next);
        found = table.get(hash);
        if (found >= 0 && at + 1 >= runEnd && isWordEnd(next, text, at + 1, limit)) {
          longest = found;
          end = at + 1;
        }
      }
      if (longest >= 0 && weights[longest] != 0) {
        addVector(longest, weights[longest] & 0xFF);
      }
      return end;
    }

    private void addVector(int word, int times) {
      if (waiting == LANES_HOLD) {
        spill();
      }
      waiting++;
      weight += times;
      int from = word * (dimensions / 16);
      for (int to = 0; to < lanes.length; to += 4) {
        long row = levels[from++];
        lanes[to] += (row & LANES) * times;
        lanes[to + 1] += (row >>> 4 & LANES) * times;
        lanes[to + 2] += (row >>> 8 & LANES) * times;
        lanes[to + 3] += (row >>> 12 & LANES) * times;
      }
    }

    private void spill() {
      for (int i = 0; i < lanes.length; i++) {
        int dimension = i / 4 * 16 + i % 4;
        long four = lanes[i];
        values[dimension] += (int) (four & 0xFFFF);
        values[dimension + 4] += (int) (four >>> 16 & 0xFFFF);
        values[dimension + 8] += (int) (four >>> 32 & 0xFFFF);
        values[dimension + 12] += (int) (four >>> 48);
        lanes[i] = 0;
      }
      waiting = 0;
    }

    /** The sum, of length 1; all 0 when there is none. */
    public float[] unit() {
      spill();
      float[] unit = new float[dimensions];
      double square = 0;
      for (int i = 0; i < dimensions; i++) {
        unit[i] = 2f * values[i] - 15f * weight;
        square += (double) unit[i] * unit[i];
      }
      float length = (float) Math.sqrt(square);
      for (int i = 0; length > 0 && i < dimensions; i++) {
        unit[i] /= length;
      }
      return unit;
    }
  }

  private static boolean isWordEnd(char last, String text, int end, int limit) {
    return end == limit || !isLetterOrDigit(last) || !isLetterOrDigit(text.charAt(end));
  }

  private static int runEnd(String text, int start, int limit) {
    int end = start + 1;
    while (end < limit && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Whether it is one of those that stand together to make a word: normalised text has no others.
   */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Holds the vectors from the first use on. */
  private static final class Loaded {
    private static final WordVectors VECTORS = load();

    private static WordVectors load() {
      try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IOException(
              "gazette/meaning/" + RESOURCE + " is missing: the program was not built whole");
        }
        return read(in, "gazette/meaning/" + RESOURCE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
