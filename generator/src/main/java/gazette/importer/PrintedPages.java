package gazette.importer;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which printed page a line stands on, by the page numbers around it. */
final class PrintedPages {

  private static final Pattern NUMBER = Pattern.compile(
      "第\\s*(?<page>\\d{1,4})\\s*页.*|[-—–－·•~.]+\\s*(?<left>\\d{1,4})\\s*[-—–－·•~.]+.*|.*[-—–－·•~.]+\\s*(?<right>\\d{1,4})\\s*[-—–－·•~.]+|(?<bare>\\d{1,4})");
  // So many lines of text above the first number say that it stands at the foot.
  private static final int HEADING = 8;

  private final NavigableMap<Integer, Integer> pages = new TreeMap<>();
  private int above;

  /** Notes a page number, or another line of text above the first. */
  void note(Line line, String mark, boolean isNumber) {
    Matcher number = NUMBER.matcher(mark);
    if (isNumber && number.matches()) {
      for (String group : new String[]{"page", "left", "right", "bare"}) {
        if (number.group(group) != null) {
          pages.put(line.number(), Integer.parseInt(number.group(group)));
        }
      }
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
