package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes rows between bars of tables that are drawn with the characters of a box. */
final class BoxTables {

  private static final Pattern RULE = Pattern.compile("[\\s─━│┃┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬+|=-]+");
  private static final Pattern BOX = Pattern.compile("[─━┌┐└┘├┤┬┴┼═╔╗╚╝╠╣╦╩╬]|\\+-{2,}");
  private static final Pattern BAR = Pattern.compile("[│┃║]");

  private final Ledger ledger;
  private final List<Line> done = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private final List<Line> rows = new ArrayList<>();
  private int rules;

  private BoxTables(Ledger ledger) {
    this.ledger = ledger;
  }

  static List<Line> of(List<Line> lines, Ledger ledger) {
    BoxTables boxes = new BoxTables(ledger);
    lines.forEach(boxes::add);
    boxes.close();
    return boxes.done;
  }

  private void add(Line line) {
    boolean rule = RULE.matcher(line.text()).matches() && BOX.matcher(line.text()).find();
    String row = BAR.matcher(line.text()).replaceAll("|");
    if (rule) {
      ledger.note(line.number(), Fate.ORNAMENT, line.text());
      rows.addAll(open.size() > 1 && rules > 1 ? List.of(merged()) : open);
      open.clear();
      rules++;
    } else if (row.startsWith("|") && row.length() > 1 && (rules > 0 || !row.equals(line.text()))) {
      open.add(line.withText(row));
    } else {
      close();
      done.add(line);
    }
  }

  private void close() {
    done.addAll(rows);
    done.addAll(open);
    rows.clear();
    open.clear();
    rules = 0;
  }

  /** The lines between two rules as one row: each cell goes on in the one below it. */
  private Line merged() {
    List<String> cells = new ArrayList<>(Cells.of(open.getFirst().text()));
    for (Line line : open.subList(1, open.size())) {
      List<String> more = Cells.of(line.text());
      for (int i = 0; i < more.size(); i++) {
        if (i < cells.size()) {
          cells.set(i, cells.get(i) + more.get(i));
        } else {
          cells.add(more.get(i));
        }
      }
      ledger.note(line.number(), Fate.CELL, Phrase.of("to-line", open.getFirst().number()));
    }
    return open.getFirst().withText(Cells.row(cells));
  }
}
