package gazette.search.rank;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * What the documents of some articles score. The same pairs of characters stand in words, in the
 * run as a whole and beside each other: the postings of each are walked through once a query, and
 * put together here.
 */
final class ChosenScores {

  private final Postings postings;
  private final List<Integer> chosen;
  private final Map<Query, Scored> known = new HashMap<>();

  /**
   * The scores of articles.
   *
   * @param chosen in their order
   */
  ChosenScores(Postings postings, List<Integer> chosen) {
    this.postings = postings;
    this.chosen = chosen;
  }

  /** What matches a query. */
  Scored of(Query query) throws IOException {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery()).times(boosted.getBoost());
      case ConstantScoreQuery constant -> of(constant.getQuery()).all(1);
      default -> known(query);
    };
  }

  private Scored known(Query query) throws IOException {
    Scored scored = known.get(query);
    if (scored == null) {
      scored = switch (query) {
        case BooleanQuery any when isOf(Occur.SHOULD, any) -> sum(any, false);
        case BooleanQuery all when isOf(Occur.MUST, all) -> sum(all, true);
        default -> postings.of(chosen, query);
      };
      known.put(query, scored);
    }
    return scored;
  }

  private static boolean isOf(Occur occur, BooleanQuery query) {
    return !query.clauses().isEmpty()
        && query.clauses().stream().allMatch(clause -> clause.occur() == occur);
  }

  private Scored sum(BooleanQuery query, boolean all) throws IOException {
    Scored sum = null;
    for (BooleanClause clause : query.clauses()) {
      if (sum == null) {
        sum = of(clause.query());
      } else if (!all || sum.count() > 0) {
        sum = sum.plus(of(clause.query()), all);
      }
    }
    return sum == null ? Scored.NOTHING : sum;
  }
}
