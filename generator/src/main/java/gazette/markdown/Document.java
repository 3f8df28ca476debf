package gazette.markdown;

import java.util.List;
import java.util.Set;

/**
 * The body of an article, parsed: all that is written from it is written from this.
 *
 * @param markdown the source as its curator wrote it, but for the lines of doubts, which are for
 *   nobody else
 * @param blocks its blocks in order; every printed character is in one of them
 */
record Document(String markdown, List<Block> blocks) {

  Document {
    blocks = List.copyOf(blocks);
  }

  /**
   * The document of a source.
   *
   * @param doubts the lines of the source that are not printed, from 0
   */
  static Document of(String source, Set<Integer> doubts, List<Block> blocks) {
    return new Document(doubts.isEmpty() ? source : without(doubts, source), blocks);
  }

  private static String without(Set<Integer> doubts, String source) {
    StringBuilder rest = new StringBuilder(source.length());
    int line = 0;
    for (String text : (Iterable<String>) source.lines()::iterator) {
      if (!doubts.contains(line++)) {
        rest.append(text).append('\n');
      }
    }
    return rest.toString();
  }
}
