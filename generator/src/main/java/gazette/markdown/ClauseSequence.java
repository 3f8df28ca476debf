package gazette.markdown;

import gazette.text.ClauseNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the clause that a document lacks or has twice: nearly always a line that was lost or
 * misread.
 *
 * <p>
 * Says something only when all else is in order. A decision that amends a law quotes clauses as it
 * needs them, and no order is to be asked of it.
 */
final class ClauseSequence {

  private final Report report;
  private final List<Clause> clauses = new ArrayList<>();

  ClauseSequence(Report report) {
    this.report = report;
  }

  void add(ClauseNumber number, int line) {
    clauses.add(new Clause(number, line));
  }

  /** The document ends here; another may follow in the same article. */
  void end() {
    List<Integer> breaks = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      if (step(i) != 1) {
        breaks.add(i);
      }
    }
    if (breaks.size() == 1 && clauses.size() > 2) {
      warn(breaks.getFirst());
    }
    clauses.clear();
  }

  /** How far a clause is from the one before it; 1 is in order. */
  private int step(int i) {
    ClauseNumber number = clauses.get(i).number;
    if (i == 0) {
      return number.number();
    }
    ClauseNumber before = clauses.get(i - 1).number;
    boolean inserted = number.number() == before.number()
        && number.insertion() == before.insertion() + 1;
    return inserted ? 1 : number.number() - before.number() + (number.insertion() == 0 ? 0 : 1);
  }

  private void warn(int i) {
    Clause clause = clauses.get(i);
    int step = step(i);
    if (step == 2) {
      boolean inserted = clause.number.insertion() > 0;
      ClauseNumber missing = new ClauseNumber(clause.number.number() - (inserted ? 0 : 1), 0);
      report.warning(clause.line, "%s is missing before %s".formatted(missing, clause.number),
          "look it up in print; a clause begins a paragraph and has a space after its number");
    } else if (step == 0 && i > 0) {
      report.warning(clause.line, "%s comes twice".formatted(clause.number),
          "look up the number in print");
    }
  }

  /**
   * A clause.
   *
   * @param line where it begins
   */
  private record Clause(ClauseNumber number, int line) {}
}
