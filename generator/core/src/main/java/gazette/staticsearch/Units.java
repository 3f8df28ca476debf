package gazette.staticsearch;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a passage into units: what a query's words must share to be near each other.
 *
 * <p>
 * Most clauses are one unit. Long texts and tables are cut between lines, so that all units are
 * about as long and need no weighing by length.
 */
final class Units {

  /** Units end with the line that makes them this long, in characters. */
  private static final int LONG = 240;

  private Units() {}

  /** The units of a text in order; at least one. */
  static List<String> of(String text) {
    List<String> units = new ArrayList<>();
    int start = 0;
    int line = text.indexOf('\n');
    while (line >= 0) {
      if (line - start >= LONG) {
        units.add(text.substring(start, line));
        start = line + 1;
      }
      line = text.indexOf('\n', line + 1);
    }
    units.add(text.substring(start));
    return units;
  }
}
