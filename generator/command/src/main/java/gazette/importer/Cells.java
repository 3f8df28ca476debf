package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a row between bars. */
final class Cells {

  private static final Pattern DRAWN = Pattern.compile("[|:\\s-]+");

  /** A cell that is one with that above it. Sources have no such character. */
  static final String ABOVE = "\uE000";

  /** A cell that is one with that at its left. */
  static final String LEFT = "\uE001";

  private Cells() {}

  /** Whether a row is only drawn: bars, hyphens and colons without text. */
  static boolean areDrawn(String row) {
    return DRAWN.matcher(row).matches();
  }

  /** A row of these cells. */
  static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    cells.forEach(cell -> row.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    return row.toString();
  }

  /** The texts of the cells; {@code \|} is a bar that is printed. */
  static List<String> of(String row) {
    String inside = row.strip();
    inside = inside.startsWith("|") ? inside.substring(1) : inside;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\' && i + 1 < inside.length() && inside.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
