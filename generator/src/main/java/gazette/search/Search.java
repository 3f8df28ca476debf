package gazette.search;

import gazette.meaning.WordVectors;
import gazette.search.SearchAnswer.Hit;
import gazette.search.SearchAnswer.Match;
import gazette.search.SearchAnswer.Result;
import gazette.search.index.Lexicon;
import gazette.search.index.SearchEntry;
import gazette.search.index.StoredPassage;
import gazette.search.query.Mending;
import gazette.search.query.ParsedQuery;
import gazette.search.query.QueryParser;
import gazette.search.query.SearchQuery;
import gazette.search.query.Words;
import gazette.search.rank.Facets;
import gazette.search.rank.Grouping;
import gazette.search.rank.Grouping.Found;
import gazette.search.rank.Grouping.Scored;
import gazette.search.rank.Plan;
import gazette.search.rank.Planner;
import gazette.search.rank.Tally;
import gazette.search.snippet.Snippet;
import gazette.search.snippet.Snippets;
import gazette.text.Normalizer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** One query on one build of the index. */
final class Search {

  // Clauses are short: a word that comes again in one tells more than in a page.
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.5f, 0.75f);
  // A passage is shown for what it scores, and the more for having it in one place.
  private static final double SHOWN = 0.5;
  /** About six lines on a phone. */
  private static final int SNIPPET = 180;

  private final Generation index;
  private final SearchQuery query;
  private final Duration limit;
  private final long deadline;

  Search(Generation index, SearchQuery query, Duration limit) {
    this.index = index;
    this.query = query;
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  SearchAnswer answer() throws IOException {
    IndexReader reader = index.reader();
    Lexicon lexicon = new Lexicon(searcher());
    Words words = new Words(lexicon, index.synonyms(), index.numbers(),
        index.snapshot().newestYear());
    String text = Normalizer.normalize(query.text()).text();
    ParsedQuery parsed = QueryParser.parse(text, words);
    if (parsed.isEmpty()) {
      return nothing();
    }
    Grouping found = collect(reader, lexicon, parsed);
    String suggestion = null;
    Optional<String> mended = new Mending(lexicon, index.synonyms()).mend(parsed);
    if (mended.isPresent()) {
      ParsedQuery meant = QueryParser.parse(mended.get(), words);
      Grouping more = collect(reader, lexicon, meant);
      if (more.total() > 0 && more.share() >= found.share()) {
        parsed = meant;
        found = more;
        suggestion = mended.get();
      }
    }
    return new SearchAnswer(query, found.total(), results(lexicon, parsed, found),
        found.facets().counts(), suggestion);
  }

  private SearchAnswer nothing() {
    return new SearchAnswer(query, 0, List.of(), Facets.none(), null);
  }

  private IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(index.reader());
    searcher.setQueryCache(null);
    searcher.setSimilarity(SIMILARITY);
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    return searcher;
  }

  private Grouping collect(IndexReader reader, Lexicon lexicon, ParsedQuery parsed)
      throws IOException {
    Planner planner = new Planner(lexicon, parsed, query);
    Plan plan = planner.plan(true);
    Tally tally = Tally.of(plan, searcher(), limit);
    Grouping found = Grouping.of(reader, query, plan, tally, meaning(parsed));
    boolean hasPlaces = !parsed.clauses().isEmpty() || !parsed.days().isEmpty()
        || !parsed.places().isEmpty();
    if (found.total() == 0 && hasPlaces && !parsed.units().isEmpty()) {
      plan = planner.plan(false);
      tally = Tally.of(plan, searcher(), limit);
      found = Grouping.of(reader, query, plan, tally, meaning(parsed));
    }
    return found;
  }

  /** What a query means; null when it names a number, a place or a day, or means nothing. */
  private static float @Nullable [] meaning(ParsedQuery parsed) {
    WordVectors.Sum sum = WordVectors.load().sum();
    sum.add(parsed.text(), 0, parsed.text().length());
    return parsed.namesSomething() || sum.isEmpty() ? null : sum.unit();
  }

  private List<Result> results(Lexicon lexicon, ParsedQuery parsed, Grouping grouping)
      throws IOException {
    StoredFields stored = index.reader().storedFields();
    Snippets snippets = new Snippets(lexicon, parsed, meaning(parsed));
    List<Result> results = new ArrayList<>();
    List<Found> page = grouping.best()
        .stream()
        .skip((long) (query.page() - 1) * query.size())
        .toList();
    for (Found found : page) {
      results.add(result(found, stored, snippets, parsed));
    }
    return results;
  }

  /** The passages that show most of the query come first among those that score well. */
  private static Result result(Found found, StoredFields stored, Snippets snippets,
      ParsedQuery parsed) throws IOException {
    record Shown(SearchEntry entry, Snippet snippet, double score) {}
    List<Shown> shown = new ArrayList<>();
    for (Scored passage : found.passages()) {
      SearchEntry entry = StoredPassage.read(stored, passage.document());
      Snippet snippet = snippets.of(entry.text(), SNIPPET);
      shown.add(new Shown(entry, snippet, passage.score() * (SHOWN + snippet.share())));
    }
    shown.sort(Comparator.comparingDouble(Shown::score).reversed());
    List<Hit> hits = new ArrayList<>();
    for (Shown passage : shown) {
      // A further passage that has nothing to show came up by the title alone.
      if (hits.isEmpty() || passage.snippet().marked()) {
        String url = passage.entry().article().url() + "#" + passage.entry().anchor();
        hits.add(new Hit(passage.entry().label(), url, passage.snippet().html()));
      }
    }
    return new Result(shown.getFirst().entry().article(),
        match(found, parsed, shown.stream().map(Shown::entry).toList()), found.score(), hits);
  }

  /** Exact is what has a number, a place or a day that is named, or the query as it was typed. */
  private static Match match(Found found, ParsedQuery parsed, List<SearchEntry> entries) {
    if (found.match() == Grouping.Match.MEANING) {
      return Match.MEANING;
    }
    return parsed.namesSomething()
        || entries.stream().anyMatch(entry -> has(entry, parsed.text().strip())) ? Match.EXACT
            : Match.WORDS;
  }

  private static boolean has(SearchEntry entry, String text) {
    return Normalizer.normalize(entry.article().title()).text().contains(text)
        || Normalizer.normalize(entry.text()).text().contains(text);
  }
}
