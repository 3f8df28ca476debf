package gazette.lint;

import gazette.model.OfficialNumber;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.time.LocalDate;

/**
 * A document is signed in the year of its number; at the turn of the year either may come first.
 */
final class NumberYearCheck implements Check {

  @Override
  public void check(Piece piece, Problems problems) {
    OfficialNumber number = piece.article().number();
    LocalDate signed = piece.article().signed();
    if (signed == null || number == null || !number.isOfYear()) {
      return;
    }
    int usual = signed.getYear();
    int atTheTurn = switch (signed.getMonth()) {
      case JANUARY -> usual - 1;
      case DECEMBER -> usual + 1;
      default -> usual;
    };
    if (number.period() != usual && number.period() != atTheTurn) {
      problems.warning(piece.fields().placeOf("documentNumber"), "number-year",
          Quote.of(number.toString()), signed);
    }
  }
}
