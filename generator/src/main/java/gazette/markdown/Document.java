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
 * @param problems what is wrong with its form
 */
public record Document(String file, String markdown, List<Block> blocks, List<Problem> problems) {

  public Document {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /** The source without some of its lines, which are counted from 0. */
  static String without(Set<Integer> lines, String source) {
    if (lines.isEmpty()) {
      return source;
    }
    StringBuilder rest = new StringBuilder(source.length());
    int line = 0;
    for (String text : (Iterable<String>) source.lines()::iterator) {
      if (!lines.contains(line++)) {
        rest.append(text).append('\n');
      }
    }
    return rest.toString();
  }
}
