package gazette.lint;

import gazette.markdown.Block;
import gazette.problem.Problems;
import gazette.problem.Quote;

/** The title stands in the front matter; a heading with the same words would print it twice. */
final class RepeatedTitleCheck implements Check {

  @Override
  public void check(Piece piece, Problems problems) {
    // Further down it may be the title of a document that is enclosed, as in an order.
    Block first = piece.document().blocks().isEmpty() ? null : piece.document().blocks().getFirst();
    if (first instanceof Block.Heading heading
        && withoutSpace(heading.text().text()).equals(withoutSpace(piece.article().title()))) {
      problems.warning(piece.at(heading.text()), "title-repeated", Quote.of(heading.text().text()));
    }
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
