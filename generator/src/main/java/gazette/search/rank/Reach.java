package gazette.search.rank;

import gazette.search.index.ArticleRanges;
import gazette.search.index.Schema;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;

/** How far what a document has reaches: a title over its article, a heading over its chapter. */
final class Reach {

  private Reach() {}

  /** The document behind the last one that stands under a document; a passage is alone. */
  static int end(IndexReader reader, ArticleRanges articles, int document) throws IOException {
    int article = articles.article(document);
    if (document == articles.start(article)) {
      return articles.end(article);
    }
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    NumericDocValues reaches = DocValues.getNumeric(leaf.reader(), Schema.REACH);
    boolean heading = reaches.advanceExact(document - leaf.docBase);
    return document + 1 + (heading ? Math.toIntExact(reaches.longValue()) : 0);
  }
}
