package gazette.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/**
 * Goes through passages in the order of the index, from shard to shard, and tells which article
 * each is of. An article lies in one shard.
 */
public final class Leaves {

  private final List<LeafReaderContext> leaves;
  private @Nullable SortedDocValues articles;
  private @Nullable NumericDocValues signed;
  private int start;
  private int end;

  public Leaves(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /** Moves to a passage, which may not lie before the one of the last call. */
  private int moveTo(int document) throws IOException {
    if (document >= end) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      articles = DocValues.getSorted(leaf.reader(), Schema.ARTICLE);
      signed = DocValues.getNumeric(leaf.reader(), Schema.SIGNED);
      start = leaf.docBase;
      end = leaf.docBase + leaf.reader().maxDoc();
    }
    return document - start;
  }

  /** A number that all passages of an article have and no others, from 0. */
  public int article(int document) throws IOException {
    int local = moveTo(document);
    if (articles == null || !articles.advanceExact(local)) {
      throw new IllegalStateException("a passage of no article");
    }
    return start + articles.ordValue();
  }

  /** The day on which its article was signed, since 1970-01-01; the smallest number when none. */
  public long signed(int document) throws IOException {
    int local = moveTo(document);
    return signed != null && signed.advanceExact(local) ? signed.longValue() : Long.MIN_VALUE;
  }

  /** The shard that a passage lies in. */
  public static LeafReaderContext of(IndexReader reader, int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  /** The segments of an index. */
  public static List<LeafReader> readers(IndexReader reader) {
    return reader.leaves().stream().map(LeafReaderContext::reader).toList();
  }
}
