package gazette.lint;

import gazette.markdown.Block;
import gazette.markdown.Document;
import gazette.problem.Place;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.yaml.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All checks of one article, and what its curator vouches for. */
public final class Lint {

  /** The key of front matter that lists keys whose values are as printed. */
  public static final String AS_PRINTED = "asPrinted";

  private static final List<Check> CHECKS = List.of(new SignatureCheck(), new IssuerCheck(),
      new NumberYearCheck(), new RepeatedTitleCheck(), new LookAlikeCheck(), new NumberingCheck(),
      new ChronicleOrderCheck(), new AttachmentCheck(), new SumCheck(), new LeftoverCheck());

  private Lint() {}

  /** Names what is amiss with an article, unless it is marked as printed so. */
  public static void run(Piece piece, Problems problems) {
    Problems found = new Problems();
    CHECKS.forEach(check -> check.check(piece, found));
    Set<Problem> open = new HashSet<>(found.sorted());
    for (Document.AsPrinted mark : piece.document().asPrinted()) {
      if (!open.removeIf(problem -> covers(piece, mark, problem.place()))) {
        problems.warning(piece.at(mark.line()), "as-printed-idle");
      }
    }
    for (ScalarNode key : piece.fields().distinctTexts(AS_PRINTED)) {
      Place place = piece.fields().placeOf(key.text());
      if (!open.removeIf(problem -> problem.place().equals(place))) {
        problems.warning(key.place(), "as-printed-key-idle", Quote.of(key.text()));
      }
    }
    open.forEach(problems::add);
  }

  private static boolean covers(Piece piece, Document.AsPrinted mark, Place place) {
    List<Block> blocks = piece.document().blocks();
    return mark.block() < blocks.size() && place.line() > mark.line() && Piece
        .texts(blocks.get(mark.block()))
        .anyMatch(text -> place.line() >= text.line()
            && place.line() <= text.line() + text.text().chars().filter(c -> c == '\n').count());
  }
}
