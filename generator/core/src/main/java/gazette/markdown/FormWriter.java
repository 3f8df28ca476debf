package gazette.markdown;

import java.util.List;

/**
 * Writes the rows of a form (表单): in each, labels and what is to be filled in by turns. The last
 * cell of a row goes on to the edge, so that a row of one cell spans the form.
 */
final class FormWriter {

  private final Body body;

  FormWriter(Body body) {
    this.body = body;
  }

  void write(List<Prose> lines) {
    List<TableRow> rows = lines.stream().map(this::row).toList();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    rows.forEach(row -> write(row, width));
  }

  private TableRow row(Prose line) {
    if (!line.text().startsWith("|")) {
      body.report().error(line.line(), "form-row", Report.quote(line.text()));
      return new TableRow(line.line(), List.of(line));
    }
    return TableRow.read(line.line(), line.text());
  }

  private void write(TableRow row, int width) {
    body.html().html("<tr>");
    List<Inline> cells = body.cells(row);
    for (int i = 0; i < cells.size(); i++) {
      Inline text = cells.get(i);
      String element = i % 2 == 0 && !text.source().isEmpty() ? "th" : "td";
      int columns = i == cells.size() - 1 ? width - i : 1;
      body.html()
          .html("<" + element)
          .html(element.equals("th") ? " scope=\"row\"" : "")
          .html(columns > 1 ? " colspan=\"" + columns + "\">" : ">");
      body.cell(text);
      body.html().html("</" + element + ">");
    }
    body.html().html("</tr>\n");
  }
}
