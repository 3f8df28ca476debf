package gazette.site;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Work on all processors, whose failures are those of the work. */
final class Parallel {

  private Parallel() {}

  /** A step from one value to another. */
  interface Step<T, R> {
    R of(T value) throws IOException;
  }

  /** Works in a pool of threads: what is parallel within the work is so on these. */
  static <T> T in(int threads, Callable<T> work) throws IOException {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(work).get();
    } catch (ExecutionException failure) {
      throw failureOf(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while building");
    }
  }

  /** Does one thing while another is done. */
  static void both(Callable<?> one, Callable<?> other) throws IOException {
    ForkJoinTask<?> forked = ForkJoinTask.adapt(one).fork();
    try {
      other.call();
    } catch (Exception failure) {
      forked.quietlyJoin();
      throw failureOf(failure);
    }
    forked.quietlyJoin();
    Throwable failure = forked.getException();
    if (failure != null) {
      throw failureOf(failure);
    }
  }

  /** What a step makes of each value, in order. */
  static <T, R> List<R> map(List<T> values, Step<T, R> step) throws IOException {
    try {
      return values.parallelStream().map(value -> {
        try {
          return step.of(value);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }).toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /** What could not be read or written; anything else is a mistake of the program, and thrown. */
  private static IOException failureOf(Throwable wrapped) {
    Throwable thrown = wrapped;
    while (thrown.getCause() != null && !(thrown instanceof IOException)) {
      thrown = thrown.getCause();
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException mistake) {
      throw mistake;
    }
    return thrown instanceof IOException told ? told : new IOException(wrapped);
  }
}
