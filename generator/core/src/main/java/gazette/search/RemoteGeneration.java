package gazette.search;

import gazette.search.index.PairCounts;
import gazette.search.index.Schema;
import gazette.search.index.Schema.Part;
import gazette.search.query.KnownNumbers;
import gazette.search.query.Synonyms;
import gazette.search.remote.ArticleSegment;
import gazette.search.remote.Engine;
import gazette.search.suggest.Suggestions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * One build of an index that is elsewhere, with what was learnt of it: how many documents have
 * what, and the articles that were looked at last.
 */
final class RemoteGeneration {

  // What is learnt of a term takes about 200 bytes, an article about 50 KB.
  private static final int MOST_COUNTS = 200_000;
  private static final int MOST_ARTICLES = 1_000;

  private final Engine engine;
  private final int passages;
  private final int articles;
  private final Known known;
  private final Map<String, CollectionStatistics> lengths = new HashMap<>();
  private final Map<Query, Integer> counts = new ConcurrentHashMap<>();
  private final PairCounts pairs;
  private final Map<String, DirectoryReader> segments = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, DirectoryReader> eldest) {
      return size() > MOST_ARTICLES;
    }
  };
  private @Nullable Suggestions suggestions;

  private RemoteGeneration(Engine engine) throws IOException {
    this.engine = engine;
    List<Integer> kinds = engine
        .counts(List.of(kind(Schema.PASSAGE_KIND), kind(Schema.ARTICLE_KIND)));
    this.passages = kinds.get(0);
    this.articles = kinds.get(1);
    this.pairs = PairCounts.read(engine.pairs());
    this.known = new Known(Synonyms.parse(said(Schema.SYNONYMS_KEY)),
        KnownNumbers.of(engine.terms(Schema.NUMBER), engine.terms(Schema.CITES)),
        QueryMeaning.of(said(Schema.MEANING_KEY)), newestDay(engine));
    for (Part part : Part.values()) {
      for (String field : List.of(part.words, part.pairs)) {
        Engine.Length length = engine.length(field);
        lengths.put(field, statistics(field, length));
      }
    }
  }

  /** Asks what is needed for all queries. */
  static RemoteGeneration of(Engine engine) throws IOException {
    return new RemoteGeneration(engine);
  }

  private static Query kind(String kind) {
    return new TermQuery(new Term(Schema.KIND, kind));
  }

  private static CollectionStatistics statistics(String field, Engine.Length length) {
    long documents = Math.max(1, length.documents());
    long terms = Math.max(documents, length.terms());
    return new CollectionStatistics(field, Integer.MAX_VALUE, documents, terms, terms);
  }

  private static LocalDate newestDay(Engine engine) throws IOException {
    LocalDate end = LocalDate
        .of(Integer.parseInt(engine.said().getOrDefault(Schema.NEWEST_YEAR_KEY, "0")), 12, 31);
    LocalDate last = engine.lastSigned().orElse(end);
    return last.getYear() == end.getYear() ? last : end;
  }

  Engine engine() {
    return engine;
  }

  private String said(String key) {
    return engine.said().getOrDefault(key, "");
  }

  String generation() {
    return said(Schema.GENERATION_KEY);
  }

  int passages() {
    return passages;
  }

  int articles() {
    return articles;
  }

  Known known() {
    return known;
  }

  /** How long a field is in all documents. */
  CollectionStatistics length(String field) {
    return lengths.getOrDefault(field, statistics(field, new Engine.Length(passages, passages)));
  }

  /** What is known of how many documents match; null when it must be asked for. */
  @Nullable
  Integer count(Query query) {
    return counts.get(query);
  }

  /** How often pairs of characters stand in it. */
  PairCounts pairs() {
    return pairs;
  }

  /** Learns how many documents match. */
  void learn(Collection<Query> queries) throws IOException {
    if (counts.size() > MOST_COUNTS) {
      counts.clear();
    }
    List<Query> asked = List.copyOf(queries);
    List<Integer> told = engine.counts(asked);
    for (int i = 0; i < asked.size(); i++) {
      counts.put(asked.get(i), told.get(i));
    }
  }

  /** Articles, each as an index of its own. */
  Map<String, DirectoryReader> segments(Collection<String> urls) throws IOException {
    Map<String, DirectoryReader> found;
    synchronized (segments) {
      found = urls.stream()
          .distinct()
          .filter(url -> segments.get(url) != null)
          .collect(Collectors.toMap(url -> url, url -> Objects.requireNonNull(segments.get(url))));
    }
    List<String> missing = urls.stream().distinct().filter(url -> !found.containsKey(url)).toList();
    if (!missing.isEmpty()) {
      for (Map.Entry<String, byte[]> one : engine.articles(missing).entrySet()) {
        found.put(one.getKey(), ArticleSegment.open(one.getValue()));
      }
      synchronized (segments) {
        segments.putAll(found);
      }
    }
    return found;
  }

  /** What can be suggested, collected when it is first asked for. */
  synchronized Suggestions suggestions() throws IOException {
    if (suggestions == null) {
      suggestions = Suggestions.of(engine.named());
    }
    return suggestions;
  }
}
