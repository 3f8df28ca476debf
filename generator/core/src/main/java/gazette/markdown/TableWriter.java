package gazette.markdown;

import gazette.markdown.RenderedText.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

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
    List<Prose> heads = table.head().cells();
    IntPredicate calls = i -> i < heads.size() && Telephones.areUnder(heads.get(i).text());
    if (!table.head().isBlank()) {
      body.html().html("<thead>\n");
      row(table.head(), table.columns(), i -> "col", i -> false);
      body.html().html("</thead>\n");
    }
    if (!table.rows().isEmpty()) {
      int header = RowHeaders.column(table);
      body.html().html("<tbody>\n");
      for (TableRow row : table.rows()) {
        row(row, table.columns(), i -> i == header ? "row" : "", calls);
      }
      body.html().html("</tbody>\n");
    }
  }

  /**
   * Writes a row.
   *
   * @param scopeAt what the cell of a column is the head of; empty when of nothing
   * @param calls whether a column has numbers to call
   */
  private void row(TableRow row, List<Block.Align> columns, IntFunction<String> scopeAt,
      IntPredicate calls) {
    TextHtml.Writer html = body.html().html("<tr>");
    List<Inline> cells = body.cells(row);
    for (int i = 0; i < cells.size(); i++) {
      TableRow.Span span = row.spans().get(i);
      if (span.equals(TableRow.Span.OF_ANOTHER)) {
        continue;
      }
      Block.Align align = i < columns.size() ? columns.get(i) : Block.Align.UNSET;
      String scope = scopeAt.apply(i);
      String element = scope.isEmpty() ? "td" : "th";
      html.html("<" + element + scope(scope, span) + span.attributes() + style(align) + ">");
      Inline cell = cells.get(i);
      body.cell(
          calls.test(i) ? cell.with(Telephones.in(cell.source(), body.links().areaCode())) : cell);
      html.html("</" + element + ">");
    }
    html.html("</tr>\n");
  }

  /** HTML, 4.9.10: a head of several columns is one of their group. */
  private static String scope(String scope, TableRow.Span span) {
    boolean isOfGroup = scope.equals("col") && span.columns() > 1;
    return scope.isEmpty() ? "" : " scope=\"" + scope + (isOfGroup ? "group" : "") + "\"";
  }

  private static String style(Block.Align align) {
    return switch (align) {
      case UNSET -> "";
      case LEFT, CENTER, RIGHT -> " class=\"" + align.name().toLowerCase(Locale.ROOT) + "\"";
    };
  }
}
