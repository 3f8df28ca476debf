package gazette.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A vector for each word of a large vocabulary, such that the sum of a text's words points where a
 * sentence model sees the text (the idea is that of Model2Vec and Tokenlearn: distil a sentence
 * model into a table). 老人没人照顾 and 失能人员护理 come out near each other.
 *
 * <p>
 * Words are found as {@link WordFinder} does. A word that is not in the vocabulary falls to pieces
 * that are, at last to single characters; numbers and what else has no vector are left out.
 *
 * <p>
 * The file is made by {@code generator/embedding/distil}, from BGE small zh v1.5 (Beijing Academy
 * of Artificial Intelligence, MIT licence), laws, and everyday speech written for this project.
 *
 * <p>
 * A value of a vector is one of 16 levels, -15, -13 … 15, times the word's weight (0 to 255: the
 * rarer, the more a word says). Safe for use by several threads; a {@link Sum} is not.
 */
public final class WordVectors implements SentenceModel {

  /** How many bits tell a level. */
  public static final int LEVEL_BITS = 4;

  private static volatile @Nullable WordVectors loaded;

  // How many levels, each up to 15 times 255, an unsigned lane of 16 bits can hold.
  private static final int LANES_HOLD = 0xFFFF / (15 * 0xFF);
  private static final long LANES = 0x000F_000F_000F_000FL;

  private final List<String> words;
  private final WordFinder finder;
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
    this.words = file.words();
    this.finder = new WordFinder(words);
    this.weights = file.weights();
    this.levels = file.levels();
    this.dimensions = file.dimensions();
    this.id = "word-vectors-" + file.dimensions() + "-" + Integer.toHexString(file.checksum());
  }

  /** The vectors of this program, read when they are first asked for. */
  public static WordVectors load() {
    WordVectors vectors = loaded;
    return vectors == null ? loadOnce() : vectors;
  }

  private static synchronized WordVectors loadOnce() {
    WordVectors vectors = loaded;
    if (vectors == null) {
      try {
        vectors = resource("word-vectors.bin");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      loaded = vectors;
    }
    return vectors;
  }

  /** Vectors that lie beside this class. */
  static WordVectors resource(String name) throws IOException {
    try (InputStream in = WordVectors.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(
            "gazette/meaning/" + name + " is missing; build the program again, with its resources");
      }
      return read(in, "gazette/meaning/" + name);
    }
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

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
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

  @Override
  public float[] passage(String text) {
    return vector(text);
  }

  @Override
  public float[] query(String text) {
    return vector(text);
  }

  /** All words, in the order of the file. */
  public List<String> words() {
    return words;
  }

  /**
   * How much a word says, 0 to 255.
   *
   * @param word its place in the list
   */
  public int weight(int word) {
    return weights[word] & 0xFF;
  }

  /** The level of a word in a dimension, 0 to 15: its value is the weight times (2 level - 15). */
  public int level(int word, int dimension) {
    int at = word * dimensions + dimension;
    return (int) (levels[at / 16] >>> (at % 16 * LEVEL_BITS) & 0xF);
  }

  /**
   * Whether a text is one word.
   *
   * @param text normalised
   */
  public boolean has(String text) {
    return finder.has(text);
  }

  /**
   * To tell how like a text's words are to other texts'; made once for many of those.
   *
   * @param text normalised
   */
  public Likeness likeness(String text) {
    return new Likeness(text);
  }

  private void levels(int word, int[] into) {
    for (int i = 0; i < dimensions; i++) {
      into[i] = 2 * level(word, i) - 15;
    }
  }

  private static int dot(int[] one, int[] other) {
    int dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }

  /**
   * How like the words of one text are to those of others: each counts by its weight and by the
   * cosine of the word that is likest to it. A sum tells what a sentence is about as a whole; this
   * tells whether it has something for each word of a question (the idea is that of ColBERT, O.
   * Khattab and M. Zaharia 2020, with a table in place of a model).
   */
  public final class Likeness {

    private final List<int[]> wanted = new ArrayList<>();
    private final List<Float> worth = new ArrayList<>();
    // Of each word that was met, its cosine to each that is wanted: words come again.
    private final Map<Integer, float[]> met = new HashMap<>();
    private final int[] vector = new int[dimensions];
    private float all;

    private Likeness(String text) {
      finder.find(text, 0, text.length(), this::want);
    }

    private void want(int word) {
      if (weights[word] != 0) {
        int[] its = new int[dimensions];
        levels(word, its);
        wanted.add(its);
        worth.add((float) (weights[word] & 0xFF));
        all += weights[word] & 0xFF;
      }
    }

    /** From 0 to 1, of the words between two places of a normalised text. */
    public float of(String text, int start, int end) {
      float[] best = new float[wanted.size()];
      finder.find(text, start, end, word -> {
        float[] its = met.computeIfAbsent(word, this::cosines);
        for (int i = 0; i < best.length; i++) {
          best[i] = Math.max(best[i], its[i]);
        }
      });
      float sum = 0;
      for (int i = 0; i < best.length; i++) {
        sum += worth.get(i) * best[i];
      }
      return all == 0 ? 0 : sum / all;
    }

    private float[] cosines(int word) {
      float[] cosines = new float[wanted.size()];
      if (weights[word] != 0) {
        levels(word, vector);
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < cosines.length; i++) {
          int[] one = wanted.get(i);
          cosines[i] = (float) (dot(one, vector) / (length * Math.sqrt(dot(one, one))));
        }
      }
      return cosines;
    }
  }

  /** A sum of no words, to add words to; made once for many texts. */
  public Sum sum() {
    return new Sum();
  }

  /** Adds up the words of texts, without garbage: four values at a time, in one long. */
  public final class Sum {

    // The lane l of long 4j + s is of dimension 16j + 4l + s: so four masks take a long of levels
    // apart. Levels count from 0 here, and weigh together what `weight` says.
    private final long[] lanes = new long[dimensions / 4];
    private int waiting;
    private final int[] values = new int[dimensions];
    private int weight;
    private final IntConsumer adder = this::addWord;

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
      finder.find(text, start, end, adder);
    }

    private void addWord(int word) {
      int times = weights[word] & 0xFF;
      if (times != 0) {
        addVector(word, times);
      }
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
}
