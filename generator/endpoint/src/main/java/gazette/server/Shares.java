package gazette.server;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How much each client has of something, and that none has too much. */
final class Shares {

  private final int most;
  private final ConcurrentHashMap<String, Integer> held = new ConcurrentHashMap<>();

  Shares(int most) {
    this.most = most;
  }

  /**
   * Takes one for a client.
   *
   * @param client null for one that is not known, who may have any number
   * @return false when it has as many as it may have
   */
  boolean take(@Nullable String client) {
    if (client == null) {
      return true;
    }
    boolean[] taken = new boolean[1];
    held.compute(client, (name, before) -> {
      int now = before == null ? 0 : before;
      taken[0] = now < most;
      return taken[0] ? now + 1 : before;
    });
    return taken[0];
  }

  /** Gives one back that was taken. */
  void giveBack(@Nullable String client) {
    if (client != null) {
      held.computeIfPresent(client, (name, before) -> before == 1 ? null : before - 1);
    }
  }
}
