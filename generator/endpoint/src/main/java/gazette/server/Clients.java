package gazette.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients apart. Whom a web server of ours brings is known by the last address of
 * {@code X-Forwarded-For}, the only one that our web server wrote; where it names none, nobody is
 * held to account. Names are kept only while something is at work, and written down nowhere.
 */
final class Clients {

  // Whoever has an IPv6 address has all of its network of 64 bits (RFC 6177).
  private static final int NETWORK_BYTES = 8;

  private final Set<InetAddress> proxies;

  /**
   * Clients before and behind web servers.
   *
   * @param proxies the web servers in front, besides those on this machine
   */
  Clients(Set<InetAddress> proxies) {
    this.proxies = proxies;
  }

  /** A short name of who sent a request; null when it is not known. */
  @Nullable
  String of(Request request) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    return isOurs(peer) ? forwarded(request.getHeaders()).map(Clients::name).orElse(null)
        : of(peer);
  }

  /** A short name of who opened a connection; null for a web server of ours. */
  @Nullable
  String of(SocketAddress peer) {
    return isOurs(peer) || !(peer instanceof InetSocketAddress inet) ? null
        : name(inet.getAddress());
  }

  private boolean isOurs(SocketAddress peer) {
    return peer instanceof InetSocketAddress inet
        && (inet.getAddress().isLoopbackAddress() || proxies.contains(inet.getAddress()));
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

  private static String name(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }
}
