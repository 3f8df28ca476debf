package gazette.opensearch;

import gazette.search.remote.Access;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A real cluster on this machine: each node is a process of its own, which can be killed. */
final class Cluster implements AutoCloseable {

  private static final Path SERVER = Path.of("server/target");
  private static final Duration START = Duration.ofMinutes(5);

  private final Path folder;
  private final List<Integer> http = new ArrayList<>();
  private final List<Integer> transport = new ArrayList<>();
  private final List<Process> nodes = new ArrayList<>();

  private Cluster(Path folder) {
    this.folder = folder;
  }

  /** Starts some nodes and waits until they are a cluster. */
  static Cluster start(Path folder, int count) throws IOException, InterruptedException {
    if (!Files.isDirectory(SERVER.resolve("lib"))) {
      throw new IOException("no server in " + SERVER.toAbsolutePath() + ": mvn -P opensearch");
    }
    Cluster cluster = new Cluster(folder);
    for (int i = 0; i < count; i++) {
      cluster.http.add(freePort());
      cluster.transport.add(freePort());
    }
    try {
      for (int i = 0; i < count; i++) {
        cluster.nodes.add(cluster.launch(i));
      }
      cluster.await(count);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      cluster.close();
      throw failure;
    }
    return cluster;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private Process launch(int node) throws IOException {
    String names = IntStream.range(0, http.size())
        .mapToObj(i -> "n" + i)
        .collect(Collectors.joining(","));
    String ports = transport.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<String> command = List.of("nice", "-n", "5",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m", "-Xms200m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
        SERVER.resolve("classes") + ":" + SERVER.resolve("lib") + "/*",
        "gazette.opensearch.server.ServerNode", folder.resolve("n" + node).toString(), "n" + node,
        http.get(node).toString(), transport.get(node).toString(), names, ports);
    return new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve("n" + node + ".log").toFile())
        .start();
  }

  /** Waits until so many nodes stand as one, and all copies of shards are there. */
  void await(int count) throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    String wanted = "wait_for_nodes=" + count + "&wait_for_status=green&timeout=5s";
    while (System.nanoTime() < end) {
      for (int i = 0; i < nodes.size(); i++) {
        if (nodes.get(i).isAlive()
            && ask("GET", i, "/_cluster/health?" + wanted, "").contains("\"timed_out\":false")) {
          return;
        }
      }
      Thread.sleep(300);
    }
    throw new IOException("the cluster does not stand: " + folder);
  }

  /** Asks one node; empty when it does not answer. */
  String ask(String method, int node, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(url(node).resolve(path))
          .timeout(Duration.ofSeconds(10))
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body))
          .build(), BodyHandlers.ofString()).body();
    } catch (IOException gone) {
      return "";
    }
  }

  URI url(int node) {
    return URI.create("http://127.0.0.1:" + http.get(node) + "/");
  }

  /** All nodes, with a name for the index. */
  Access access(String index) {
    return Access.of(IntStream.range(0, http.size()).mapToObj(this::url).toList(), index, Map.of());
  }

  /** Ends a node at once, as a machine that loses its power. */
  void kill(int node) throws InterruptedException {
    nodes.get(node).destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  /** Starts a node again that was killed. */
  void restart(int node) throws IOException {
    nodes.set(node, launch(node));
  }

  @Override
  public void close() {
    nodes.forEach(Process::destroyForcibly);
  }
}
