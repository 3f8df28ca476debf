package gazette.hosting;

import gazette.site.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A build in a process of its own. */
final class BuildProcess {

  private final Process process;
  private final Path output;

  private BuildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts {@code gazette build}, as the launcher does. */
  static BuildProcess start(Folders folders, Path output) throws IOException {
    return start(folders, output, "022", List.of());
  }

  /**
   * Starts it on a machine that differs.
   *
   * @param umask which permissions new files lack
   * @param options of the Java virtual machine
   */
  static BuildProcess start(Folders folders, Path output, String umask, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>(
        List.of("sh", "-c", "umask %s; exec \"$0\" \"$@\"".formatted(umask),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "gazette.cli.Main",
        "build", "--content", folders.content().toString(), "--templates",
        folders.templates().toString(), "--site", folders.site().toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    return new BuildProcess(process, output);
  }

  /** Ends it with SIGKILL; whether it was not at its end before. */
  boolean kill() throws InterruptedException {
    process.destroyForcibly();
    // 128 + 9
    return process.waitFor() == 137;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end and gives the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the build goes on");
    }
    return process.exitValue();
  }

  /** What it printed. */
  String printed() throws IOException {
    return Files.readString(output);
  }
}
