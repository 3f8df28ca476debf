package gazette.search.segment;

import gazette.text.HashedTexts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final HashedTexts words;
  private final HashedTexts pairs;

  private WordModel(HashedTexts words, HashedTexts pairs) {
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
    return HashedTexts.hash(hash, JOINT);
  }

  /**
   * How often two words follow each other; 0 for most.
   *
   * @param hash {@link #afterWord} of the first, and the characters of the second
   */
  public int pair(long hash) {
    return pairs.get(hash, 0);
  }

  /**
   * The words and how often each is met, in order: read anew at each call, for few want them as
   * texts.
   */
  public static Map<String, Integer> frequencies() {
    Map<String, Integer> words = new TreeMap<>();
    try {
      visitWords((first, rest, frequency) -> words
          .merge(first + (rest == null ? "" : new String(rest)), frequency, Math::max));
    } catch (IOException | ClassNotFoundException e) {
      throw unreadable(e);
    }
    return words;
  }

  private static UncheckedIOException unreadable(Exception cause) {
    return new UncheckedIOException(new IOException("smartcn's dictionary cannot be read", cause));
  }

  private static WordModel read() {
    HashedTexts words = new HashedTexts();
    try {
      visitWords((first, rest, frequency) -> {
        long hash = HashedTexts.hash(HashedTexts.NOTHING, first);
        words.putIfAbsent(hash, BEGINNING);
        for (int at = 0; rest != null && at < rest.length; at++) {
          hash = HashedTexts.hash(hash, rest[at]);
          words.putIfAbsent(hash, BEGINNING);
        }
        words.put(hash, frequency);
      });
      List<Object> pairs = arrays("bigramdict.mem", 2);
      return new WordModel(words, pairs((long[]) pairs.get(0), (int[]) pairs.get(1)));
    } catch (IOException | ClassNotFoundException e) {
      throw unreadable(e);
    }
  }

  /** Is told of a word: its first character and those behind it, null when there are none. */
  private interface WordVisitor {
    void visit(char first, char @Nullable [] rest, int frequency);
  }

  private static void visitWords(WordVisitor visitor) throws IOException, ClassNotFoundException {
    List<Object> arrays = arrays("coredict.mem", 4);
    // The row of each first character, which is 0 where there is none.
    short[] rows = (short[]) arrays.get(0);
    char[] firsts = (char[]) arrays.get(1);
    char[][][] rests = (char[][][]) arrays.get(2);
    int[][] frequencies = (int[][]) arrays.get(3);
    for (int i = 0; i < firsts.length; i++) {
      for (int word = 0; firsts[i] != 0 && word < rests[rows[i]].length; word++) {
        visitor.visit(firsts[i], rests[rows[i]][word], frequencies[rows[i]][word]);
      }
    }
  }

  /** smartcn hashes pairs as we do; its own table is so full that it takes long to miss. */
  private static HashedTexts pairs(long[] hashes, int[] frequencies) {
    HashedTexts pairs = new HashedTexts();
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
