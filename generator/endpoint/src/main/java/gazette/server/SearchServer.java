package gazette.server;

import gazette.server.ServerOptions.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * A listening server: {@code /search} and {@code /api/search} answer queries, {@code /health} says
 * whether they can, and every other address is a file of the website where one is served.
 *
 * <p>
 * HTTP/1.1 (RFC 9110 and 9112), GET and HEAD only. What is malformed, ambiguous or too large is
 * refused; nothing in an answer tells of the program's insides.
 */
public final class SearchServer implements AutoCloseable {

  private static final int HEADER_BYTES = 8 * 1024;
  private static final int WAITING_CONNECTIONS = 1_024;
  // Small, so that a slow reader's progress is seen within the idle limit: the kernel tells of room
  // only when a good part of the buffer is free.
  private static final int SEND_BUFFER = 64 * 1024;
  // How long a kept connection may be silent once the server closes, in milliseconds.
  private static final long LAST_WORDS = 100;

  // Held here, since the JDK forgets loggers that nobody holds, and their level with them.
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  private final Searcher searcher;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Server server;
  private final ServerConnector connector;
  private final QueryGate gate;
  private final StalledConnections stalled;
  private final Failures failures;

  private SearchServer(InetAddress address, ServerOptions options, Searcher searcher,
      ResultsView view) {
    this.searcher = searcher;
    Limits limits = options.limits();
    failures = new Failures();
    Clients clients = new Clients(options.proxies());
    gate = new QueryGate(searcher, limits);
    stalled = new StalledConnections(limits, clients);
    AnswerWriter writer = new AnswerWriter(new CommonHeaders(options.origins()));
    Endpoint endpoint = new Endpoint(new SearchPages(searcher, gate, view), clients, options,
        writer, failures);

    VirtualThreadPool threads = new VirtualThreadPool();
    // Each connection may wait in a thread of its own; their number is limited already.
    threads.setMaxConcurrentTasks(0);
    server = new Server(threads);
    connector = connector(server, address, options);
    connector.addBean(stalled);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    server.setHandler(new GracefulHandler(endpoint));
    server.setErrorHandler(new ParserRefusals(writer, failures));
    server.setStopTimeout(limits.stop().toMillis());
    if (options.log() != null) {
      server.setRequestLog(new RequestLines(options.log()));
    }
  }

  /**
   * Starts a server. It closes the searcher when it stops, or does not start.
   *
   * @throws IOException when the host is not known or the port cannot be had; its message is a
   *   sentence for the person who chose them
   */
  public static SearchServer start(ServerOptions options, Searcher searcher, ResultsView view)
      throws IOException {
    quieten();
    InetAddress address = address(options, searcher);
    SearchServer server = new SearchServer(address, options, searcher, view);
    try {
      Listening.open(server.connector, address, options);
      server.run();
      return server;
    } catch (IOException | RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  private static InetAddress address(ServerOptions options, Searcher searcher) throws IOException {
    try {
      return Listening.address(options.host());
    } catch (IOException unknown) {
      searcher.close();
      throw unknown;
    }
  }

  private static ServerConnector connector(Server server, InetAddress address,
      ServerOptions options) {
    ServerConnector connector = new ServerConnector(server,
        new HttpConnectionFactory(strictHttp()));
    connector.setHost(address.getHostAddress());
    connector.setPort(options.port());
    connector.setIdleTimeout(options.limits().idle().toMillis());
    connector.setShutdownIdleTimeout(LAST_WORDS);
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    return connector;
  }

  private static HttpConfiguration strictHttp() {
    HttpConfiguration http = new HttpConfiguration();
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    return http;
  }

  /** Malformed requests are the sender's affair; without this each is a warning on the console. */
  private static void quieten() {
    if (JETTY.getLevel() == null) {
      JETTY.setLevel(Level.SEVERE);
    }
  }

  private void run() throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("the server did not start", failure);
    }
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Its address for a browser on this machine, ending in {@code /}. */
  public URI uri() {
    String host = connector.getHost();
    boolean all = host.equals("0.0.0.0") || host.equals("0:0:0:0:0:0:0:0");
    String shown = all ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + port() + "/");
  }

  /** Stops: takes no more requests, and lets running ones finish within the limit. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException bounded) {
      // As promised: what still ran has been cut off.
      return;
    } catch (Exception failure) {
      failures.report("the server did not stop in order", failure);
    } finally {
      stalled.close();
      gate.close();
      letGo();
    }
  }

  private void letGo() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      searcher.close();
    } catch (IOException failure) {
      failures.report("the index was not closed", failure);
    }
  }
}
