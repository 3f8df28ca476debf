package gazette.search.segment;

import gazette.text.Elements;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts normalised text into words: Chinese as smartcn does, all else by {@link Elements}.
 *
 * <p>
 * Not safe for use by several threads at once.
 */
public final class WordSegmenter {

  private final ChineseWords chinese = new ChineseWords();
  private final OffsetAttribute offset = chinese.addAttribute(OffsetAttribute.class);

  /**
   * The words in order, without punctuation; their offsets count in the normalised text.
   *
   * @param text normalised
   */
  public List<Token> words(String text) throws IOException {
    List<Token> words = new ArrayList<>();
    Elements elements = new Elements(text);
    chinese.setReader(new StringReader(text));
    chinese.reset();
    boolean open = chinese.incrementToken();
    while (elements.next()) {
      int start = elements.start();
      while (open && offset.endOffset() <= start) {
        open = chinese.incrementToken();
      }
      if (elements.kind() != Elements.Kind.HAN) {
        // smartcn would cut 27.71 into 27 and 71.
        words.add(token(text, start, elements.end()));
      } else if (!open || offset.startOffset() > start) {
        // A character that smartcn does not know and leaves out.
        words.add(token(text, start, elements.end()));
      } else if (offset.startOffset() == start) {
        words.add(token(text, start, offset.endOffset()));
      }
    }
    chinese.end();
    chinese.close();
    return words;
  }

  private static Token token(String text, int start, int end) {
    return new Token(text.substring(start, end), start, end);
  }
}
