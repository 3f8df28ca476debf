package gazette.markdown;

import gazette.markdown.RenderedText.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

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
      body.html().html("<thead>\n");
      row(table.head(), table.columns(), i -> "th scope=\"col\"");
      body.html().html("</thead>\n");
    }
    if (!table.rows().isEmpty()) {
      int header = RowHeaders.column(table);
      body.html().html("<tbody>\n");
      for (TableRow row : table.rows()) {
        row(row, table.columns(), i -> i == header ? "th scope=\"row\"" : "td");
      }
      body.html().html("</tbody>\n");
    }
  }

  private void row(TableRow row, List<Block.Align> columns, IntFunction<String> cellAt) {
    TextHtml.Writer html = body.html().html("<tr>");
    List<Inline> cells = body.cells(row);
    for (int i = 0; i < cells.size(); i++) {
      Block.Align align = i < columns.size() ? columns.get(i) : Block.Align.UNSET;
      String cell = cellAt.apply(i);
      html.html("<" + cell + style(align) + ">");
      body.cell(cells.get(i));
      html.html("</" + cell.substring(0, 2) + ">");
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
