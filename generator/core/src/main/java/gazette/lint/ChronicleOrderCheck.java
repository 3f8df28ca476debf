package gazette.lint;

import gazette.markdown.Block;
import gazette.markdown.PrintedDay;
import gazette.markdown.Prose;
import gazette.problem.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of a chronicle follow each other. */
final class ChronicleOrderCheck implements Check {

  // From December to January a chronicle goes on.
  private static final int HALF_A_YEAR = 6;

  @Override
  public void check(Piece piece, Problems problems) {
    if (!piece.article().isChronicle()) {
      return;
    }
    PrintedDay before = null;
    String labelBefore = "";
    for (Block block : piece.document().blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        Prose text = paragraph.text();
        Optional<PrintedDay> day = PrintedDay.opening(text.text());
        if (day.isPresent()) {
          String label = text.text().substring(0, day.get().length());
          if (isBefore(day.get(), before)) {
            problems.warning(piece.at(text), "chronicle-order", label, labelBefore);
          }
          before = day.get();
          labelBefore = label;
        }
      }
    }
  }

  private static boolean isBefore(PrintedDay day, @Nullable PrintedDay other) {
    if (other == null) {
      return false;
    }
    int months = other.month() - day.month();
    return months == 0 ? day.day() < other.day() : months > 0 && months < HALF_A_YEAR;
  }
}
