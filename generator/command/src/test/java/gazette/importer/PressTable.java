package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets tables in one of the ways that sources have them. */
final class PressTable {

  private enum Form {
    MARKDOWN, HTML, TABS, SPACES, BOXES
  }

  private final PressLayout layout;
  private final Form form;

  PressTable(PressLayout layout, Random random) {
    this.layout = layout;
    this.form = switch (layout.medium()) {
      case HTML -> Form.HTML;
      case MARKDOWN -> random.nextInt(3) == 0 ? Form.HTML : Form.MARKDOWN;
      case TEXT -> layout.columns() > 1 ? Form.TABS
          : List.of(Form.TABS, Form.SPACES, Form.BOXES).get(random.nextInt(3));
    };
  }

  List<String> lines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    if (!layout.isHtml()) {
      lines.add("");
    }
    switch (form) {
      case MARKDOWN -> markdown(rows, lines);
      case HTML -> html(rows, lines);
      case TABS -> rows.forEach(row -> lines.add(String.join("\t", row)));
      case SPACES -> aligned(rows, "   ", "", lines);
      case BOXES -> boxes(rows, lines);
    }
    if (!layout.isHtml()) {
      lines.add("");
    }
    return lines;
  }

  private static void markdown(List<List<String>> rows, List<String> lines) {
    rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
    lines.add(1 + lines.indexOf("| " + String.join(" | ", rows.getFirst()) + " |"),
        "|" + " --- |".repeat(rows.getFirst().size()));
  }

  private static void html(List<List<String>> rows, List<String> lines) {
    lines.add("<table>");
    for (int y = 0; y < rows.size(); y++) {
      StringBuilder row = new StringBuilder("<tr>");
      for (int x = 0; x < rows.get(y).size(); x++) {
        String cell = rows.get(y).get(x);
        boolean long_ = cell.length() > 1 && cell.codePoints().anyMatch(Character::isIdeographic);
        if (long_ && y > 0 && rows.get(y - 1).get(x).equals(cell)) {
          continue;
        }
        int down = 1;
        while (long_ && y + down < rows.size() && rows.get(y + down).get(x).equals(cell)) {
          down++;
        }
        row.append(down > 1 ? "<td rowspan=\"" + down + "\">" : "<td>")
            .append(cell)
            .append("</td>");
      }
      lines.add(row.append("</tr>").toString());
    }
    lines.add("</table>");
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.getFirst().size()];
    rows.forEach(row -> {
      for (int x = 0; x < row.size(); x++) {
        widths[x] = Math.max(widths[x], Line.width(row.get(x)));
      }
    });
    return widths;
  }

  private static void aligned(List<List<String>> rows, String gap, String bar, List<String> lines) {
    int[] widths = widths(rows);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(bar);
      for (int x = 0; x < row.size(); x++) {
        line.append(row.get(x))
            .append(" ".repeat(widths[x] - Line.width(row.get(x))))
            .append(x + 1 < row.size() || !bar.isEmpty() ? bar.isEmpty() ? gap : bar : "");
      }
      lines.add(line.toString());
    }
  }

  private static void boxes(List<List<String>> rows, List<String> lines) {
    int[] widths = widths(rows);
    StringBuilder rule = new StringBuilder("├");
    for (int x = 0; x < widths.length; x++) {
      rule.append("─".repeat((widths[x] + 1) / 2)).append(x + 1 < widths.length ? "┼" : "┤");
    }
    String middle = rule.toString();
    lines.add(middle.replace('├', '┌').replace('┼', '┬').replace('┤', '┐'));
    List<String> cells = new ArrayList<>();
    aligned(rows, "", "│", cells);
    for (int y = 0; y < cells.size(); y++) {
      lines.add(cells.get(y));
      lines.add(y + 1 < cells.size() ? middle
          : middle.replace('├', '└').replace('┼', '┴').replace('┤', '┘'));
    }
  }
}
