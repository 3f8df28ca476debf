package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
  private static final int WIDEST = 400;

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

  /** Rows whose cells stand below each other, between gaps that go through all of them. */
  private int spacesEnd(int at) {
    List<List<Cell>> block = new ArrayList<>();
    for (int i = at; i < lines.size(); i++) {
      List<Cell> row = cells(lines.get(i));
      Marks mark = Marks.of(lines.get(i).text());
      boolean clause = mark == Marks.CLAUSE || mark == Marks.CHAPTER || mark == Marks.ATTACHMENT;
      boolean rest = !block.isEmpty() && isRest(row, block.getLast());
      if ((row.size() < 2 && !rest) || clause || Line.width(lines.get(i).raw()) > WIDEST) {
        break;
      }
      block.add(row);
    }
    if (block.isEmpty() || block.getFirst().getFirst().start() > 4) {
      return at;
    }
    int most = block.stream().mapToInt(List::size).max().orElse(0);
    List<Cell> columns = covered(block.stream().filter(row -> row.size() == most).toList());
    List<List<String>> rows = new ArrayList<>();
    boolean header = true;
    for (List<Cell> cells : block) {
      header &= cells.size() < most;
      List<String> row = fit(cells, columns, header);
      if (row.isEmpty()) {
        break;
      }
      rows.add(row);
    }
    boolean sure = most >= COLUMNS_SURE ? rows.size() > 1 : rows.size() > 2;
    long sentences = rows.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.endsWith("。") || cell.endsWith("：") || cell.contains("："))
        .count();
    // 6月19日  著名作家…回乡。
    boolean days = rows.stream().allMatch(row -> PrintedDays.isDay(row.getFirst()));
    // 组长：王震  市长
    boolean people = sure && most == 2 && rows.getFirst().getFirst().matches(".*[：:].+")
        && NameLists.isNameList(lines.subList(at, at + rows.size()));
    if (!sure || people || sentences * 3 > (long) rows.size() * most || (sentences > 0 && days)) {
      return at;
    }
    for (int i = 0; i < rows.size(); i++) {
      Line first = lines.get(at + i);
      List<String> row = rows.get(i);
      while (i + 1 < rows.size() && block.get(i + 1).size() == 1) {
        i++;
        List<String> more = rows.get(i);
        for (int column = 0; column < row.size(); column++) {
          row.set(column, row.get(column) + more.get(column));
        }
        ledger.note(lines.get(at + i).number(), Fate.CELL, Phrase.of("to-line", first.number()));
      }
      add(first, row);
    }
    return at + rows.size();
  }

  /** Whether a line is the rest of a cell above it, other than the first of a row. */
  private static boolean isRest(List<Cell> line, List<Cell> above) {
    Cell rest = line.size() == 1 ? line.getFirst() : above.getFirst();
    return above.stream()
        .skip(1)
        .anyMatch(cell -> cell.start() == rest.start() && cell.end() >= rest.end());
  }

  /** What the cells of full rows cover; columns that touch are one. */
  private static List<Cell> covered(List<List<Cell>> rows) {
    List<Cell> covered = new ArrayList<>();
    rows.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Cell::start))
        .forEach(cell -> {
          Cell last = covered.isEmpty() ? cell : covered.getLast();
          if (!covered.isEmpty() && cell.start() <= last.end()) {
            covered.set(covered.size() - 1,
                new Cell(last.start(), Math.max(last.end(), cell.end()), ""));
          } else {
            covered.add(cell);
          }
        });
    return covered;
  }

  /**
   * The cells in their columns; none when they do not fit.
   *
   * @param header whether a cell above several columns is the head of all
   */
  private static List<String> fit(List<Cell> cells, List<Cell> columns, boolean header) {
    List<String> row = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    int next = 0;
    for (Cell cell : cells) {
      int column = next;
      while (column + 1 < columns.size() && columns.get(column + 1).start() <= cell.start() + 1) {
        column++;
      }
      if (column >= columns.size()
          || (column > next && cell.start() + 1 < columns.get(column).start())) {
        return List.of();
      }
      row.set(column, cell.text());
      next = column + 1;
      while (header && next < columns.size() && columns.get(next).start() < cell.end()) {
        row.set(next, Cells.LEFT);
        next++;
      }
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
    while (end < lines.size() && isBare(end)) {
      end++;
    }
    // The head of the next article stands there, with its text right below.
    boolean text = isTextBelow(end);
    for (int i = end - 1; text && i >= Math.max(at, end - 4); i--) {
      boolean number = Forms.isNumber(lines.get(i).text());
      String title = String.join("", lines.subList(i, end).stream().map(Line::text).toList());
      if (number && i + 1 < end && Forms.endsWithKind(title)) {
        return i;
      }
    }
    return end;
  }

  private boolean isTextBelow(int at) {
    int below = at;
    while (below < lines.size() && lines.get(below).isBlank()) {
      below++;
    }
    return below < lines.size()
        && (lines.get(below).indented() || !Forms.isTitleLine(lines.get(below).text()));
  }

  private boolean isBare(int at) {
    Line line = lines.get(at);
    String text = line.text();
    boolean narrow = layout.width() == 0 ? Line.width(text) <= LONGEST_CELL
        : at + 1 == lines.size() || !layout.isFull(line, lines.get(at + 1));
    return !line.isBlank() && !line.isRow() && line.indent() < 2 && !line.raw().startsWith("#")
        && narrow && !SENTENCE.matcher(text).matches() && !COMMA.matcher(text).find()
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
          .forEach(line -> ledger.note(line.number(), Fate.CELL,
              Phrase.of("to-line", row.getFirst().number())));
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
