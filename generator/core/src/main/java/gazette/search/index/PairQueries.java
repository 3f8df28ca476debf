package gazette.search.index;

import gazette.search.index.Schema.Part;
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
  public static Query all(Part part, String text) {
    List<Bigrams.Term> terms = terms(text);
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for in " + text);
    }
    if (terms.size() == 1) {
      String only = terms.getFirst().text();
      return isLoneCharacter(terms.getFirst()) ? beginning(part, only) : pair(part, only);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.stream()
        .map(Bigrams.Term::text)
        .distinct()
        .limit(MOST)
        .forEach(term -> all.add(pair(part, term), Occur.MUST));
    return all.build();
  }

  /** A character begins a term at each of its places: 雪 finds 雪 and 雪天. */
  private static Query beginning(Part part, String character) {
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(new Term(part.words, character)), Occur.SHOULD)
        .add(new PrefixQuery(new Term(part.pairs, character)), Occur.SHOULD)
        .build();
  }

  /** Finds a pair, which stands among the words where it is one. */
  public static Query pair(Part part, String pair) {
    Query across = new TermQuery(new Term(part.pairs, pair));
    if (!PairCounts.isPair(pair)) {
      return across;
    }
    return new BooleanQuery.Builder().add(new TermQuery(new Term(part.words, pair)), Occur.SHOULD)
        .add(across, Occur.SHOULD)
        .build();
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
