package gazette.server;

import gazette.search.QueryTimeoutException;
import gazette.search.SearchAnswer;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many queries run at once, and nobody wait for one too long or take all places.
 *
 * <p>
 * Queries run on threads of the operating system, which shares the processors out among them: on
 * virtual threads a few heavy ones would hold up every other request. Kept threads also keep what
 * the index remembers for each of them.
 *
 * <p>
 * A query that takes too long is left to end by itself, since an interrupt may close index files
 * under other queries; it keeps its place until then, so there are never more at work than allowed.
 */
final class QueryGate implements AutoCloseable {

  private final Searcher searcher;
  private final ServerOptions.Limits limits;
  private final Shares shares;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService threads = Executors
      .newCachedThreadPool(Thread.ofPlatform().daemon().name("query-", 1).factory());

  QueryGate(Searcher searcher, ServerOptions.Limits limits) {
    this.searcher = searcher;
    this.limits = limits;
    this.shares = new Shares(limits.queriesOfOne());
    this.places = new Semaphore(limits.queries(), true);
  }

  /**
   * Answers a query.
   *
   * @param client who asks, as {@link Clients} names them
   * @throws RefusedException when there are too many queries, or this one takes too long
   */
  SearchAnswer search(SearchQuery query, @Nullable String client)
      throws IOException, RefusedException {
    if (!shares.take(client)) {
      throw new RefusedException(Refusal.TOO_MANY);
    }
    Future<SearchAnswer> task;
    try {
      task = begin(() -> searcher.search(query), client);
    } catch (RefusedException | RuntimeException notBegun) {
      shares.giveBack(client);
      throw notBegun;
    }
    return await(task);
  }

  private Future<SearchAnswer> begin(Callable<SearchAnswer> query, @Nullable String client)
      throws RefusedException {
    takePlace();
    try {
      return threads.submit(() -> {
        try {
          return query.call();
        } finally {
          places.release();
          shares.giveBack(client);
        }
      });
    } catch (RuntimeException notBegun) {
      places.release();
      throw notBegun;
    }
  }

  private void takePlace() throws RefusedException {
    try {
      if (waiting.incrementAndGet() > limits.waiting() + places.availablePermits()
          || !places.tryAcquire(limits.queryWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RefusedException(Refusal.BUSY);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Refusal.of(503));
    } finally {
      waiting.decrementAndGet();
    }
  }

  private SearchAnswer await(Future<SearchAnswer> task) throws IOException, RefusedException {
    try {
      return task.get(limits.queryTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      throw new RefusedException(Refusal.TOO_SLOW);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Refusal.of(503));
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof QueryTimeoutException) {
        throw new RefusedException(Refusal.TOO_SLOW);
      }
      if (failure.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("a query failed", failure.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
