package gazette.search.index;

import gazette.text.Normalizer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Counts in an index that is at hand. */
public final class OwnCounts implements Counts {

  private final IndexSnapshot index;
  private final QuerySearcher searcher;

  /**
   * The counts of an index.
   *
   * @param searcher over all of it
   */
  public OwnCounts(IndexSnapshot index, QuerySearcher searcher) {
    this.index = index;
    this.searcher = searcher;
  }

  @Override
  public int passages() {
    return index.passages();
  }

  @Override
  public int documents(Term term) throws IOException {
    return searcher.documents(term);
  }

  @Override
  public int pair(String pair) throws IOException {
    return index.pairs().of(pair);
  }

  @Override
  public List<Character> after(char first) throws IOException {
    return index.pairs().after(first);
  }

  /**
   * What has all pairs of a text is looked at as text until one has it; then all the others are
   * taken to have it, too.
   */
  @Override
  public int having(Query query, @Nullable String literal) throws IOException {
    TopDocs found = best(query, MOST_READ, MOST_COUNTED);
    int count = Math.toIntExact(found.totalHits.value());
    if (literal == null || count > MOST_READ) {
      return count;
    }
    StoredTexts texts = new StoredTexts(index.reader());
    for (ScoreDoc hit : found.scoreDocs) {
      if (Literal.contains(Normalizer.normalize(texts.text(hit.doc)).text(), literal)) {
        return count;
      }
    }
    return 0;
  }

  @Override
  public boolean isThere(Query query) throws IOException {
    return best(query, 1, 1).scoreDocs.length > 0;
  }

  private TopDocs best(Query query, int documents, int counted) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(documents, counted));
  }
}
