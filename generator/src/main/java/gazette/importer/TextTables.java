package gazette.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables that are set with tabs, with spaces, or with each cell on a line of its own, and
 * makes them rows between bars. A row whose raw line has no bars was found so, and is doubtful.
 */
final class TextTables {

  private static final Pattern CELL = Pattern.compile("\\S+(?:[ \u3000]\\S+)*");
  private static final Pattern FIGURES = Pattern.compile("[-—–\\d.,%％：:/]+");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；;！？：:，]");
  private static final Pattern COMMA = Pattern.compile("[，；。]");
  private static final int FEWEST_BARE = 6;
  // Beyond, looking again from each of them would take ever longer.
  private static final int MOST_BARE = 1_000;
  private static final int LONGEST_CELL = 44;
  private static final int MOST_COLUMNS = 9;
  private static final int COLUMNS_SURE = 3;

  private final List<Line> lines;
  private final Layout layout;
  private final Ledger ledger;
  private final List<Line> done = new ArrayList<>();

  private TextTables(List<Line> lines, Layout layout, Ledger ledger) {
    this.lines = lines;
    this.layout = layout;
    this.ledger = ledger;
  }

  static List<Line> mark(List<Line> lines, Layout layout, Ledger ledger) {
    TextTables tables = new TextTables(lines, layout, ledger);
    int at = 0;
    while (at < lines.size()) {
      at = tables.take(at);
    }
    return tables.done;
  }

  /** Takes a line, or the table that begins with it; answers what comes next. */
  private int take(int at) {
    int tabs = tabsEnd(at);
    if (tabs > at + 1) {
      for (int i = at; i < tabs; i++) {
        add(lines.get(i), List.of(lines.get(i).raw().split("\t", -1)));
      }
      return tabs;
    }
    int spaces = spacesEnd(at);
    if (spaces > at + 1) {
      return spaces;
    }
    int bare = bareEnd(at);
    if (bare >= at + FEWEST_BARE && isTable(lines.subList(at, bare))) {
      bare(lines.subList(at, bare));
      return bare;
    }
    if (bare > at + MOST_BARE) {
      done.addAll(lines.subList(at, bare));
      return bare;
    }
    done.add(lines.get(at));
    return at + 1;
  }

  private void add(Line line, List<String> cells) {
    done.add(line.withText(Cells.row(cells.stream().map(Markup::strip).toList())));
  }

  private int tabsEnd(int at) {
    int end = at;
    while (end < lines.size() && lines.get(end).raw().strip().indexOf('\t') > 0
        && !lines.get(end).isRow()) {
      end++;
    }
    return end;
  }

  private record Cell(int start, int end, String text) {}

  private static List<Cell> cells(Line line) {
    List<Cell> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line.isRow() ? "" : line.raw());
    while (matcher.find()) {
      int start = Line.width(line.raw().substring(0, matcher.start()));
      cells
          .add(new Cell(start, start + Line.width(matcher.group()), Markup.strip(matcher.group())));
    }
    return cells;
  }

  /** Rows whose cells begin below each other; the first row has all columns. */
  private int spacesEnd(int at) {
    List<Cell> header = cells(lines.get(at));
    if (header.size() < 2 || header.getFirst().start() > 4) {
      return at;
    }
    List<List<String>> rows = new ArrayList<>();
    int end = at;
    while (end < lines.size()) {
      List<String> row = fit(cells(lines.get(end)), header);
      if (row.isEmpty()) {
        break;
      }
      rows.add(row);
      end++;
    }
    boolean sure = header.size() >= COLUMNS_SURE ? rows.size() > 1 : rows.size() > 2;
    long sentences = rows.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.endsWith("。") || cell.endsWith("：") || cell.contains("："))
        .count();
    if (!sure || sentences * 3 > (long) rows.size() * header.size()) {
      return at;
    }
    for (int i = at; i < end; i++) {
      add(lines.get(i), rows.get(i - at));
    }
    return end;
  }

  /** The cells in the columns of the header; none when they do not fit. */
  private static List<String> fit(List<Cell> cells, List<Cell> header) {
    if (cells.size() < 2 || cells.size() > header.size()) {
      return List.of();
    }
    List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
    for (Cell cell : cells) {
      int column = 0;
      while (column + 1 < header.size() && header.get(column + 1).start() <= cell.start() + 1) {
        column++;
      }
      int next = column + 1 < header.size() ? header.get(column + 1).start() : Integer.MAX_VALUE;
      if (Math.abs(cell.start() - header.get(column).start()) > 1
          && cell.end() > header.get(column).end() + 2) {
        return List.of();
      }
      if (cell.end() > next || !row.get(column).isEmpty()) {
        return List.of();
      }
      row.set(column, cell.text());
    }
    return row;
  }

  /** Lines that may each be a cell. */
  private int bareEnd(int at) {
    boolean titled = at > 0 && Attachments.isMarker(lines.get(at - 1).text());
    if (titled || !layout.dense()) {
      return at;
    }
    int end = at;
    while (end < lines.size() && isBare(lines.get(end))) {
      end++;
    }
    // The head of the next article stands there without a blank line.
    for (int i = end - 1; i >= Math.max(at, end - 4); i--) {
      boolean number = Forms.isNumber(lines.get(i).text());
      String title = String.join("", lines.subList(i, end).stream().map(Line::text).toList());
      if (number && i + 1 < end && Forms.endsWithKind(title)) {
        return i;
      }
    }
    return end;
  }

  private boolean isBare(Line line) {
    String text = line.text();
    return !line.isBlank() && !line.isRow() && line.indent() < 2 && !line.raw().startsWith("#")
        && Line.width(text) <= (layout.width() == 0 ? LONGEST_CELL : layout.width() * 3 / 4)
        && !SENTENCE.matcher(text).matches() && !COMMA.matcher(text).find()
        && (Marks.of(text) == Marks.NONE || isFigures(text)) && !Signatures.isDay(text)
        && !Attachments.isMarker(text);
  }

  /** Words alone are as likely a list of names. */
  private static boolean isTable(List<Line> cells) {
    return columns(cells) > 1
        || cells.stream().filter(cell -> isFigures(cell.text())).count() * 5 > cells.size();
  }

  private static boolean isFigures(String text) {
    return FIGURES.matcher(Letters.half(text)).matches();
  }

  private void bare(List<Line> cells) {
    int columns = columns(cells);
    for (int i = 0; i < cells.size(); i += columns) {
      List<Line> row = cells.subList(i, Math.min(i + columns, cells.size()));
      add(row.getFirst(), row.stream().map(Line::text).toList());
      row.stream()
          .skip(1)
          .forEach(
              line -> ledger.note(line.number(), Fate.CELL, "to line " + row.getFirst().number()));
    }
  }

  /** How many columns a table has whose cells stand below each other; 1 when that is unknown. */
  private static int columns(List<Line> cells) {
    int header = repeatedHeader(cells);
    if (header > 0) {
      return header;
    }
    int best = 1;
    for (int i = 2; i <= MOST_COLUMNS && i * 2 <= cells.size() && best == 1; i++) {
      if (cells.size() % i == 0 && isEven(cells, i)) {
        best = i;
      }
    }
    return best;
  }

  /** How many of the first cells stand again where a row may begin; 0 when none do. */
  private static int repeatedHeader(List<Line> cells) {
    for (int i = 2; i + 1 < cells.size(); i++) {
      int same = 0;
      while (same < i && i + same < cells.size()
          && cells.get(same).text().equals(cells.get(i + same).text())) {
        same++;
      }
      if (same >= 2) {
        return i % same == 0 && cells.size() % same == 0 ? same : 0;
      }
    }
    return 0;
  }

  /** Whether below a header of words each column has either words or figures. */
  private static boolean isEven(List<Line> cells, int columns) {
    boolean figures = false;
    boolean words = false;
    for (int column = 0; column < columns; column++) {
      int count = 0;
      for (int i = column + columns; i < cells.size(); i += columns) {
        count += isFigures(cells.get(i).text()) ? 1 : 0;
      }
      int rows = cells.size() / columns - 1;
      if (isFigures(cells.get(column).text()) || (count > 0 && count < rows)) {
        return false;
      }
      figures |= count == rows;
      words |= count == 0;
    }
    return figures && words;
  }
}
