package gazette.search.snippet;

import gazette.search.segment.Subwords;
import gazette.search.segment.Token;
import gazette.search.segment.WordSegmenter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether characters are a word where they stand, as the segmenter sees it: 水产 is none in
 * 饮水产生. It looks at few characters on both sides, and once at the same ones.
 */
final class WordCheck {

  // Farther characters change nothing: words are short.
  private static final int SIDE = 6;

  private final WordSegmenter segmenter = new WordSegmenter();
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Whether a piece of a text is a word or a subword.
   *
   * @param text normalised
   * @param start where it begins
   * @param end where it ends
   */
  boolean isWord(String text, int start, int end) throws IOException {
    int from = start;
    while (from > 0 && start - from < SIDE && isHan(text, from - 1)) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < SIDE && isHan(text, to)) {
      to++;
    }
    if (from == start && to == end) {
      return true;
    }
    String around = text.substring(from, to);
    // The same characters may hold the piece twice.
    String key = (start - from) + around;
    Boolean verdict = known.get(key);
    if (verdict == null) {
      verdict = isWord(around, new Token(text.substring(start, end), start - from, end - from));
      known.put(key, verdict);
    }
    return verdict;
  }

  private boolean isWord(String around, Token wanted) throws IOException {
    List<Token> words = Subwords.with(segmenter.words(around));
    return words.contains(wanted);
  }

  private static boolean isHan(String text, int at) {
    return Character.isIdeographic(text.charAt(at));
  }
}
