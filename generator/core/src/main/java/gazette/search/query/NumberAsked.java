package gazette.search.query;

import org.jspecify.annotations.Nullable;

/**
 * The number of a document as a query names it.
 *
 * @param code what was typed for the issuer, without spaces: 晋市政办, 政办, 市政府办公室; for an order it ends
 *   in 令, for an announcement in 公告 or 通告; empty when only a number was typed. A topic typed
 *   without a space before it is still there (除雪晋市政办), see {@link NumberMatch#topic}
 * @param year null when none was typed
 * @param sequence the running number, 77 or 3-1
 * @param order whether an order (令) or an announcement was asked for
 * @param certain whether what was typed can be nothing else; a number that is not (金牌30, 第77号)
 *   counts only when a document has it
 * @param start where it begins in the text, code included
 * @param end where it ends
 */
public record NumberAsked(String code, @Nullable Integer year, String sequence, boolean order,
    boolean certain, int start, int end) {

  public NumberAsked {
    if (sequence.isEmpty() || start < 0 || end <= start
        || (order && !code.endsWith("令") && !code.endsWith("告"))) {
      throw new IllegalArgumentException(code + year + "," + sequence + " at " + start + "-" + end);
    }
  }
}
