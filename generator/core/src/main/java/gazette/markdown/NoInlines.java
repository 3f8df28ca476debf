package gazette.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Leaves the text of blocks as it is, for {@link InlineReader}. What flexmark would do with it is
 * not safe for official text: it takes out {@code [1]: …} as a reference, does not see
 * {@code **重点。**而}, stops at a NUL, and its time grows with the square of a run of {@code [a](}.
 */
final class NoInlines extends InlineParserImpl {

  NoInlines(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiters, LinkRefProcessorData linkRefs,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, delimiters, linkRefs, extensions);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    // The block keeps its content as source.
  }
}
