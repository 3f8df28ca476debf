package gazette.search;

import gazette.search.index.IndexBuilder;
import gazette.search.index.IndexUnusableException;
import gazette.search.index.SearchEntry;
import gazette.search.query.SearchQuery;
import gazette.search.rank.Ranking;
import gazette.search.suggest.Suggestion;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The index as it is asked: many threads may search at once, and a new build is taken up while they
 * do.
 */
public final class SearchIndex implements SearchEngine {

  /** How long a query may take. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  private final Path folder;
  private final Ranking ranking;
  private final AtomicReference<Generation> current;
  private boolean closed;

  private SearchIndex(Path folder, Generation generation, Ranking ranking) {
    this.folder = folder;
    this.ranking = ranking;
    this.current = new AtomicReference<>(generation);
  }

  /**
   * Writes a new index, with one thread a processor. Equal entries in equal order and equal
   * synonyms give an index with the same generation and the same answers.
   *
   * @param dir an empty folder, or none yet
   * @param entries the passages of an article one after another; newest articles first is cheapest
   * @param synonyms what else words are called, for queries
   * @throws java.nio.file.DirectoryNotEmptyException when there is something in the folder
   */
  public static void write(Path dir, Iterable<SearchEntry> entries, List<SynonymGroup> synonyms)
      throws IOException {
    write(dir, entries, synonyms, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Writes a new index.
   *
   * @param threads how many to use, from 1; the answers do not depend on it
   */
  public static void write(Path dir, Iterable<SearchEntry> entries, List<SynonymGroup> synonyms,
      int threads) throws IOException {
    IndexBuilder.write(dir, entries, synonyms, threads);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexUnusableException when there is none, or it is damaged or of another version
   */
  public static SearchIndex open(Path dir) throws IOException {
    return open(dir, Ranking.DEFAULT);
  }

  /** Opens the index in a folder, to measure what other weights bring. */
  public static SearchIndex open(Path dir, Ranking ranking) throws IOException {
    return new SearchIndex(dir, Generation.open(dir), ranking);
  }

  @Override
  public SearchAnswer search(SearchQuery query) throws IOException {
    Generation index = acquire();
    try {
      return new Search(new OwnSource(index, TIME_LIMIT, ranking), query, ranking).answer();
    } finally {
      index.snapshot().release();
    }
  }

  @Override
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    Generation index = acquire();
    try {
      return index.suggestions().of(typed, most);
    } finally {
      index.snapshot().release();
    }
  }

  @Override
  public int documents() {
    return current.get().snapshot().passages();
  }

  /** How many articles there are. */
  public int articles() {
    return current.get().snapshot().articles().count();
  }

  @Override
  public Optional<String> meaningFailure() {
    return current.get().known().meaning().failure();
  }

  @Override
  public String generation() {
    return current.get().snapshot().generation();
  }

  /**
   * Takes up the index that lies in the folder now, if it is another one. Costs one small file to
   * read when it is not. Queries that run finish with the index that they began with.
   *
   * @return whether there was another one; false too while a build is just putting it in place, and
   * once this is closed
   * @throws IndexUnusableException when it is damaged or of another version; the one in use stays
   */
  @Override
  public synchronized boolean refresh() throws IOException {
    Generation old = current.get();
    if (closed || !old.snapshot().isReplacedIn(folder)) {
      return false;
    }
    current.set(Generation.open(folder));
    old.snapshot().release();
    return true;
  }

  /** Closes the files once the running queries have finished; later ones fail. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      current.get().snapshot().release();
    }
  }

  private Generation acquire() {
    Generation index = current.get();
    while (!index.snapshot().acquire()) {
      Generation now = current.get();
      if (now == index) {
        throw new IllegalStateException("the index is closed");
      }
      index = now;
    }
    return index;
  }
}
