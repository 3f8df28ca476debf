package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A computer on which somebody works in the folder of a gazette, by the commands of a shell. */
final class Machine {

  private final Path programs;
  private final Map<String, String> environment = new HashMap<>();
  private Path folder;

  /**
   * @param programs a folder for the command {@code gazette}
   * @param folder where its user is
   */
  Machine(Path programs, Path folder) throws IOException {
    this.programs = Files.createDirectories(programs);
    this.folder = Files.createDirectories(folder);
    Path gazette = programs.resolve("gazette");
    Files.writeString(gazette,
        """
            #!/bin/sh
            exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED \\
              -Dgazette.home=/nowhere -cp '%s' gazette.cli.Main "$@"
            """
            .formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertTrue(gazette.toFile().setExecutable(true));
  }

  /** Its user goes to another folder. */
  void go(String name) {
    folder = folder.resolve(name).normalize();
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** A line for the shell that ends well; gives what was printed. */
  String run(String line) throws IOException, InterruptedException {
    return run(0, line);
  }

  /** A line for the shell that ends with that code. */
  String run(int code, String line) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile())
        .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "Editor");
      builder.environment().put("GIT_" + who + "_EMAIL", "editor@example.cn");
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, process.waitFor(), line + "\n" + said);
    return said;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  String read(String name) throws IOException {
    return Files.readString(file(name));
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).resolveSibling(""));
    Files.writeString(file(name), text);
  }

  /** Edits a file, as one does by hand. */
  void edit(String name, String expression, String by) throws IOException {
    String text = read(name);
    assertTrue(Pattern.compile(expression).matcher(text).find(), name + ": " + text);
    write(name, text.replaceFirst(expression, by));
  }

  /** The files of a folder in which some words stand. */
  List<String> filesWith(String name, String words) throws IOException {
    List<String> found = new ArrayList<>();
    try (var files = Files.walk(file(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Whatever is not text has not these words as bytes.
        if (Files.readString(file, StandardCharsets.ISO_8859_1)
            .contains(
                new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
          found.add(file(name).relativize(file).toString());
        }
      }
    }
    return found;
  }
}
