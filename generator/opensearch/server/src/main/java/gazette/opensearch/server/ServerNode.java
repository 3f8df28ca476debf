package gazette.opensearch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node of a cluster on this machine, in a process of its own, which tests may kill. */
public final class ServerNode extends Node {

  private ServerNode(Environment environment) {
    super(environment, List.of(new PluginInfo("transport-netty4", "HTTP and transport", "1",
        Version.CURRENT, "21", Netty4ModulePlugin.class.getName(), List.of(), false)), true);
  }

  /**
   * Starts a node and keeps it until the process ends.
   *
   * @param args its folder, its name, its port of HTTP and of transport, the names of all nodes and
   *   the transport ports of all, with commas between
   */
  public static void main(String[] args)
      throws IOException, NodeValidationException, InterruptedException {
    Path home = Path.of(args[0]).toAbsolutePath();
    Path config = Files.createDirectories(home.resolve("config"));
    Settings settings = Settings.builder()
        .put("path.home", home.toString())
        .put("cluster.name", "gazette-tests")
        .put("node.name", args[1])
        .put("http.port", args[2])
        .put("transport.port", args[3])
        .putList("cluster.initial_cluster_manager_nodes", args[4].split(","))
        .putList("discovery.seed_hosts",
            List.of(args[5].split(",")).stream().map(port -> "127.0.0.1:" + port).toList())
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .put("network.host", "127.0.0.1")
        .put("node.processors", 1)
        // Tests are about shards that follow each other soon.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
    Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(),
        config, () -> args[1]);
    try (ServerNode node = new ServerNode(environment)) {
      node.start();
      new CountDownLatch(1).await();
    }
  }
}
