package gazette.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A node of flexmark's tree: the lines of a block, untouched. */
final class SourceLines extends Block {

  private final LineKind kind;
  private final List<String> lines = new ArrayList<>();
  private final int firstLine;
  private boolean closed;

  /**
   * An empty block.
   *
   * @param kind what its first line is
   * @param firstLine the line on which it begins, from 0
   */
  SourceLines(LineKind kind, int firstLine) {
    this.kind = kind;
    this.firstLine = firstLine;
  }

  LineKind kind() {
    return kind;
  }

  int firstLine() {
    return firstLine;
  }

  /** Its lines with their indentation, without their line ends. */
  List<String> lines() {
    return lines;
  }

  /** Whether the line that closes a named block was found. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
