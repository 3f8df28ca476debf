package gazette.search.index;

import gazette.search.segment.Token;

import gazette.text.NormalizedText;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Hands words to the index, with their offsets in the original text. Used again for each text. */
public final class WordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private NormalizedText text;
  private List<Token> words = List.of();
  private int next;

  public WordStream(NormalizedText text) {
    this.text = text;
  }

  public WordStream of(NormalizedText newText, List<Token> newWords) {
    text = newText;
    words = newWords;
    return this;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == words.size()) {
      return false;
    }
    clearAttributes();
    Token word = words.get(next++);
    term.append(word.text());
    offset.setOffset(text.originalStart(word.start()), text.originalEnd(word.end()));
    return true;
  }
}
