package gazette.server;

import gazette.search.SearchAnswer;
import gazette.search.SearchQuery;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets only so many queries run at once, and nobody wait for one too long.
 *
 * <p>
 * A query that takes too long is left to end by itself, since an interrupt may close index files
 * under other queries; it keeps its place until then, so there are never more at work than allowed.
 */
final class QueryGate {

  private final Searcher searcher;
  private final ServerOptions.Limits limits;
  private final Semaphore places;

  QueryGate(Searcher searcher, ServerOptions.Limits limits) {
    this.searcher = searcher;
    this.limits = limits;
    this.places = new Semaphore(limits.queries(), true);
  }

  SearchAnswer search(SearchQuery query) throws IOException, RefusedException {
    try {
      if (!places.tryAcquire(limits.queryWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RefusedException(Refusal.BUSY);
      }
      FutureTask<SearchAnswer> task = new FutureTask<>(() -> {
        try {
          return searcher.search(query);
        } finally {
          places.release();
        }
      });
      Thread.ofVirtual().name("query").start(task);
      return task.get(limits.queryTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      throw new RefusedException(Refusal.TOO_SLOW);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Refusal.of(503));
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("a query failed", failure.getCause());
    }
  }
}
