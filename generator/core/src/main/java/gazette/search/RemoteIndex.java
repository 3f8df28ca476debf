package gazette.search;

import gazette.search.query.SearchQuery;
import gazette.search.rank.Ranking;
import gazette.search.remote.Engine;
import gazette.search.remote.ServersException;
import gazette.search.suggest.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An index on other machines. */
public final class RemoteIndex implements SearchEngine {

  /** Finds the build that is to be asked now. */
  public interface Opener {
    Engine open() throws IOException;
  }

  private final Opener opener;
  private final AtomicReference<RemoteGeneration> current;

  private RemoteIndex(Opener opener, RemoteGeneration generation) {
    this.opener = opener;
    this.current = new AtomicReference<>(generation);
  }

  /**
   * Opens the index that the servers have.
   *
   * @throws ServersException when they do not answer
   */
  public static RemoteIndex open(Opener opener) throws IOException {
    return new RemoteIndex(opener, RemoteGeneration.of(opener.open()));
  }

  @Override
  public SearchAnswer search(SearchQuery query) throws IOException {
    RemoteGeneration index = current.get();
    try {
      return answer(index, query);
    } catch (ServersException failure) {
      // An index that is just being replaced answers this or that.
      boolean another = failure.trouble() != ServersException.Trouble.REFUSED
          && (refresh() || current.get() != index);
      if (!another) {
        throw failure;
      }
      return answer(current.get(), query);
    }
  }

  private static SearchAnswer answer(RemoteGeneration index, SearchQuery query) throws IOException {
    return new RemoteSource(index, SearchIndex.TIME_LIMIT, Ranking.DEFAULT).answer(query);
  }

  @Override
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    return current.get().suggestions().of(typed, most);
  }

  @Override
  public int documents() {
    return current.get().passages();
  }

  @Override
  public String generation() {
    return current.get().generation();
  }

  @Override
  public Optional<String> meaningFailure() {
    return current.get().known().meaning().failure();
  }

  @Override
  public synchronized boolean refresh() throws IOException {
    if (!current.get().engine().isReplaced()) {
      return false;
    }
    current.set(RemoteGeneration.of(opener.open()));
    return true;
  }

  @Override
  public void close() {
    // Nothing is open: each question is a request of its own.
  }
}
