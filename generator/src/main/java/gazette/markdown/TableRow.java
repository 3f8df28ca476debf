package gazette.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table.
 *
 * @param line the line of the file
 * @param cells their source
 */
public record TableRow(int line, List<Prose> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** Cuts a line that begins with {@code |} into cells; a pipe after a backslash is text. */
  static TableRow read(int line, String source) {
    String row = source.strip();
    List<Prose> cells = new ArrayList<>();
    int start = 1;
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '|') {
        cells.add(new Prose(line, row.substring(start, i).strip()));
        start = i + 1;
      }
    }
    // The last pipe of a row may be left out.
    if (start < row.length()) {
      cells.add(new Prose(line, row.substring(start).strip()));
    }
    return new TableRow(line, cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.text().isEmpty());
  }
}
