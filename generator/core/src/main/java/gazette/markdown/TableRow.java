package gazette.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table.
 *
 * @param line the line of the file
 * @param cells their source; empty where a cell belongs to another one
 * @param spans how far each of them goes
 */
public record TableRow(int line, List<Prose> cells, List<Span> spans) {

  /**
   * How far a cell goes.
   *
   * @param rows how many rows it takes; 0 when it belongs to another cell
   * @param columns how many columns it takes; 0 when it belongs to another cell
   */
  public record Span(int rows, int columns) {

    static final Span ONE = new Span(1, 1);
    static final Span OF_ANOTHER = new Span(0, 0);

    /** Its attributes in a table of HTML. */
    String attributes() {
      return (rows > 1 ? " rowspan=\"" + rows + "\"" : "")
          + (columns > 1 ? " colspan=\"" + columns + "\"" : "");
    }
  }

  public TableRow {
    cells = List.copyOf(cells);
    spans = List.copyOf(spans);
  }

  /** A row whose cells are each one column of one row. */
  TableRow(int line, List<Prose> cells) {
    this(line, cells, Collections.nCopies(cells.size(), Span.ONE));
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
