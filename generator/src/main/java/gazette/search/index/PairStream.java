package gazette.search.index;

import gazette.text.Bigrams;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands {@link Bigrams} to the index. Used again for each text. */
final class PairStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final StringBuilder buffer = new StringBuilder();
  private String text = "";
  private Bigrams bigrams = new Bigrams("");

  PairStream of(String normalised) {
    text = normalised;
    return this;
  }

  @Override
  public void reset() {
    bigrams = new Bigrams(text);
  }

  @Override
  public boolean incrementToken() {
    if (!bigrams.next()) {
      return false;
    }
    clearAttributes();
    buffer.setLength(0);
    bigrams.appendTo(buffer);
    term.append(buffer);
    return true;
  }
}
