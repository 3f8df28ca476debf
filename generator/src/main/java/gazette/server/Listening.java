package gazette.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import org.eclipse.jetty.server.NetworkConnector;

/** Takes the port, or says in a sentence why it cannot be had. */
final class Listening {

  private Listening() {}

  /** The address of a host name. */
  static InetAddress address(String host) throws IOException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new IOException(
          "host '%s' is not known; choose 127.0.0.1 for this machine alone or 0.0.0.0 for all with --host"
              .formatted(host),
          unknown);
    }
  }

  static void open(NetworkConnector connector, InetAddress address, ServerOptions options)
      throws IOException {
    try {
      connector.open();
    } catch (IOException failure) {
      throw new IOException(reason(failure, address, options), failure);
    }
  }

  private static String reason(IOException failure, InetAddress address, ServerOptions options)
      throws IOException {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    // A port below 1024 that an ordinary user may not have is a BindException, too.
    boolean taken = cause instanceof BindException
        && String.valueOf(cause.getMessage()).contains("in use");
    if (!taken && isHere(address)) {
      return "cannot listen on port %s of %s (%s); choose another with --port"
          .formatted(options.port(), options.host(), cause.getMessage());
    }
    if (!taken) {
      return "%s is not an address of this machine; choose another with --host"
          .formatted(options.host());
    }
    return "port %s of %s is in use; choose another with --port".formatted(options.port(),
        options.host());
  }

  private static boolean isHere(InetAddress address) throws IOException {
    return address.isAnyLocalAddress() || address.isLoopbackAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }
}
