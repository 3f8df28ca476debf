package gazette.site;

import gazette.search.SearchAnswer;
import gazette.search.SearchIndex;
import gazette.search.SearchQuery;
import gazette.server.Searcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The index of the last build: a new one is taken up while queries run. */
final class LiveIndex implements Searcher, AutoCloseable {

  // A look costs a small file; no reader notices that a new build shows a second later.
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private final SearchIndex index;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  private LiveIndex(SearchIndex index) {
    this.index = index;
  }

  static LiveIndex open(Path folder) throws IOException {
    return new LiveIndex(SearchIndex.open(folder));
  }

  @Override
  public SearchAnswer search(SearchQuery query) throws IOException {
    takeUpNewBuild();
    return index.search(query);
  }

  @Override
  public int documents() {
    return index.documents();
  }

  @Override
  public String generation() {
    return index.generation();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private void takeUpNewBuild() throws IOException {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last > LOOK_EVERY && looked.compareAndSet(last, now)) {
      index.refresh();
    }
  }
}
