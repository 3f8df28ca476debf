package gazette.markdown;

import gazette.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * The body of an article, parsed: all that is written from it or read in it comes from this.
 *
 * @param file the file as its author knows it
 * @param markdown the source as its curator wrote it, but for the lines of doubts, which are for
 *   nobody else
 * @param blocks its blocks in order; every printed character is in one of them
 * @param asPrinted where its curator vouches that the print has it so
 * @param problems what is wrong with its form
 */
public record Document(String file, String markdown, List<Block> blocks, List<AsPrinted> asPrinted,
    List<Problem> problems) {

  /**
   * A mark of its curator that a block is as printed, however odd it looks.
   *
   * @param line the line of the file on which the mark stands
   * @param block which of the blocks it stands above, from 0; their number when it is the last
   *   thing
   */
  public record AsPrinted(int line, int block) {}

  public Document {
    blocks = List.copyOf(blocks);
    asPrinted = List.copyOf(asPrinted);
    problems = List.copyOf(problems);
  }

  /** The source without some of its lines, which are counted from 0, and the blank ones below. */
  static String without(Set<Integer> lines, String source) {
    if (lines.isEmpty()) {
      return source;
    }
    StringBuilder rest = new StringBuilder(source.length());
    int line = 0;
    boolean wasLeftOut = false;
    for (String text : (Iterable<String>) source.lines()::iterator) {
      boolean isLeftOut = lines.contains(line++) || (wasLeftOut && text.isBlank());
      if (!isLeftOut) {
        rest.append(text).append('\n');
      }
      wasLeftOut = isLeftOut;
    }
    return rest.toString();
  }
}
