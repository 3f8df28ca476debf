package gazette.markdown;

import java.util.function.UnaryOperator;

/**
 * What a text becomes in another place than its own page: no character of it changes.
 *
 * @param id what becomes of an id
 * @param link what becomes of where a link within the site leads, as it stands in the attribute
 * @param label what becomes of the label of a table, which sighted readers do not see; as it stands
 *   in the attribute
 * @param deeper by how many levels headings go down; none goes below the sixth
 */
public record Placement(UnaryOperator<String> id, UnaryOperator<String> link,
    UnaryOperator<String> label, int deeper) {

  /** A page of its own, elsewhere. */
  public static Placement ofLinks(UnaryOperator<String> link) {
    return new Placement(UnaryOperator.identity(), link, UnaryOperator.identity(), 0);
  }

  int level(int level) {
    return Math.min(Html.LOWEST_HEADING, level + deeper);
  }
}
