package gazette.live;

import gazette.search.SearchAnswer;
import gazette.search.SearchEngine;
import gazette.search.query.SearchQuery;
import gazette.search.suggest.Suggestion;
import gazette.server.Searcher;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The index of the last build: a new one is taken up while queries run. */
final class LiveIndex implements Searcher {

  private static final Logger LOG = System.getLogger("gazette.live");
  // A look costs a small file; no reader notices that a new build shows a second later.
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private static final int SUGGESTIONS = 10;

  private final SearchEngine index;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  private LiveIndex(SearchEngine index) {
    this.index = index;
  }

  /** Answers from an index, which it closes in the end. */
  static LiveIndex of(SearchEngine index) {
    LiveIndex live = new LiveIndex(index);
    live.sayWhatFails();
    return live;
  }

  @Override
  public SearchAnswer search(SearchQuery query) throws IOException {
    takeUpNewBuild();
    return index.search(query);
  }

  @Override
  public List<Suggestion> suggest(String typed) throws IOException {
    takeUpNewBuild();
    return index.suggest(typed, SUGGESTIONS);
  }

  @Override
  public int documents() {
    return index.documents();
  }

  @Override
  public String generation() {
    takeUpNewBuild();
    return index.generation();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private void sayWhatFails() {
    index.meaningFailure().ifPresent(why -> LOG.log(Level.WARNING, why));
  }

  private void takeUpNewBuild() {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last < LOOK_EVERY || !looked.compareAndSet(last, now)) {
      return;
    }
    try {
      if (index.refresh()) {
        sayWhatFails();
      }
    } catch (IOException unusable) {
      // Readers are served from the old one; the operator mends the new one.
      LOG.log(Level.WARNING, "the old index goes on answering: {0}", unusable.toString());
    }
  }
}
