package gazette.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/**
 * Cuts off connections on which nothing gets done: no request completed, no part of an answer
 * taken. The idle limit alone does not see a sender that trickles a byte every few seconds for
 * hours.
 */
final class StalledConnections implements Connection.Listener, AutoCloseable {

  private final long limit;
  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stalled").factory());

  StalledConnections(Duration limit) {
    this.limit = limit.toNanos();
    long pause = Math.max(1, limit.toMillis() / 4);
    var _ = clock.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, Progress.of(connection));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void sweep() {
    open.replaceAll((connection, before) -> {
      Progress now = Progress.of(connection);
      if (now.messages() != before.messages() || now.sent() != before.sent()) {
        return now;
      }
      if (now.time() - before.time() > limit) {
        connection.getEndPoint().close();
      }
      return before;
    });
  }

  /** How far a connection is: requests received and bytes handed to the network, and when. */
  private record Progress(long messages, long sent, long time) {
    static Progress of(Connection connection) {
      return new Progress(connection.getMessagesIn(), connection.getBytesOut(), System.nanoTime());
    }
  }
}
