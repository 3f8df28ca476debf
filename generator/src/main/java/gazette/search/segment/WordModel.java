package gazette.search.segment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.jspecify.annotations.Nullable;

/**
 * What smartcn knows of Chinese: how often each word is met, and after which other one. Read from
 * the two dictionaries in its jar.
 */
public final class WordModel {

  /** The frequency of what is no word. */
  public static final int ABSENT = -1;
  /** The frequency of what is no word, but the beginning of one. */
  public static final int BEGINNING = -2;

  private static final WordModel SMARTCN = read();

  // Between two words (BigramDictionary.WORD_SEGMENT_CHAR, which is not public).
  private static final char JOINT = '@';

  private final FrequencyTable words;
  private final FrequencyTable pairs;

  private WordModel(FrequencyTable words, FrequencyTable pairs) {
    this.words = words;
    this.pairs = pairs;
  }

  /** The model of smartcn, which takes a moment to read the first time. */
  public static WordModel smartcn() {
    return SMARTCN;
  }

  /**
   * How often a word is met; {@link #ABSENT} or {@link #BEGINNING} when there is none.
   *
   * @param hash of its characters
   */
  public int word(long hash) {
    return words.get(hash, ABSENT);
  }

  /** The hash with which all pairs begin that have a certain first word. */
  public static long afterWord(long hash) {
    return FrequencyTable.hash(hash, JOINT);
  }

  /**
   * How often two words follow each other; 0 for most.
   *
   * @param hash {@link #afterWord} of the first, and the characters of the second
   */
  public int pair(long hash) {
    return pairs.get(hash, 0);
  }

  /** The words of two and more characters, the most frequent first: read anew at each call. */
  public static List<String> words() {
    record Word(String text, int frequency) {}
    List<Word> words = new ArrayList<>();
    try {
      List<Object> arrays = arrays("coredict.mem", 4);
      short[] rows = (short[]) arrays.get(0);
      char[] firsts = (char[]) arrays.get(1);
      char[][][] rests = (char[][][]) arrays.get(2);
      int[][] frequencies = (int[][]) arrays.get(3);
      for (int i = 0; i < firsts.length; i++) {
        char[][] row = firsts[i] == 0 ? new char[0][] : rests[rows[i]];
        for (int word = 0; word < row.length; word++) {
          if (row[word] != null) {
            words.add(new Word(firsts[i] + new String(row[word]), frequencies[rows[i]][word]));
          }
        }
      }
    } catch (IOException | ClassNotFoundException e) {
      throw unreadable(e);
    }
    return words.stream()
        .sorted(Comparator.comparingInt(Word::frequency).reversed())
        .map(Word::text)
        .toList();
  }

  private static UncheckedIOException unreadable(Exception cause) {
    return new UncheckedIOException(new IOException("smartcn's dictionary cannot be read", cause));
  }

  private static WordModel read() {
    try {
      List<Object> words = arrays("coredict.mem", 4);
      List<Object> pairs = arrays("bigramdict.mem", 2);
      return new WordModel(words((short[]) words.get(0), (char[]) words.get(1),
          (char[][][]) words.get(2), (int[][]) words.get(3)),
          pairs((long[]) pairs.get(0), (int[]) pairs.get(1)));
    } catch (IOException | ClassNotFoundException e) {
      throw unreadable(e);
    }
  }

  /**
   * The words.
   *
   * @param rows the row of each first character
   * @param firsts the first characters; 0 where there is none
   * @param rests what follows it in each word of a row; null for nothing
   * @param frequencies how often each word of a row is met
   */
  private static FrequencyTable words(short[] rows, char[] firsts, char[][][] rests,
      int[][] frequencies) {
    FrequencyTable words = new FrequencyTable();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] != 0) {
        long first = FrequencyTable.hash(FrequencyTable.NOTHING, firsts[i]);
        words.putIfAbsent(first, BEGINNING);
        for (int word = 0; word < rests[rows[i]].length; word++) {
          char[] rest = rests[rows[i]][word];
          long hash = first;
          for (int at = 0; rest != null && at < rest.length; at++) {
            hash = FrequencyTable.hash(hash, rest[at]);
            words.putIfAbsent(hash, BEGINNING);
          }
          words.put(hash, frequencies[rows[i]][word]);
        }
      }
    }
    return words;
  }

  /** smartcn hashes pairs as we do; its own table is so full that it takes long to miss. */
  private static FrequencyTable pairs(long[] hashes, int[] frequencies) {
    FrequencyTable pairs = new FrequencyTable();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        pairs.put(hashes[i], frequencies[i]);
      }
    }
    return pairs;
  }

  private static List<Object> arrays(String dictionary, int count)
      throws IOException, ClassNotFoundException {
    InputStream packed = HHMMSegmenter.class.getResourceAsStream(dictionary);
    if (packed == null) {
      throw new IOException(dictionary + " is missing");
    }
    List<Object> arrays = new ArrayList<>();
    try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(packed))) {
      in.setObjectInputFilter(info -> isArrayOfNumbers(info.serialClass()));
      for (int i = 0; i < count; i++) {
        arrays.add(in.readObject());
      }
    }
    return arrays;
  }

  private static Status isArrayOfNumbers(@Nullable Class<?> type) {
    if (type == null) {
      return Status.UNDECIDED;
    }
    Class<?> part = type;
    while (part.isArray()) {
      part = part.getComponentType();
    }
    return part.isPrimitive() ? Status.ALLOWED : Status.REJECTED;
  }
}
