package gazette.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, what it serves and how much it takes on.
 *
 * @param host name or address of this machine to listen on, such as {@code 127.0.0.1}, or
 *   {@code 0.0.0.0} for all
 * @param port 1 to 65535, or 0 for any free one
 * @param publicFolder the files of the website; null to serve only the search
 * @param prefix the path under which the website is published elsewhere, ending in {@code /}, such
 *   as {@code /gazette/}: addresses are taken with it and without; {@code /} for none
 * @param origins other origins ({@code https://www.example.cn}) that pages may load style sheets
 *   and images from and send queries to: that of the website where only the search is served here,
 *   that of the search where it is served elsewhere
 * @param proxies addresses of web servers in front that name their clients in
 *   {@code X-Forwarded-For}; those on this machine need not be given
 * @param limits what is refused
 * @param preview tells browsers of editors what changes; null for the public
 * @param log receives a line for each request, without its query and its sender, from many threads;
 *   null for none
 */
public record ServerOptions(String host, int port, @Nullable Path publicFolder, String prefix,
    List<String> origins, Set<InetAddress> proxies, Limits limits, @Nullable Preview preview,
    @Nullable Consumer<String> log) {

  // RFC 6454, 6.2: scheme, host, port; nothing that could end the header it is written into.
  private static final Pattern ORIGIN = Pattern
      .compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

  public ServerOptions {
    if (!isPort(port)) {
      throw new IllegalArgumentException("port " + port);
    }
    if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
      throw new IllegalArgumentException("not a path: " + prefix);
    }
    origins = List.copyOf(origins);
    proxies = Set.copyOf(proxies);
    origins.forEach(origin -> {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException("not an origin: " + origin);
      }
    });
  }

  /** Whether there is such a port; 0 stands for any free one. */
  public static boolean isPort(int number) {
    return number >= 0 && number <= 65_535;
  }

  /** Site and search, or with a null folder search only, with the default limits and no log. */
  public static ServerOptions of(String host, int port, @Nullable Path publicFolder) {
    return new ServerOptions(host, port, publicFolder, "/", List.of(), Set.of(), Limits.DEFAULT,
        null, null);
  }

  /** The same with this prefix. */
  public ServerOptions withPrefix(String other) {
    return new ServerOptions(host, port, publicFolder, other, origins, proxies, limits, preview,
        log);
  }

  /** The same with these origins. */
  public ServerOptions withOrigins(List<String> others) {
    return new ServerOptions(host, port, publicFolder, prefix, others, proxies, limits, preview,
        log);
  }

  /** The same behind these web servers. */
  public ServerOptions withProxies(Set<InetAddress> others) {
    return new ServerOptions(host, port, publicFolder, prefix, origins, others, limits, preview,
        log);
  }

  /** The same with these limits. */
  public ServerOptions withLimits(Limits others) {
    return new ServerOptions(host, port, publicFolder, prefix, origins, proxies, others, preview,
        log);
  }

  /** The same for editors. */
  public ServerOptions withPreview(Preview other) {
    return new ServerOptions(host, port, publicFolder, prefix, origins, proxies, limits, other,
        log);
  }

  /** The same with a line for each request. */
  public ServerOptions withLog(Consumer<String> lines) {
    return new ServerOptions(host, port, publicFolder, prefix, origins, proxies, limits, preview,
        lines);
  }

  /**
   * How much a server takes on.
   *
   * @param connections open at once, an eighth of them for one client; more wait to be accepted
   * @param queries running at once
   * @param queriesOfOne running or waiting at once for one client; above it the answer is 429
   * @param waiting queries that wait for their turn at once; above it the answer is 503
   * @param queryWait how long a query waits for its turn before the answer is 503
   * @param queryTime how long a reader waits for an answer before it is 503
   * @param idle how long a connection may be silent
   * @param stalled how long a connection may take to send a request, or to take the next part (32
   *   KB) of an answer, however busily it trickles; 4 seconds at most when nearly all connections
   *   are taken
   * @param stop how long running requests may go on after {@link SearchServer#close()}
   */
  public record Limits(int connections, int queries, int queriesOfOne, int waiting,
      Duration queryWait, Duration queryTime, Duration idle, Duration stalled, Duration stop) {

    /** For a machine with two cores. */
    public static final Limits DEFAULT = new Limits(4_096, 16, 8, 256, Duration.ofSeconds(1),
        Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30),
        Duration.ofSeconds(5));

    public Limits {
      if (connections < 1 || queries < 1 || queriesOfOne < 1 || waiting < 0) {
        throw new IllegalArgumentException("%s connections, %s queries, %s of one, %s waiting"
            .formatted(connections, queries, queriesOfOne, waiting));
      }
    }
  }
}
