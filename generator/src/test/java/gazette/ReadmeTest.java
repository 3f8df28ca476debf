package gazette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is true. */
class ReadmeTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir
  Path folder;

  @Test
  void theLibraryExampleCompilesAndRuns() throws IOException, InterruptedException {
    Matcher example = JAVA.matcher(Files.readString(REPOSITORY.resolve("README.md")));
    assertTrue(example.find(), "README shows no Java");
    Path source = folder.resolve("Example.java");
    Files.writeString(source, """
        import gazette.search.*;
        import gazette.server.*;
        import gazette.site.*;
        import java.nio.file.Path;

        class Example {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        """.formatted(example.group(1)));
    String classPath = System.getProperty("java.class.path");
    int compiled = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());
    assertEquals(0, compiled, "README's example does not compile");

    FileUtils.copyDirectory(REPOSITORY.resolve("content").toFile(),
        folder.resolve("content").toFile());
    Path output = folder.resolve("output.txt");
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dstdout.encoding=UTF-8", "-cp", folder + System.getProperty("path.separator") + classPath,
        "Example").directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "README's example does not end");
    String printed = Files.readString(output, UTF_8);
    assertEquals(0, process.exitValue(), printed);
    assertTrue(printed.contains("长期护理保险"), printed);
    assertTrue(printed.contains("listening at http://127.0.0.1:"), printed);
  }

  @Test
  void everyRoomOfTheProgramIsOnTheMap() throws IOException {
    String readme = Files.readString(REPOSITORY.resolve("README.md"));
    Path sources = REPOSITORY.resolve("generator/src/main/java/gazette");
    List<String> rooms;
    try (var folders = Files.list(sources)) {
      rooms = folders.map(room -> room.getFileName().toString()).sorted().toList();
    }
    assertTrue(rooms.size() > 10, rooms.toString());
    for (String room : rooms) {
      assertTrue(readme.contains("\n| " + room + " | "), room + " is missing from README's map");
    }
  }
}
