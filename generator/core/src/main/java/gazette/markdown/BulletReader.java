package gazette.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the items of a list with bullets. */
final class BulletReader {

  /** Deeper items are set at this depth: no gazette nests further, and a page must not either. */
  private static final int MAX_DEPTH = 5;

  private BulletReader() {}

  /**
   * Reads a list.
   *
   * @param first the line of the file on which it begins
   * @param lines the first begins with a bullet; one without a bullet goes on with the item above
   *   it
   */
  static Block.Bullets read(int first, List<String> lines) {
    List<Block.Bullet> items = new ArrayList<>();
    Deque<Integer> indents = new ArrayDeque<>();
    for (int i = 0; i < lines.size();) {
      int depth = depth(indents, LineKind.indent(lines.get(i)));
      StringBuilder text = new StringBuilder(lines.get(i).strip().substring(1).strip());
      int start = i++;
      while (i < lines.size() && !LineKind.isBullet(lines.get(i))) {
        text.append('\n').append(lines.get(i++).strip());
      }
      items.add(new Block.Bullet(depth, new Prose(first + start, text.toString())));
    }
    return new Block.Bullets(items);
  }

  /** The depth of an item: below the nearest item above it that is indented less by two. */
  private static int depth(Deque<Integer> indents, int indent) {
    while (indents.size() > 1 && indents.getLast() > indent) {
      indents.removeLast();
    }
    boolean deeper = indents.isEmpty() || indent >= indents.getLast() + 2;
    if (deeper && indents.size() <= MAX_DEPTH) {
      indents.addLast(indent);
    }
    return indents.size() - 1;
  }
}
