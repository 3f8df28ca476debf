package gazette.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a Word document: cells that span columns, and cells that go on in those below. */
final class DocxTable {

  private static final class Cell {

    private final StringBuilder text = new StringBuilder();
    private final int column;
    private int span = 1;
    private boolean goesOn;

    private Cell(int column) {
      this.column = column;
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();

  /** An element of a table begins; others of the document are nothing to it. */
  void start(String name, @Nullable String value) {
    switch (name) {
      case "tr" -> rows.add(new ArrayList<>());
      case "tc" -> row().add(new Cell(next()));
      case "gridBefore" -> {
        Cell empty = new Cell(0);
        empty.span = Math.max(1, Numbering.number(value));
        row().add(empty);
      }
      case "gridSpan" -> last().span = Math.max(1, Numbering.number(value));
      case "vMerge" -> last().goesOn = !"restart".equals(value);
      default -> {
        // Widths and borders.
      }
    }
  }

  void end(String name) {
    if (name.equals("tr") && row().isEmpty()) {
      rows.removeLast();
    }
  }

  /** Adds a paragraph to the cell that is open. */
  void add(String html) {
    StringBuilder text = last().text;
    text.append(text.isEmpty() || html.isEmpty() ? "" : "<br>").append(html);
  }

  /** The whole table in one line. */
  String html() {
    StringBuilder html = new StringBuilder("<table>");
    for (int y = 0; y < rows.size(); y++) {
      html.append("<tr>");
      for (Cell cell : rows.get(y)) {
        if (cell.goesOn && y > 0) {
          continue;
        }
        int down = y + 1;
        while (down < rows.size() && goesOn(down, cell)) {
          down++;
        }
        html.append("<td")
            .append(cell.span > 1 ? " colspan=\"" + cell.span + "\"" : "")
            .append(down - y > 1 ? " rowspan=\"" + (down - y) + "\"" : "")
            .append('>')
            .append(cell.text)
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>\n").toString();
  }

  private boolean goesOn(int row, Cell above) {
    return rows.get(row).stream().anyMatch(cell -> cell.goesOn && cell.column == above.column);
  }

  private List<Cell> row() {
    if (rows.isEmpty()) {
      rows.add(new ArrayList<>());
    }
    return rows.getLast();
  }

  private Cell last() {
    if (row().isEmpty()) {
      row().add(new Cell(0));
    }
    return row().getLast();
  }

  private int next() {
    return row().isEmpty() ? 0 : row().getLast().column + row().getLast().span;
  }
}
