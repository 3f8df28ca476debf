package gazette.search.index;

import gazette.search.index.Schema.Part;
import gazette.text.Bigrams;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** What words, pairs of characters and numbers the index has, and how many passages have them. */
public final class Lexicon {

  private static final int MOST_READ = 8;
  private static final int MOST_COUNTED = 1_000;

  private final IndexSnapshot index;
  private final IndexReader reader;
  private final QuerySearcher searcher;
  private final int passages;

  /**
   * The lexicon of an index.
   *
   * @param searcher over all of it
   */
  public Lexicon(IndexSnapshot index, QuerySearcher searcher) {
    this.index = index;
    this.reader = index.reader();
    this.passages = index.passages();
    this.searcher = searcher;
  }

  /** The numbers that articles have, or cite, in the spelling of {@link NumberKeys}. */
  public SortedSet<String> numbers(boolean own) throws IOException {
    SortedSet<String> numbers = new TreeSet<>();
    for (LeafReader shard : Leaves.readers(reader)) {
      Terms terms = shard.terms(own ? Schema.NUMBER : Schema.CITES);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          numbers.add(term.utf8ToString());
        }
      }
    }
    return numbers;
  }

  /** In how many passages a word stands as a word, in the part that has it most. */
  public int word(String word) throws IOException {
    int most = 0;
    for (Part part : Part.values()) {
      most = Math.max(most, searcher.documents(new Term(part.words, word)));
    }
    return most;
  }

  /** In how many passages two elements stand side by side, in the part that has them most. */
  public int pair(String pair) throws IOException {
    if (PairCounts.isPair(pair)) {
      return index.pairs().of(pair);
    }
    int most = 0;
    for (Part part : Part.values()) {
      most = Math.max(most, searcher.documents(new Term(part.pairs, pair)));
    }
    return most;
  }

  /** In how many passages a text can stand at most: as often as the rarest of its pairs. */
  public int atMost(String text) throws IOException {
    int least = passages;
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
    TopDocs found = together(text, MOST_READ, MOST_COUNTED);
    int count = Math.toIntExact(found.totalHits.value());
    if (PairQueries.terms(text).size() == 1) {
      return count;
    }
    StoredTexts texts = new StoredTexts(reader);
    for (ScoreDoc hit : found.scoreDocs) {
      if (Literal.contains(Normalizer.normalize(texts.text(hit.doc)).text(), text)) {
        return count;
      }
    }
    return count > MOST_READ ? count : 0;
  }

  /**
   * In at most how many passages, titles and headings a text stands; 0 when nowhere all its pairs
   * stand together. Quicker than to look at texts.
   */
  public int together(String text) throws IOException {
    int most = atMost(text);
    return most == 0 || together(text, 1, 1).scoreDocs.length == 0 ? 0 : most;
  }

  private TopDocs together(String text, int documents, int counted) throws IOException {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      anywhere.add(PairQueries.all(part, text), Occur.SHOULD);
    }
    return searcher.search(new ConstantScoreQuery(anywhere.build()),
        new TopScoreDocCollectorManager(documents, counted));
  }

  /** The characters that stand somewhere after another. */
  public List<Character> after(char first) throws IOException {
    return index.pairs().after(first);
  }

  /**
   * How much something tells that some passages have: the logarithm of one out of how many has it
   * (the inverse document frequency of BM25).
   */
  public double rarity(int documents) {
    int all = Math.max(passages, documents);
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }
}
