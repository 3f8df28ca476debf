package gazette.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask one question after the other. */
final class Load {

  /** Whatever answers. Called from many threads. */
  interface Answering {
    /** How many results it showed. */
    int ask(String question) throws IOException, InterruptedException;
  }

  /**
   * What was measured.
   *
   * @param perSecond answers in a second, of all clients
   * @param p50 how long half of the questions took at most, in milliseconds
   * @param p99 how long 99 of a hundred took at most
   * @param failed how many were given up, as queries are that take longer than two seconds
   */
  record Measured(double perSecond, double p50, double p99, int failed) {}

  private Load() {}

  /** Asks for some seconds and measures each answer. */
  static Measured measure(Answering answering, List<String> questions, int clients, int seconds)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Callable<List<Long>> client = () -> {
      List<Long> took = new ArrayList<>();
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        try {
          answering.ask(questions.get(next.getAndIncrement() % questions.size()));
          took.add(System.nanoTime() - start);
        } catch (IOException givenUp) {
          failed.incrementAndGet();
        }
      }
      return took;
    };
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(client));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> one : running) {
        all.addAll(one.get());
      }
      return measured(all, seconds, failed.get());
    }
  }

  private static Measured measured(List<Long> nanos, int seconds, int failed) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Measured(sorted.length / (double) seconds, sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6, failed);
  }
}
