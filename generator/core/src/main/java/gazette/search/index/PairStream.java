package gazette.search.index;

import gazette.search.segment.Token;
import gazette.text.Bigrams;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Hands to the index the {@link Bigrams} of a text that are no words of it: those stand among the
 * words already, and two in five pairs are words.
 */
final class PairStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final StringBuilder buffer = new StringBuilder();
  private final String text;
  private final BitSet wordStarts = new BitSet();
  private Bigrams bigrams;

  /**
   * The pairs of a text.
   *
   * @param text normalised
   * @param words its words
   */
  PairStream(String text, List<Token> words) {
    this.text = text;
    this.bigrams = new Bigrams(text);
    for (Token word : words) {
      if (PairCounts.isPair(word.text())) {
        wordStarts.set(word.start());
      }
    }
  }

  @Override
  public void reset() {
    bigrams = new Bigrams(text);
  }

  @Override
  public boolean incrementToken() {
    do {
      if (!bigrams.next()) {
        return false;
      }
    } while (isWord());
    clearAttributes();
    buffer.setLength(0);
    bigrams.appendTo(buffer);
    term.append(buffer);
    return true;
  }

  /** Whether the pair is a word; one with a space between its characters is not. */
  private boolean isWord() {
    return wordStarts.get(bigrams.start()) && bigrams.end() - bigrams.start() == 2;
  }
}
