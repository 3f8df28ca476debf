package gazette.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;

/** Tells the operator what failed, but not a thousand times when a thousand requests meet it. */
final class Failures {

  private static final Logger LOG = System.getLogger("gazette.server");
  private static final long PAUSE = 10_000_000_000L;

  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  /** Reports a failure, unless another was reported in the last ten seconds. */
  void report(String what, Throwable failure) {
    long now = System.nanoTime();
    long until = quietUntil.get();
    if (now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE)) {
      LOG.log(Level.ERROR, what, failure);
    }
  }
}
