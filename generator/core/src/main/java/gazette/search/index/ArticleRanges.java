package gazette.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What the documents of an index are, in memory: which article's, and how far down titles and
 * headings reach. Articles are numbered from 0, newest first, and each lies in one piece.
 */
public final class ArticleRanges {

  private final int[] starts;
  // Behind the last document that stands under each one; a passage has none under it.
  private final int[] ends;
  private final int[] articles;
  private final FixedBitSet passages;

  private ArticleRanges(int[] starts, int[] ends, FixedBitSet passages) {
    this.starts = starts;
    this.ends = ends;
    this.articles = new int[ends.length];
    for (int article = 0; article < starts.length; article++) {
      Arrays.fill(articles, starts[article], ends[starts[article]], article);
    }
    this.passages = passages;
  }

  static ArticleRanges of(IndexReader reader) throws IOException {
    int documents = reader.maxDoc();
    int[] starts = new int[reader.docFreq(new Term(Schema.KIND, Schema.ARTICLE_KIND))];
    int[] ends = new int[documents];
    FixedBitSet passages = new FixedBitSet(Math.max(1, documents));
    Arrays.setAll(ends, document -> document + 1);
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      for (DocIdSetIterator its = of(Schema.PASSAGE_KIND, leaf); next(its);) {
        passages.set(leaf.docBase + its.docID());
      }
      for (DocIdSetIterator its = of(Schema.ARTICLE_KIND, leaf); next(its);) {
        starts[count++] = leaf.docBase + its.docID();
      }
      NumericDocValues reaches = DocValues.getNumeric(leaf.reader(), Schema.REACH);
      while (next(reaches)) {
        ends[leaf.docBase + reaches.docID()] += Math.toIntExact(reaches.longValue());
      }
    }
    for (int article = 0; article < starts.length; article++) {
      ends[starts[article]] = article + 1 < starts.length ? starts[article + 1] : documents;
    }
    return new ArticleRanges(starts, ends, passages);
  }

  private static DocIdSetIterator of(String kind, LeafReaderContext leaf) throws IOException {
    PostingsEnum its = leaf.reader().postings(new Term(Schema.KIND, kind), PostingsEnum.NONE);
    return its == null ? DocIdSetIterator.empty() : its;
  }

  private static boolean next(DocIdSetIterator documents) throws IOException {
    return documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
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
    return ends[starts[article]];
  }

  /** The document behind the last one that stands under one: of a passage, the next. */
  public int reach(int document) {
    return ends[document];
  }

  /** Whether a document is a passage, and no title or heading. */
  public boolean isPassage(int document) {
    return passages.get(document);
  }

  /** The article that a document is of. */
  public int article(int document) {
    return articles[document];
  }
}
