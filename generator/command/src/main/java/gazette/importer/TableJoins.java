package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Puts together a table that a page cut in two, and drops the header that was printed again. */
final class TableJoins {

  private final Ledger ledger;
  private int joined;

  TableJoins(Ledger ledger) {
    this.ledger = ledger;
  }

  /** How many cuts were mended. */
  int joined() {
    return joined;
  }

  List<Piece> join(List<Piece> pieces) {
    List<Piece> whole = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.isTable() && piece.lines().stream().allMatch(line -> isRule(line.text()))) {
        ledger.takeOut(piece, Fate.ORNAMENT);
        continue;
      }
      Piece clean = piece.isTable() ? withoutRules(piece) : piece;
      Piece before = whole.isEmpty() ? null : whole.getLast();
      if (before == null || !before.isTable() || !clean.isTable()) {
        whole.add(clean);
      } else if (isSameHeader(before, clean)) {
        clean.lines()
            .subList(0, 1)
            .forEach(header -> ledger.note(header.number(), Fate.HEADER, header.text()));
        whole.set(whole.size() - 1, goingOn(before, clean));
        joined++;
      } else {
        whole.add(clean.doubting(Phrase.of("doubt-table-before")));
      }
    }
    return whole;
  }

  private static Piece goingOn(Piece before, Piece after) {
    return after.lines().size() == 1 ? before
        : before.plus(after.withLines(after.lines().subList(1, after.lines().size())));
  }

  /** Rows of hyphens are drawn, not printed. */
  private Piece withoutRules(Piece table) {
    table.lines()
        .stream()
        .filter(line -> isRule(line.text()))
        .forEach(line -> ledger.note(line.number(), Fate.ORNAMENT, line.text()));
    List<Line> rows = new ArrayList<>();
    for (Line line : table.lines()) {
      if (isRule(line.text())) {
        continue;
      }
      boolean again = !rows.isEmpty() && isSame(rows.getFirst(), line);
      if (again) {
        ledger.note(line.number(), Fate.HEADER, line.text());
        joined++;
      } else {
        rows.add(line);
      }
    }
    return table.withLines(rows);
  }

  private static boolean isRule(String row) {
    return row.indexOf('-') >= 0 && Cells.areDrawn(row);
  }

  private static boolean isSameHeader(Piece first, Piece second) {
    return isSame(first.lines().getFirst(), second.lines().getFirst());
  }

  private static boolean isSame(Line first, Line second) {
    List<String> header = Cells.of(first.text());
    List<String> again = Cells.of(second.text());
    if (header.size() != again.size() || header.stream().allMatch(String::isBlank)) {
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      if (!Letters.of(header.get(i)).equals(Letters.of(again.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
