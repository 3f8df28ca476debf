package gazette.search.remote;

import org.apache.lucene.search.Query;

/**
 * What an engine is asked to find.
 *
 * @param query scores documents; what it does not match is not found
 * @param most how many documents are wanted, best first; of equal ones the newest
 * @param least the least score that counts
 * @param order what best means
 * @param facets whether values are to be counted, of all that match
 */
public record Sought(Query query, int most, double least, Order order, boolean facets) {

  /** What comes first. */
  public enum Order {
    /** What scores best. */
    SCORE,
    /** What was signed last. */
    SIGNED
  }

  /** The documents that score best. */
  public static Sought best(Query query, int most) {
    return new Sought(query, most, 0, Order.SCORE, false);
  }
}
