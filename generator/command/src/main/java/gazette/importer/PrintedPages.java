package gazette.importer;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which printed page a line stands on, by the page numbers around it. */
final class PrintedPages {

  // So many lines of text above the first number say that it stands at the foot.
  private static final int HEADING = 8;

  private final NavigableMap<Integer, Integer> pages = new TreeMap<>();
  private int above;

  /** Notes a page number, or with 0 another line: of text above the first. */
  void note(Line line, int page) {
    if (page > 0) {
      pages.put(line.number(), page);
    } else if (pages.isEmpty() && !line.isBlank()) {
      above++;
    }
  }

  /**
   * The page that a line stands on; 0 when no number tells.
   *
   * @param contents how many lines the contents page has, which stand above the first number
   */
  int of(int line, int contents) {
    boolean atFoot = above - contents > HEADING;
    Map.Entry<Integer, Integer> mark = atFoot ? pages.ceilingEntry(line) : pages.floorEntry(line);
    return mark == null ? 0 : mark.getValue();
  }
}
