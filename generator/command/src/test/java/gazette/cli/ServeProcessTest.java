package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operating system's service manager meets it. */
class ServeProcessTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");

  @TempDir
  Path folder;

  @Test
  void logsALineForEachRequestAndEndsInOrderWhenItIsStopped()
      throws IOException, InterruptedException {
    List<String> lines = linesOfAServer();
    assertTrue(lines.getFirst().startsWith("search at http://127.0.0.1:"), lines::toString);
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(1).matches("\\S+Z GET /api/search 200 \\d+ ms"), lines::toString);
  }

  @Test
  void logsNothingWhenItIsToldSo() throws IOException, InterruptedException {
    List<String> lines = linesOfAServer("--no-log");
    assertEquals(1, lines.size(), lines::toString);
  }

  /** What a server prints that answers one query and is then stopped. */
  private List<String> linesOfAServer(String... options) throws IOException, InterruptedException {
    // A build writes what it published into its content.
    Path content = folder.resolve("content");
    Path site = folder.resolve("site");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    assertEquals(ExitCode.DONE,
        CommandRun.of("build", "--content", content.toString(), "--site", site.toString()).code());
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            "gazette.cli.Main", "serve", "--search-only", "--port", "0", "--content",
            content.toString(), "--site", site.toString()));
    command.addAll(Arrays.asList(options));
    Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out = server.inputReader()) {
      List<String> lines = new ArrayList<>();
      lines.add(String.valueOf(out.readLine()));
      URI uri = URI.create(lines.getFirst().replaceAll(".*(http://\\S+).*", "$1"));
      assertEquals(200, ask(uri.resolve("api/search?q=%E5%85%BB%E8%80%81")));
      // Not Process.destroy, which closes what it prints as well.
      server.toHandle().destroy();
      out.lines().forEach(lines::add);
      assertTrue(server.waitFor(10, TimeUnit.SECONDS), "it goes on");
      assertEquals(ExitCode.DONE, server.exitValue(), lines::toString);
      assertFalse(lines.toString().contains("Exception"), lines::toString);
      return lines;
    } finally {
      server.destroyForcibly();
    }
  }

  private static int ask(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
