package gazette.search;

import gazette.search.Grouping.Found;
import gazette.search.Grouping.Scored;
import gazette.search.SearchAnswer.Hit;
import gazette.search.SearchAnswer.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** One query on one build of the index. */
final class Search {

  private final IndexSnapshot index;
  private final SearchQuery query;
  private final Duration limit;
  private final long deadline;

  Search(IndexSnapshot index, SearchQuery query, Duration limit) {
    this.index = index;
    this.query = query;
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  SearchAnswer answer() throws IOException {
    LeafReaderContext leaf = index.leaf();
    if (leaf == null) {
      return nothing();
    }
    LeafReader reader = leaf.reader();
    ParsedQuery parsed = QueryParser.parse(query.text(), number -> isKnown(reader, number));
    if (parsed.isEmpty()) {
      return nothing();
    }
    Grouping grouping = new Grouping(reader, query);
    for (Query stage : new QueryBuilder(parsed, query.filter()).stages()) {
      grouping = collect(reader, stage);
      if (grouping.total() > 0) {
        break;
      }
    }
    return new SearchAnswer(query, grouping.total(), results(reader, parsed, grouping),
        grouping.facets().counts());
  }

  private SearchAnswer nothing() {
    return new SearchAnswer(query, 0, List.of(), Facets.none());
  }

  private static boolean isKnown(LeafReader reader, String number) throws IOException {
    return reader.docFreq(new Term(Schema.NUMBER, number)) > 0;
  }

  private Grouping collect(LeafReader reader, Query stage) throws IOException {
    IndexSearcher searcher = new IndexSearcher(index.reader());
    searcher.setQueryCache(null);
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    Grouping grouping = searcher.search(stage, new OneCollector(new Grouping(reader, query)));
    if (searcher.timedOut()) {
      throw new QueryTimeoutException(limit);
    }
    return grouping;
  }

  private List<Result> results(LeafReader reader, ParsedQuery parsed, Grouping grouping)
      throws IOException {
    StoredFields stored = reader.storedFields();
    Snippets snippets = new Snippets(reader, parsed);
    List<Result> results = new ArrayList<>();
    List<Found> page = grouping.best()
        .stream()
        .skip((long) (query.page() - 1) * query.size())
        .toList();
    for (Found found : page) {
      results.add(result(found, stored, snippets));
    }
    return results;
  }

  private static Result result(Found found, StoredFields stored, Snippets snippets)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    SearchEntry.ArticleFacts article = null;
    for (Scored passage : found.passages()) {
      SearchEntry entry = StoredPassage.read(stored, passage.document());
      article = entry.article();
      Snippet snippet = snippets.of(passage.document(), entry.text());
      // A further passage that has nothing to show came up by the title alone.
      if (hits.isEmpty() || snippet.marked()) {
        String url = entry.article().url() + "#" + entry.anchor();
        hits.add(new Hit(entry.label(), url, snippet.html()));
      }
    }
    if (article == null) {
      throw new IllegalStateException("a result without a passage");
    }
    return new Result(article, found.score(), hits);
  }

  /** One segment and one thread need one collector. */
  private record OneCollector(Grouping grouping) implements CollectorManager<Grouping, Grouping> {

    @Override
    public Grouping newCollector() {
      return grouping;
    }

    @Override
    public Grouping reduce(Collection<Grouping> collectors) {
      return grouping;
    }
  }
}
