package gazette.search.segment;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/**
 * The Chinese words of a text where smartcn's tokenizer finds them, several times faster. What is
 * not Chinese is left out.
 */
public final class ChineseWords extends SegmentingTokenizerBase {

  // As in org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer.
  private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(Locale.ROOT);

  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final LikeliestWords likeliest = new LikeliestWords();
  // A stack: the first word of the sentence on top.
  private final int[] starts = new int[BUFFERMAX];
  private final int[] ends = new int[BUFFERMAX];
  private int waiting;

  public ChineseWords() {
    super((BreakIterator) SENTENCES.clone());
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting = 0;
  }

  @Override
  protected void setNextSentence(int start, int end) {
    likeliest.cut(buffer, start, end, (from, to) -> {
      starts[waiting] = from;
      ends[waiting] = to;
      waiting++;
    });
  }

  @Override
  protected boolean incrementWord() {
    if (waiting == 0) {
      return false;
    }
    clearAttributes();
    waiting--;
    offsets.setOffset(offset + starts[waiting], offset + ends[waiting]);
    return true;
  }
}
