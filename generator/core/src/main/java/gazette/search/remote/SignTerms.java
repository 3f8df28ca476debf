package gazette.search.remote;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The signs of a vector as terms, so that an engine that knows no vectors finds those that are
 * near: they have many terms in common. How near they are is told here, of what it finds.
 */
public final class SignTerms {

  /** The field of them, in documents of {@link #KIND}: one a vector. */
  public static final String FIELD = "signs";
  static final String KIND = "piece";

  private static final int BITS = 4;
  private static final int RADIX = 36;

  private SignTerms() {}

  static List<String> of(long[] signs) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < signs.length * Long.SIZE / BITS; i++) {
      int shift = i * BITS % Long.SIZE;
      int value = (int) (signs[i * BITS / Long.SIZE] >>> shift) & (1 << BITS) - 1;
      terms.add(Integer.toString(i << BITS | value, RADIX));
    }
    return terms;
  }

  /** Scores a vector by how many terms it has in common with another. */
  public static Query near(long[] signs) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    of(signs).forEach(term -> any.add(new ConstantScoreQuery(new TermQuery(new Term(FIELD, term))),
        Occur.SHOULD));
    return any.build();
  }
}
