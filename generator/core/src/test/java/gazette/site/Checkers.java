package gazette.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checkers of other people, each in a process of its own. */
final class Checkers {

  // The build writes it: the checkers and all that they need, which must not come near our own.
  private static final Path CLASS_PATH = Path.of("target/checkers.classpath");

  private Checkers() {}

  /** Starts one; what it prints as errors is among what it prints. */
  static Process start(String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-cp",
            Files.readString(CLASS_PATH, StandardCharsets.UTF_8).strip(), mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
