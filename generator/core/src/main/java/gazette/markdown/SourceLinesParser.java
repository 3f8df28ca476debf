package gazette.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells flexmark which lines make a heading, a list, a table or a named block. Everything else is a
 * paragraph.
 */
final class SourceLinesParser extends AbstractBlockParser {

  private final SourceLines block;
  private final boolean opensNamed;

  private SourceLinesParser(LineKind kind, int line, boolean opensNamed) {
    this.block = new SourceLines(kind, line);
    this.opensNamed = opensNamed;
  }

  @Override
  public SourceLines getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine();
    boolean goesOn = switch (block.kind()) {
      case FENCE -> {
        if (opensNamed && isClosing(line)) {
          block.close();
          yield false;
        }
        // A block inside a block: its author forgot to close the first.
        yield opensNamed && LineKind.of(line) != LineKind.FENCE;
      }
      case ROW -> LineKind.of(line) == LineKind.ROW;
      case BULLET -> switch (LineKind.of(line)) {
        case TEXT, BULLET -> true;
        case BLANK, HEADING, ROW, FENCE -> false;
      };
      case HEADING, TEXT, BLANK -> false;
    };
    if (block.isClosed()) {
      return BlockContinue.finished();
    }
    return goesOn ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    block.lines().add(state.getLine().toString());
  }

  @Override
  public void closeBlock(ParserState state) {
    // Its lines were kept as they came.
  }

  /** The word after {@code :::}; empty for a line that closes a block. */
  static String name(CharSequence fence) {
    String line = fence.toString().strip();
    int end = 0;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    return line.substring(end).strip();
  }

  private static boolean isClosing(CharSequence line) {
    return LineKind.of(line) == LineKind.FENCE && name(line).isEmpty();
  }

  /** Makes the parsers. */
  static final class Factory implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starts(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Starts extends AbstractBlockParserFactory {

    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      LineKind kind = LineKind.of(line);
      return switch (kind) {
        case BLANK, TEXT -> BlockStart.none();
        case HEADING, BULLET, ROW -> start(state, kind, false);
        case FENCE -> start(state, kind, !name(line).isEmpty());
      };
    }

    private static BlockStart start(ParserState state, LineKind kind, boolean opensNamed) {
      return BlockStart.of(new SourceLinesParser(kind, state.getLineNumber(), opensNamed))
          .atIndex(state.getIndex());
    }
  }
}
