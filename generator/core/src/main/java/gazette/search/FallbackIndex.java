package gazette.search;

import gazette.search.query.SearchQuery;
import gazette.search.remote.ServersException;
import gazette.search.suggest.Suggestion;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An index on other machines, and one at hand that answers while they do not. They are not asked
 * again for some seconds: readers need not wait for what has just failed.
 */
public final class FallbackIndex implements SearchEngine {

  private static final Logger LOG = System.getLogger("gazette.search");
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final RemoteIndex.Opener opener;
  private final SearchIndex own;
  private final AtomicLong resting = new AtomicLong(System.nanoTime());
  private volatile @Nullable RemoteIndex remote;

  private FallbackIndex(RemoteIndex.Opener opener, SearchIndex own) {
    this.opener = opener;
    this.own = own;
  }

  /** Opens the index that the servers have, if they answer. */
  public static FallbackIndex open(RemoteIndex.Opener opener, SearchIndex own) throws IOException {
    FallbackIndex index = new FallbackIndex(opener, own);
    index.refresh();
    return index;
  }

  private SearchEngine current() {
    RemoteIndex servers = remote;
    return servers == null || isResting() ? own : servers;
  }

  private boolean isResting() {
    return System.nanoTime() - resting.get() < 0;
  }

  private void rest(IOException failure) {
    resting.set(System.nanoTime() + PAUSE);
    LOG.log(Level.WARNING, "the index at hand answers for some seconds: {0}", failure.getMessage());
  }

  @Override
  public SearchAnswer search(SearchQuery query) throws IOException {
    SearchEngine asked = current();
    try {
      return asked.search(query);
    } catch (ServersException failure) {
      rest(failure);
      return own.search(query);
    }
  }

  @Override
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    SearchEngine asked = current();
    try {
      return asked.suggest(typed, most);
    } catch (ServersException failure) {
      rest(failure);
      return own.suggest(typed, most);
    }
  }

  @Override
  public int documents() {
    return current().documents();
  }

  @Override
  public String generation() {
    return current().generation();
  }

  @Override
  public Optional<String> meaningFailure() {
    return current().meaningFailure();
  }

  @Override
  public synchronized boolean refresh() throws IOException {
    boolean changed = own.refresh();
    if (isResting()) {
      return changed;
    }
    try {
      RemoteIndex servers = remote;
      if (servers == null) {
        remote = RemoteIndex.open(opener);
        return true;
      }
      return servers.refresh() || changed;
    } catch (ServersException failure) {
      rest(failure);
      return changed;
    }
  }

  @Override
  public void close() throws IOException {
    own.close();
  }
}
