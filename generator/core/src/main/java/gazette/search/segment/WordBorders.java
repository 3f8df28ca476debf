package gazette.search.segment;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/**
 * Where the words of a text begin, a bit a character, so that it need not be cut again to tell
 * whether two of its characters are a word there: 水产 is none in 饮|水|产生.
 */
public final class WordBorders {

  private final BitSet starts;

  private WordBorders(BitSet starts) {
    this.starts = starts;
  }

  /** The borders of all words of a text. */
  public static WordBorders of(List<Token> words) {
    BitSet starts = new BitSet();
    words.forEach(word -> starts.set(word.start()));
    return new WordBorders(starts);
  }

  /** Borders that were kept. */
  public static WordBorders read(ByteBuffer bytes) {
    return new WordBorders(BitSet.valueOf(bytes));
  }

  /** What to keep. */
  public byte[] bytes() {
    return starts.toByteArray();
  }

  /**
   * Whether two Chinese characters are a word where they stand, or a {@link Subwords subword}.
   *
   * @param text normalised, that the borders are of
   */
  public boolean isWord(String text, int start, int end) {
    boolean ends = end >= text.length() || starts.get(end)
        || !Character.isIdeographic(text.charAt(end));
    boolean joined = !starts.get(end - 1);
    // One word, or two of one character each; the beginning of a longer one; its end.
    return starts.get(start) ? ends || joined : ends && joined;
  }
}
