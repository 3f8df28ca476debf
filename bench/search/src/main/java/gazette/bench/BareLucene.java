package gazette.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What one gets from Lucene alone: passages analysed by smartcn, any word of the question in title
 * or text, the best ten with snippets of the unified highlighter. No numbers, dates, clauses,
 * synonyms, groups or facets.
 */
final class BareLucene implements AutoCloseable {

  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final int TOP = 10;

  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;

  /** Writes the texts into a folder and opens them. */
  BareLucene(Path folder, Texts texts) throws IOException {
    directory = FSDirectory.open(folder);
    write(texts);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  private void write(Texts texts) throws IOException {
    FieldType marked = new FieldType(TextField.TYPE_STORED);
    marked.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    IndexWriterConfig config = new IndexWriterConfig(analyzer)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Texts.Passage passage : texts.passages()) {
        Document document = new Document();
        document.add(new TextField(TITLE, passage.title(), Field.Store.YES));
        document.add(new Field(TEXT, passage.text(), marked));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** The snippets of the best ten passages. */
  int ask(String question) throws IOException {
    QueryBuilder words = new QueryBuilder(analyzer);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : new String[]{TITLE, TEXT}) {
      Query query = words.createBooleanQuery(field, question);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    Query query = any.build();
    TopDocs best = searcher.search(query, TOP);
    return highlighter.highlight(TEXT, query, best).length;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
