package gazette.embedding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.jspecify.annotations.Nullable;

/**
 * The words of smartcn's dictionary, and how often each was met in the newspaper it was made of.
 */
final class Dictionary {

  private static final Pattern WORD = Pattern.compile("[一-龥]+");

  private Dictionary() {}

  /** The words of Chinese characters, in order; many were never met. */
  static Map<String, Integer> read() throws IOException {
    InputStream packed = HHMMSegmenter.class.getResourceAsStream("coredict.mem");
    if (packed == null) {
      throw new IOException("coredict.mem is missing in the jar of smartcn");
    }
    try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(packed))) {
      in.setObjectInputFilter(info -> isArrayOfNumbers(info.serialClass()));
      return words((short[]) in.readObject(), (char[]) in.readObject(),
          (char[][][]) in.readObject(), (int[][]) in.readObject());
    } catch (ClassNotFoundException e) {
      throw new IOException("coredict.mem cannot be read", e);
    }
  }

  /**
   * Puts the words together.
   *
   * @param rows the row of each first character
   * @param firsts the first characters; 0 where there is none
   * @param rests what follows it in each word of a row; null for nothing
   * @param frequencies how often each word of a row is met
   */
  private static Map<String, Integer> words(short[] rows, char[] firsts, char[][][] rests,
      int[][] frequencies) {
    Map<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] != 0) {
        for (int word = 0; word < rests[rows[i]].length; word++) {
          char[] rest = rests[rows[i]][word];
          String spelt = firsts[i] + (rest == null ? "" : new String(rest));
          if (WORD.matcher(spelt).matches()) {
            words.merge(spelt, frequencies[rows[i]][word], Math::max);
          }
        }
      }
    }
    return words;
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
