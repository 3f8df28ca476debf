package gazette.search.segment;

import java.util.BitSet;
import java.util.List;

/**
 * Where the words of a text begin, a bit a character, so that it need not be cut again to tell
 * whether two of its characters are a word there: 水产 is none in 饮|水|产生.
 */
public final class WordBorders {

  private final String text;
  private final BitSet starts;

  private WordBorders(String text, BitSet starts) {
    this.text = text;
    this.starts = starts;
  }

  /**
   * The borders of a text.
   *
   * @param text normalised
   * @param words all its words
   */
  public static WordBorders of(String text, List<Token> words) {
    BitSet starts = new BitSet(text.length());
    words.forEach(word -> starts.set(word.start()));
    return new WordBorders(text, starts);
  }

  /**
   * Borders that were kept.
   *
   * @param text normalised, as it was
   * @param bytes what {@link #bytes} gave
   */
  public static WordBorders read(String text, byte[] bytes) {
    return new WordBorders(text, BitSet.valueOf(bytes));
  }

  /** What to keep. */
  public byte[] bytes() {
    return starts.toByteArray();
  }

  /** Whether two Chinese characters are a word where they stand, or a {@link Subwords subword}. */
  public boolean isWord(int start, int end) {
    boolean ends = end >= text.length() || starts.get(end)
        || !Character.isIdeographic(text.charAt(end));
    boolean joined = !starts.get(end - 1);
    // One word, or two of one character each; the beginning of a longer one; its end.
    return starts.get(start) ? ends || joined : ends && joined;
  }
}
