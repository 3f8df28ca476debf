package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, before a JDK and a Maven that only say what they were asked. */
class LauncherTest {

  @TempDir
  Path disk;
  private Path home;
  private Path jdk;
  private Path city;

  @BeforeEach
  void aProgramThatIsInstalledOnce() throws IOException {
    Tools.find(LauncherTest.class, "bash");
    home = Files.createDirectories(disk.resolve("opt/gazette"));
    Files.copy(Path.of("../../gazette"), home.resolve("gazette"));
    assertTrue(home.resolve("gazette").toFile().setExecutable(true));
    Files.writeString(home.resolve("pom.xml"), "");
    for (String module : List.of("core", "endpoint", "command", "embedding", "documents")) {
      Path folder = home.resolve("generator").resolve(module);
      Files.createDirectories(folder.resolve("src/main/java"));
      Files.writeString(folder.resolve("pom.xml"), "");
    }
    jdk = Files.createDirectories(disk.resolve("jdk"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(jdk.resolve("bin/java"), "echo java \"$@\"");
    program(jdk.resolve("bin/javac"), "");
    maven("");
    city = Files.createDirectories(disk.resolve("city/content/2021/01"));
    Files.writeString(disk.resolve("city/content/gazette.yaml"), "title: 公报\n");
    Files.createDirectories(home.resolve("content"));
    Files.writeString(home.resolve("content/gazette.yaml"), "title: 公报\n");
  }

  @Test
  void calledFromAnywhereByASymbolicLinkItFindsItselfAndPassesOnWhatItIsTold()
      throws IOException, InterruptedException {
    Files.createSymbolicLink(disk.resolve("bin/gazette"), home.resolve("gazette"));
    String said = run(city, "env", "gazette", "search", "两个 词");
    assertTrue(said.contains("-Dgazette.home=" + home + " "), said);
    assertTrue(said.endsWith(" gazette.cli.Main search 两个 词\n"), said);
  }

  @Test
  void theSentenceModelIsCompiledForTheGazetteThatWantsIt()
      throws IOException, InterruptedException {
    String command = home.resolve("gazette").toString();
    run(city, command, "build");
    assertFalse(wanted("embedding"));
    Files.writeString(disk.resolve("city/content/gazette.yaml"), "search:\n  meaning: model\n");
    run(disk, command, "build");
    assertFalse(wanted("embedding"), "it is another's");
    run(city, command, "build", "--content", home.resolve("content").toString());
    assertFalse(wanted("embedding"), "another one is named");
    run(city, command, "build");
    assertTrue(wanted("embedding"));
  }

  private boolean wanted(String module) throws IOException {
    return Files.readString(disk.resolve("asked")).contains("-P " + module);
  }

  @Test
  void theFirstCompilationIsToldInTheLanguageOfTheUserAndNotInMavensWords()
      throws IOException, InterruptedException {
    maven("printf '\\033[0m[INFO] BUILD\\n'");
    String said = run(city, home.resolve("gazette").toString(), "build", "--lang", "zh");
    assertEquals(
        List.of("gazette：正在编译（第一次使用，或源程序有改动）；需要一分钟左右，库文件只取一次", "gazette：正在为快速启动作准备，每个版本一次"),
        said.lines().limit(2).toList(), said);
    assertFalse(said.contains("\u001b") || said.contains("BUILD"), said);
    assertTrue(
        Files.readString(home.resolve("generator/command/target/compile.log")).contains("BUILD"));
  }

  @Test
  void whoWaitsAtATerminalSeesThatItMoves() throws IOException, InterruptedException {
    Path script = Tools.find(LauncherTest.class, "script");
    maven("echo '[INFO] --- maven-compiler-plugin:3.16.0:compile (default-compile)'; sleep 1.3");
    String said = run(city, script.toString(), "-qec", home.resolve("gazette") + " --lang=zh check",
        "/dev/null");
    assertTrue(said.matches("(?s).*gazette：正在编译，\\d+ 秒 +\r.*"), said);
    assertFalse(said.contains("\u001b"), said);
  }

  @Test
  void whyItCouldNotBeCompiledIsSaid() throws IOException, InterruptedException {
    maven("echo '[INFO] much else'; echo '[ERROR] repo.example: unknown host'; exit 1");
    Process process = start(city, home.resolve("gazette").toString(), "build", "--lang=zh");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(3, process.waitFor(), said);
    assertTrue(said.contains("\n[ERROR] repo.example: unknown host\ngazette：编译失败；"), said);
    assertFalse(said.contains("much else"), said);
  }

  /** A Maven that makes an empty jar, unless it ends before. */
  private void maven(String before) throws IOException {
    program(disk.resolve("bin/mvn"),
        "echo \"$@\" > \"%s/asked\"\n%s\ncd \"%s/generator\" && mkdir -p command/target embedding/target documents/target && touch command/target/gazette.jar"
            .formatted(disk, before, home));
  }

  @Test
  void whatReadsDocumentsIsCompiledForTheImportOfOne() throws IOException, InterruptedException {
    String command = home.resolve("gazette").toString();
    run(city, command, "import", "x.txt");
    assertFalse(wanted("documents"));
    String said = run(city, command, "import", "公报 1.PDF");
    assertTrue(wanted("documents"));
    assertTrue(said.contains("/generator/documents/target/lib/*"), said);
    Files.delete(disk.resolve("asked"));
    run(city, command, "import", "公报 1.PDF");
    assertFalse(Files.exists(disk.resolve("asked")), "it is there");
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private String run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = start(folder, command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private Process start(Path folder, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("PATH", disk.resolve("bin") + ":" + System.getenv("PATH"));
    return builder.start();
  }
}
