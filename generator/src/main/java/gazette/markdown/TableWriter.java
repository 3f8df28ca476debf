package gazette.markdown;

import gazette.markdown.RenderedText.Kind;
import java.util.List;
import java.util.Locale;

/** Writes tables. */
final class TableWriter {

  private final Body body;
  private int tables;

  TableWriter(Body body) {
    this.body = body;
  }

  void write(Block.Table table) {
    frame("", () -> rows(table));
  }

  /** A form is a table without a head. */
  void form(List<Prose> lines) {
    frame(" class=\"form\"", () -> {
      body.html().html("<tbody>\n");
      new FormWriter(body).write(lines);
      body.html().html("</tbody>\n");
    });
  }

  /** What stands around the rows of a table: its box, its id and its passage. */
  private void frame(String attributes, Runnable rows) {
    tables++;
    String id = body.anchors().take("t-" + tables);
    String label = ("表" + tables + " " + body.passages().heading()).strip();
    boolean own = body.passages().isText();
    if (own) {
      body.passages().begin(Kind.TABLE, id, label);
    }
    body.html()
        .html("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"")
        .label(label)
        .html(">\n<table")
        .id(id)
        .html(attributes + ">\n");
    rows.run();
    body.html().html("</table>\n</div>\n");
    if (own) {
      body.passages().end();
    }
  }

  private void rows(Block.Table table) {
    if (!table.head().isBlank()) {
      section("thead", "th", List.of(table.head()), table.columns());
    }
    if (!table.rows().isEmpty()) {
      section("tbody", "td", table.rows(), table.columns());
    }
  }

  private void section(String name, String cell, List<TableRow> rows, List<Block.Align> columns) {
    body.html().html("<" + name + ">\n");
    for (TableRow row : rows) {
      row(cell, row, columns);
    }
    body.html().html("</" + name + ">\n");
  }

  private void row(String cell, TableRow row, List<Block.Align> columns) {
    TextHtml.Writer html = body.html().html("<tr>");
    List<Inline> cells = body.cells(row);
    for (int i = 0; i < cells.size(); i++) {
      TableRow.Span span = row.spans().get(i);
      if (span.equals(TableRow.Span.OF_ANOTHER)) {
        continue;
      }
      Block.Align align = i < columns.size() ? columns.get(i) : Block.Align.UNSET;
      // HTML, 4.9.10: a head of several columns is one of their group.
      String scope = cell.equals("td") ? ""
          : span.columns() > 1 ? " scope=\"colgroup\"" : " scope=\"col\"";
      html.html("<" + cell + scope + span.attributes() + style(align) + ">");
      body.cell(cells.get(i));
      html.html("</" + cell + ">");
    }
    html.html("</tr>\n");
  }

  private static String style(Block.Align align) {
    return switch (align) {
      case UNSET -> "";
      case LEFT, CENTER, RIGHT -> " class=\"" + align.name().toLowerCase(Locale.ROOT) + "\"";
    };
  }
}
