package gazette.search.index;

import gazette.search.index.Schema.Part;
import gazette.text.Bigrams;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/** What words, pairs of characters and numbers the index has, and how many passages have them. */
public final class Lexicon {

  private final Counts counts;

  public Lexicon(Counts counts) {
    this.counts = counts;
  }

  /** In how many passages a word stands as a word, in the part that has it most. */
  public int word(String word) throws IOException {
    int most = 0;
    for (Part part : Part.values()) {
      most = Math.max(most, counts.documents(new Term(part.words, word)));
    }
    return most;
  }

  /** In how many passages two elements stand side by side, in the part that has them most. */
  public int pair(String pair) throws IOException {
    if (PairCounts.isPair(pair)) {
      return counts.pair(pair);
    }
    int most = 0;
    for (Part part : Part.values()) {
      most = Math.max(most, counts.documents(new Term(part.pairs, pair)));
    }
    return most;
  }

  /** In how many passages a text can stand at most: as often as the rarest of its pairs. */
  public int atMost(String text) throws IOException {
    int least = counts.passages();
    for (Bigrams.Term term : PairQueries.terms(text)) {
      least = Math.min(least, pair(term.text()));
    }
    return least;
  }

  /** In about how many passages a word or phrase stands. */
  public int wording(String text) throws IOException {
    int word = word(text);
    return word > 0 ? word : atMost(text);
  }

  /**
   * In about how many passages, titles and headings a text stands. What has all its pairs is looked
   * at as text until one has it; then all the others are taken to have it, too.
   */
  public int text(String text) throws IOException {
    if (atMost(text) == 0) {
      return 0;
    }
    boolean sure = PairQueries.terms(text).size() == 1;
    return counts.having(anywhere(text), sure ? null : text);
  }

  /**
   * In at most how many passages, titles and headings a text stands; 0 when nowhere all its pairs
   * stand together. Quicker than to look at texts.
   */
  public int together(String text) throws IOException {
    int most = atMost(text);
    return most > 0 && counts.isThere(anywhere(text)) ? most : 0;
  }

  private static Query anywhere(String text) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      anywhere.add(PairQueries.all(part, text), Occur.SHOULD);
    }
    return new ConstantScoreQuery(anywhere.build());
  }

  /** The characters that stand somewhere after another. */
  public List<Character> after(char first) throws IOException {
    return counts.after(first);
  }

  /**
   * How much something tells that some passages have: the logarithm of one out of how many has it
   * (the inverse document frequency of BM25).
   */
  public double rarity(int documents) {
    int all = Math.max(counts.passages(), documents);
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }
}
