package gazette.markdown;

import java.util.List;
import java.util.regex.Pattern;

/** Which column of a table says what its rows are about, where that is certain. */
final class RowHeaders {

  private static final Pattern COUNT = Pattern.compile("序号|编号|[0-9０-９.．、（）()一二三四五六七八九十]*");
  private static final int LONGEST = 16;

  private RowHeaders() {}

  /**
   * The first column that is more than a count, when each of its cells is short and another than
   * all others; -1 when it is not certain.
   */
  static int column(Block.Table table) {
    int columns = table.head().cells().size();
    for (int i = 0; i + 1 < columns; i++) {
      List<String> cells = cells(table, i);
      if (!cells.stream().allMatch(cell -> COUNT.matcher(cell).matches())) {
        return isName(cells) && !text(table.head(), i).isEmpty() ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isName(List<String> cells) {
    return cells.size() > 1 && cells.stream().distinct().count() == cells.size()
        && cells.stream().allMatch(cell -> !cell.isEmpty() && cell.length() <= LONGEST);
  }

  private static List<String> cells(Block.Table table, int column) {
    return table.rows().stream().map(row -> text(row, column)).toList();
  }

  private static String text(TableRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).text() : "";
  }
}
