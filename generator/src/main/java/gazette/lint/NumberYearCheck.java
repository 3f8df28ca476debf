package gazette.lint;

import gazette.model.DocumentNumber;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.time.LocalDate;

/**
 * A document is signed in the year of its number; at the turn of the year either may come first.
 */
final class NumberYearCheck implements Check {

  @Override
  public void check(Piece piece, Problems problems) {
    LocalDate signed = piece.article().signed();
    if (signed == null || !(piece.article().number() instanceof DocumentNumber number)) {
      return;
    }
    int usual = signed.getYear();
    int atTheTurn = switch (signed.getMonth()) {
      case JANUARY -> usual - 1;
      case DECEMBER -> usual + 1;
      default -> usual;
    };
    if (number.year() != usual && number.year() != atTheTurn) {
      problems.warning(piece.fields().placeOf("documentNumber"), "number-year",
          Quote.of(number.toString()), signed);
    }
  }
}
