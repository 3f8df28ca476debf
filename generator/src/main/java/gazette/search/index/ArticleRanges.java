package gazette.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Which documents of an index are which article's: articles are numbered from 0, newest first, and
 * each lies in one piece.
 */
public final class ArticleRanges {

  private final int[] starts;
  private final int documents;

  private ArticleRanges(int[] starts, int documents) {
    this.starts = starts;
    this.documents = documents;
  }

  static ArticleRanges of(IndexReader reader) throws IOException {
    Term article = new Term(Schema.KIND, Schema.ARTICLE_KIND);
    int[] starts = new int[reader.docFreq(article)];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum articles = leaf.reader().postings(article, PostingsEnum.NONE);
      while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        starts[count++] = leaf.docBase + articles.docID();
      }
    }
    return new ArticleRanges(starts, reader.maxDoc());
  }

  /** How many articles there are. */
  public int count() {
    return starts.length;
  }

  /** An article's own document, with which it begins. */
  public int start(int article) {
    return starts[article];
  }

  /** The document behind an article's last one. */
  public int end(int article) {
    return article + 1 < starts.length ? starts[article + 1] : documents;
  }

  /** The article that a document is of. */
  public int article(int document) {
    return articleFrom(0, document);
  }

  /**
   * The article that a document is of.
   *
   * @param first one that it is not before
   */
  public int articleFrom(int first, int document) {
    // Documents come in order: the next one is often of the same article or of one close by.
    int step = 1;
    int low = first;
    while (low + step < starts.length && starts[low + step] <= document) {
      low += step;
      step *= 2;
    }
    int high = Math.min(starts.length, low + step);
    int found = Arrays.binarySearch(starts, low, high, document);
    return found >= 0 ? found : -found - 2;
  }
}
