package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Files.copy(Path.of("../gazette"), home.resolve("gazette"));
    assertTrue(home.resolve("gazette").toFile().setExecutable(true));
    Files.createDirectories(home.resolve("generator/src/main"));
    Files.createDirectories(home.resolve("generator/embedding/src/main/java"));
    for (String pom : new String[]{"", "generator/", "generator/embedding/"}) {
      Files.writeString(home.resolve(pom + "pom.xml"), "");
    }
    jdk = Files.createDirectories(disk.resolve("jdk"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(jdk.resolve("bin/java"), "echo java \"$@\"");
    program(jdk.resolve("bin/javac"), "");
    program(disk.resolve("bin/mvn"),
        "echo mvn \"$@\"\n"
            + "cd \"%s/generator\" && mkdir -p target embedding/target && touch target/gazette.jar"
                .formatted(home));
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
    assertFalse(run(city, command, "build").contains("-P embedding"));
    Files.writeString(disk.resolve("city/content/gazette.yaml"), "search:\n  meaning: model\n");
    assertFalse(run(disk, command, "build").contains("-P embedding"), "it is another's");
    assertFalse(run(city, command, "build", "--content", home.resolve("content").toString())
        .contains("-P embedding"), "another one is named");
    assertTrue(run(city, command, "build").contains("-P embedding"));
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
