package gazette.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who has how many queries at work. Whom a web server of ours brings is known by the last address
 * of {@code X-Forwarded-For}, the only one that our web server wrote; where it names none, nobody
 * is held to account. Kept only while a query is at work, and written down nowhere.
 */
final class Clients {

  // Whoever has an IPv6 address has all of its network of 64 bits (RFC 6177).
  private static final int NETWORK_BYTES = 8;

  private final Set<InetAddress> proxies;
  private final int most;
  private final ConcurrentHashMap<String, Integer> atWork = new ConcurrentHashMap<>();

  /**
   * Counts queries.
   *
   * @param proxies the web servers in front, besides those on this machine
   * @param most how many queries a client may have at work
   */
  Clients(Set<InetAddress> proxies, int most) {
    this.proxies = proxies;
    this.most = most;
  }

  /** A short name of the client of a request; null when it is not known. */
  @Nullable
  String of(Request request) {
    if (!(request.getConnectionMetaData()
        .getRemoteSocketAddress() instanceof InetSocketAddress peer) || peer.getAddress() == null) {
      return null;
    }
    InetAddress address = peer.getAddress();
    boolean isOurs = address.isLoopbackAddress() || proxies.contains(address);
    return isOurs ? forwarded(request.getHeaders()).map(Clients::key).orElse(null) : key(address);
  }

  private static Optional<InetAddress> forwarded(HttpFields header) {
    String all = String.join(",", header.getValuesList(HttpHeader.X_FORWARDED_FOR));
    String last = all.substring(all.lastIndexOf(',') + 1).strip();
    try {
      return Optional.of(InetAddress.ofLiteral(last));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }

  /** Takes note of a query; false when the client has as many as it may have. */
  boolean enter(@Nullable String client) {
    if (client == null) {
      return true;
    }
    boolean[] entered = new boolean[1];
    atWork.compute(client, (name, before) -> {
      int now = before == null ? 0 : before;
      entered[0] = now < most;
      return entered[0] ? now + 1 : before;
    });
    return entered[0];
  }

  /** A query that entered is over. */
  void leave(@Nullable String client) {
    if (client != null) {
      atWork.computeIfPresent(client, (name, before) -> before == 1 ? null : before - 1);
    }
  }
}
