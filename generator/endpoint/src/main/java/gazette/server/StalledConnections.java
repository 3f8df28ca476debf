package gazette.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off connections on which nothing gets done: no request completed, no part of an answer
 * taken. The idle limit alone does not see a sender that trickles a byte every few seconds for
 * hours. When nearly all connections are taken, patience is short, and no client gets more than its
 * share at any time.
 */
final class StalledConnections implements Connection.Listener, AutoCloseable {

  // Longer than an honest query waits and runs.
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(4);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int SHARE = 8;

  private final long patience;
  private final long shortPatience;
  private final int nearlyAll;
  private final Clients clients;
  private final Shares shares;
  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stalled").factory());

  StalledConnections(ServerOptions.Limits limits, Clients clients) {
    this.patience = limits.stalled().toNanos();
    this.shortPatience = Math.min(patience, SHORT_PATIENCE.toNanos());
    this.nearlyAll = limits.connections() * 3 / 4;
    this.clients = clients;
    this.shares = new Shares(Math.max(1, limits.connections() / SHARE));
    long pause = Math.clamp(limits.stalled().toMillis() / 4, 1, LOOK_EVERY.toMillis());
    var _ = clock.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    String client = clients.of(connection.getEndPoint().getRemoteSocketAddress());
    if (shares.take(client)) {
      open.put(connection, Progress.of(connection, client));
    } else {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Progress last = open.remove(connection);
    if (last != null) {
      shares.giveBack(last.client());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void sweep() {
    long limit = open.size() > nearlyAll ? shortPatience : patience;
    open.replaceAll((connection, before) -> {
      Progress now = Progress.of(connection, before.client());
      if (now.messages() != before.messages() || now.sent() != before.sent()) {
        return now;
      }
      if (now.time() - before.time() > limit) {
        connection.getEndPoint().close();
      }
      return before;
    });
  }

  /**
   * How far a connection is: requests received and bytes handed to the network, and when.
   *
   * @param client whose it is; null when that is not known
   */
  private record Progress(@Nullable String client, long messages, long sent, long time) {
    static Progress of(Connection connection, @Nullable String client) {
      return new Progress(client, connection.getMessagesIn(), connection.getBytesOut(),
          System.nanoTime());
    }
  }
}
