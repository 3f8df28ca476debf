package gazette.search.index;

import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The segments of an index: one a shard. */
public final class Leaves {

  private Leaves() {}

  public static List<LeafReader> readers(IndexReader reader) {
    return reader.leaves().stream().map(LeafReaderContext::reader).toList();
  }
}
