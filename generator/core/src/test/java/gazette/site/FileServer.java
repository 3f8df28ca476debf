package gazette.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A web server that knows nothing but files, such as mirrors have, and counts what is asked of it.
 * It compresses pages, style sheets and scripts, but not the files of an index.
 */
final class FileServer implements AutoCloseable {

  private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
      "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private final Path root;
  private final String prefix;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Long> sent = Collections.synchronizedMap(new LinkedHashMap<>());

  private FileServer(Path root, String prefix, HttpServer server) {
    this.root = root;
    this.prefix = prefix;
    this.server = server;
  }

  /**
   * Serves a folder.
   *
   * @param prefix the path below which it appears, beginning and ending with {@code /}
   */
  static FileServer start(Path root, String prefix) throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        0);
    FileServer server = new FileServer(root, prefix, http);
    http.setExecutor(server.threads);
    http.createContext(prefix, server::answer);
    http.start();
    return server;
  }

  String address(String page) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix + page;
  }

  /** The files below a path that were asked for, in order. */
  List<String> asked(String below) {
    synchronized (sent) {
      return new ArrayList<>(sent.keySet()).stream()
          .filter(path -> path.startsWith(below))
          .toList();
    }
  }

  /** How many bytes, heads left out, went out for the files below a path. */
  long bytes(String below) {
    return asked(below).stream().mapToLong(sent::get).sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(prefix.length());
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
      byte[] body = Files.readAllBytes(file);
      exchange.getResponseHeaders().set("Content-Type", type);
      if (!path.startsWith("shards/") && !type.equals("text/plain")) {
        body = gzip(body);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      sent.merge(path, (long) body.length, Long::sum);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
