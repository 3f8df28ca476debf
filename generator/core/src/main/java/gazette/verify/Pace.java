package gazette.verify;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How hard a web server may be asked, and how long it is waited for.
 *
 * @param aSecond how many requests a second at most
 * @param atOnce how many at the same time at most
 * @param patience how long an answer may take to begin; a body may take so long, and a second more
 *   for every {@value #SLOWEST} bytes, an hour at most
 */
public record Pace(double aSecond, int atOnce, Duration patience) {

  /** Such as any web server bears beside its readers. */
  public static final Pace GENTLE = new Pace(20, 2, Duration.ofSeconds(30));

  private static final long SLOWEST = 8 * 1024;
  private static final long LONGEST_SECONDS = 3_600;

  public Pace {
    if (!(aSecond > 0) || atOnce < 1 || !patience.isPositive()) {
      throw new IllegalArgumentException(
          "%s a second, %d at once, %s".formatted(aSecond, atOnce, patience));
    }
  }

  public Pace of(double aSecond) {
    return new Pace(aSecond, atOnce, patience);
  }

  /** How long a body of at most this length may take. */
  Duration forBody(long most) {
    return patience.plusSeconds(Math.min(most / SLOWEST, LONGEST_SECONDS));
  }

  /** Gives each caller a time of its own, one after the other. */
  final class Turns {

    private long next = System.nanoTime();

    void await() throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(mine() - System.nanoTime());
    }

    private synchronized long mine() {
      long mine = Math.max(next, System.nanoTime());
      next = mine + (long) (TimeUnit.SECONDS.toNanos(1) / aSecond);
      return mine;
    }
  }
}
