package gazette.markdown;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables, as in GitHub Flavored Markdown, 4.10, but every line begins with a pipe and a row
 * never loses a cell.
 *
 * <p>
 * flexmark's own extension makes cells of any text with a pipe above a line of hyphens, and its
 * pattern for that line overflows the stack when a table is very wide.
 */
final class TableReader {

  private TableReader() {}

  /**
   * Reads a table.
   *
   * @param first the line of the file on which it begins
   * @param lines each begins with a pipe
   * @return empty when the second line does not make a table of it
   */
  static Optional<Block.Table> read(int first, List<String> lines, Report report) {
    Optional<List<Block.Align>> columns = lines.size() < 2 ? Optional.empty()
        : columns(TableRow.read(first + 1, lines.get(1)));
    if (columns.isEmpty()) {
      Phrase shown = Report.quote(lines.getFirst().strip());
      if (lines.size() == 1) {
        report.warning(first, "row-alone", shown);
      } else {
        report.error(first, "table-form", shown);
      }
      return Optional.empty();
    }
    TableRow head = TableRow.read(first, lines.getFirst());
    int width = head.cells().size();
    check(first + 1, columns.get().size(), width, report);
    List<TableRow> rows = new ArrayList<>(lines.size() - 2);
    for (int i = 2; i < lines.size(); i++) {
      TableRow row = TableRow.read(first + i, lines.get(i));
      check(row.line(), row.cells().size(), width, report);
      rows.add(row);
    }
    return Optional.of(new Block.Table(columns.get(),
        MergedCells.join(List.of(head), report).getFirst(), MergedCells.join(rows, report)));
  }

  private static void check(int line, int cells, int width, Report report) {
    if (cells != width) {
      report.error(line, "table-cells", cells, width);
    }
  }

  /** The columns that a delimiter row sets; empty when the row is none. */
  private static Optional<List<Block.Align>> columns(TableRow row) {
    List<Block.Align> columns = new ArrayList<>(row.cells().size());
    for (Prose cell : row.cells()) {
      String text = cell.text();
      boolean left = text.startsWith(":");
      boolean right = text.length() > 1 && text.endsWith(":");
      String dashes = text.substring(left ? 1 : 0, text.length() - (right ? 1 : 0));
      if (dashes.isEmpty() || !dashes.chars().allMatch(c -> c == '-')) {
        return Optional.empty();
      }
      columns.add(align(left, right));
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  private static Block.Align align(boolean left, boolean right) {
    if (left) {
      return right ? Block.Align.CENTER : Block.Align.LEFT;
    }
    return right ? Block.Align.RIGHT : Block.Align.UNSET;
  }
}
