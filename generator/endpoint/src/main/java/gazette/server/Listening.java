package gazette.server;

import gazette.problem.Phrase;
import gazette.problem.ToldException;
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
      throw new ToldException(Phrase.of("host-unknown", host), unknown);
    }
  }

  static void open(NetworkConnector connector, InetAddress address, ServerOptions options)
      throws IOException {
    try {
      connector.open();
    } catch (IOException failure) {
      throw new ToldException(reason(failure, address, options), failure);
    }
  }

  private static Phrase reason(IOException failure, InetAddress address, ServerOptions options)
      throws IOException {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    // A port below 1024 that an ordinary user may not have is a BindException, too.
    boolean taken = cause instanceof BindException
        && String.valueOf(cause.getMessage()).contains("in use");
    if (!taken && isHere(address)) {
      return Phrase.of("port-refused", options.port(), options.host(),
          String.valueOf(cause.getMessage()));
    }
    if (!taken) {
      return Phrase.of("host-elsewhere", options.host());
    }
    return Phrase.of("port-taken", options.port(), options.host());
  }

  private static boolean isHere(InetAddress address) throws IOException {
    return address.isAnyLocalAddress() || address.isLoopbackAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }
}
