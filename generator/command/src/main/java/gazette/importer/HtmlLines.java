package gazette.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The lines of a page in HTML: a block is a line, and so is a row of a table. A table of one row is
 * no table, but columns.
 */
final class HtmlLines implements NodeFilter {

  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template");
  // 上一期：…, 分享到：… are for who turns the pages of a site.
  private static final Pattern TURNING = Pattern
      .compile("(?:[上下]一[期篇页頁条條]\\s*[:：]|分享[到至]?\\s*[:：]).{0,60}");
  // What has a sentence, or a file of an article, is no control.
  private static final Pattern TEXT = Pattern.compile("[。；，]|附件");
  private static final String SCRIPT = "a[href^=javascript:]";
  private static final int OFTEN = 3;
  private static final String CENTRED = " ".repeat(12);
  private static final String SET_IN = "    ";
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_ROWS = 1_000;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final int first;
  private int number;
  private final Optional<Ledger> ledger;
  private final Map<String, Integer> controls = new HashMap<>();
  private boolean control;
  private String indent = SET_IN;

  private HtmlLines(int first, Optional<Ledger> ledger) {
    this.first = first;
    this.number = first;
    this.ledger = ledger;
  }

  /**
   * Reads.
   *
   * @param first the number of its first line
   * @param ledger takes the controls of a page, in which each line has a number of its own; empty
   *   for a table
   */
  static List<Line> of(String html, int first, Optional<Ledger> ledger) {
    HtmlLines reader = new HtmlLines(first, ledger);
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Element body = parser.parseInput(html, "").body();
    body.select(SCRIPT).forEach(link -> reader.controls.merge(link.text(), 1, Integer::sum));
    NodeTraversor.filter(reader, body);
    reader.close();
    return reader.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (open.isEmpty()) {
        at(node);
      }
      open.append(text.text());
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      // What runs a script below each article prints or closes it; a title does not come so often.
      control |= element.is(SCRIPT) && controls.getOrDefault(element.text(), 0) >= OFTEN;
      if (element.normalName().equals("br") || element.isBlock() || isCell(element)) {
        close();
        at(node);
        indent = isCentred(element) ? CENTRED : SET_IN;
      }
      if (element.normalName().equals("table") && rows(element).size() > 1) {
        table(element);
        return FilterResult.SKIP_ENTIRELY;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && (element.isBlock() || isCell(element))) {
      close();
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private static boolean isCentred(Element element) {
    String style = element.attr("style").replace(" ", "");
    return element.normalName().matches("h[1-6]") || element.attr("align").matches("center|right")
        || style.contains("text-align:center") || style.contains("text-align:right");
  }

  private void at(Node node) {
    number = Math.max(number, first + Math.max(0, node.sourceRange().start().lineNumber() - 1));
  }

  private void close() {
    String text = Markup.strip(open.toString());
    open.setLength(0);
    boolean aside = (control && !TEXT.matcher(text).find()) || TURNING.matcher(text).matches();
    if (ledger.isPresent() && aside) {
      ledger.get().note(number, Fate.UNWRAPPED, text);
    } else if (!text.isEmpty()) {
      add(text, indent + text);
    }
    control = false;
  }

  private void add(String text, String raw) {
    if (ledger.isPresent() && !lines.isEmpty()) {
      number = Math.max(number, lines.getLast().number() + 1);
    }
    lines.add(new Line(number, text, raw));
  }

  private static List<Element> rows(Element table) {
    return table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
  }

  private void table(Element table) {
    List<Element> rows = rows(table);
    List<Map<Integer, String>> grid = new ArrayList<>();
    rows.forEach(row -> grid.add(new TreeMap<>()));
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Element cell : rows.get(row).children()) {
        while (grid.get(row).containsKey(column)) {
          column++;
        }
        int right = column + span(cell, "colspan", MOST_COLUMNS);
        int down = Math.min(rows.size(), row + span(cell, "rowspan", MOST_ROWS));
        String text = Markup.strip(cell.text());
        for (int y = row; y < down; y++) {
          // A cell of the header row cannot go on in the body: its text stands there again.
          boolean first = y == row || (row == 0 && y == 1);
          for (int x = column; x < right; x++) {
            grid.get(y).put(x, !first ? Cells.ABOVE : x == column ? text : Cells.LEFT);
          }
        }
        column = right;
      }
    }
    add("", "");
    for (int row = 0; row < rows.size(); row++) {
      at(rows.get(row));
      String text = Cells.row(List.copyOf(grid.get(row).values()));
      add(text, text);
    }
    add("", "");
  }

  private static int span(Element cell, String name, int most) {
    String value = cell.attr(name);
    return value.matches("[1-9]\\d{0,3}") ? Math.min(most, Integer.parseInt(value)) : 1;
  }
}
