package gazette.search.index;

import gazette.text.Bigrams;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Looks for a piece of text among the pairs of a field. */
public final class PairQueries {

  // A longer text is known by its first pairs.
  private static final int MOST = 64;

  private PairQueries() {}

  /**
   * Finds what has all pairs of a text: in a passage that is as good as the text itself, which
   * {@link Literal} tells for sure.
   *
   * @param text normalised
   */
  public static Query all(String field, String text) {
    List<Bigrams.Term> terms = terms(text);
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for in " + text);
    }
    if (terms.size() == 1) {
      Term only = new Term(field, terms.getFirst().text());
      // A character begins a term at each of its places: 雪 finds 雪 and 雪天.
      return isLoneCharacter(terms.getFirst()) ? new PrefixQuery(only) : new TermQuery(only);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.stream()
        .map(Bigrams.Term::text)
        .distinct()
        .limit(MOST)
        .forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
    return all.build();
  }

  /**
   * The terms that stand in every text that has a text; without those that say no more, and without
   * a last character, which may begin a pair there.
   *
   * @param text normalised
   */
  public static List<Bigrams.Term> terms(String text) {
    List<Bigrams.Term> terms = Bigrams.of(text);
    List<Bigrams.Term> needed = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Bigrams.Term term = terms.get(i);
      boolean startsPair = i + 1 < terms.size() && terms.get(i + 1).position() == term.position();
      boolean endsPair = i > 0 && terms.get(i - 1).pair()
          && terms.get(i - 1).position() == term.position() - 1;
      boolean last = i == terms.size() - 1;
      boolean mayBeginPair = last && isLoneCharacter(term);
      if (term.pair() || !(startsPair || (endsPair && last) || (mayBeginPair && i > 0))) {
        needed.add(term);
      }
    }
    return needed;
  }

  private static boolean isLoneCharacter(Bigrams.Term term) {
    return !term.pair() && Character.isIdeographic(term.text().codePointAt(0));
  }
}
