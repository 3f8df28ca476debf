package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples of docs/deploy agree with themselves, each other and the program. */
class DeployExamplesTest {

  private static final Path FOLDER = Path.of("../../docs/deploy");
  private static final Pattern CALL = Pattern
      .compile("gazette/gazette(?:\", \"| )([a-z]+)([^\n]*)");

  @TempDir
  Path temp;

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theyCallTheProgramAsItCanBeCalled(Path example) throws IOException {
    for (MatchResult call : CALL.matcher(Files.readString(example)).results().toList()) {
      CommandRun help = CommandRun.of("help", call.group(1));
      assertEquals(0, help.code(), call.group());
      for (MatchResult option : Pattern.compile("--[a-z-]+")
          .matcher(call.group(2))
          .results()
          .toList()) {
        assertTrue(help.out().contains(option.group()), call.group());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "github.yml", "gitee.yml"})
  void theirYamlIsRead(String name) throws IOException {
    assertFalse(yaml(name).isEmpty());
  }

  private static Map<?, ?> yaml(String name) throws IOException {
    return map(new Load(LoadSettings.builder().build()).loadFromString(read(name)));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  @Test
  void theContainersFitTogether() throws IOException {
    String docker = read("Dockerfile");
    String nginx = read("nginx.conf");
    Map<?, ?> services = map(yaml("compose.yaml").get("services"));
    assertEquals(2, services.size());
    services.forEach((name, service) -> assertTrue(
        docker.contains(" AS " + at(service, "build", "target") + "\n"), name.toString()));
    String web = at(services, "web", "networks", "gongbao", "ipv4_address");
    String search = at(services, "search", "networks", "gongbao", "ipv4_address");
    assertTrue(docker.contains("\"--proxy\", \"" + web + "\""), web);
    assertTrue(docker.contains("EXPOSE 8080") && docker.contains("\"--port\", \"8080\""), docker);
    assertTrue(nginx.contains("proxy_pass http://" + search + ":8080;"), search);
  }

  private static String at(@Nullable Object map, String... keys) {
    @Nullable
    Object value = map;
    for (String key : keys) {
      value = map(value).get(key);
    }
    return String.valueOf(value);
  }

  /** What hadolint asks for: DL3006, DL3007, DL3002, DL3025, DL3045. */
  @Test
  void theDockerfileNamesVersionsAndUsersAndFolders() throws IOException {
    List<String> stages = Pattern.compile("(?m)^FROM ")
        .splitAsStream(read("Dockerfile"))
        .skip(1)
        .toList();
    for (String stage : stages) {
      String image = stage.split(" ", 2)[0];
      assertTrue(image.matches("[a-z]+:[0-9][0-9a-z.-]*")
          || stages.stream().anyMatch(other -> other.contains(" AS " + image + "\n")), image);
      if (stage.contains("\nCMD ")) {
        assertTrue(stage.contains("\nUSER gazette\n") && stage.contains("\nCMD ["), stage);
      }
      for (MatchResult copy : Pattern.compile("(?m)^COPY .* ([^ ]+)$")
          .matcher(stage)
          .results()
          .toList()) {
        assertTrue(copy.group(1).startsWith("/") || stage.contains("\nWORKDIR /"), copy.group());
      }
    }
  }

  @Test
  void nginxReadsItsPart() throws IOException, InterruptedException {
    Path nginx = Tools.find(DeployExamplesTest.class, "nginx");
    Path main = Files.writeString(temp.resolve("nginx.conf"), """
        pid %1$s/nginx.pid;
        events {}
        http {
          access_log off;
          include %1$s/gongbao.conf;
        }
        """.formatted(temp));
    Files.writeString(temp.resolve("gongbao.conf"),
        read("nginx.conf").replace("listen 80;", "listen 127.0.0.1:18080;"));
    assertEquals("", said(nginx.toString(), "-q", "-t", "-c", main.toString(), "-e",
        temp.resolve("error.log").toString()));
  }

  @Test
  void systemdReadsItsUnit() throws IOException, InterruptedException {
    Path analyze = Tools.find(DeployExamplesTest.class, "systemd-analyze");
    // It asks for the program, too, which lies elsewhere here.
    Path unit = Files.writeString(temp.resolve("gazette.service"),
        read("gazette.service").replace("/opt/gazette/gazette", "/bin/true"));
    assertEquals("", said(analyze.toString(), "verify", unit.toString()));
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
