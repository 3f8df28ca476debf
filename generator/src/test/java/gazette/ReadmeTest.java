package gazette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.media.Pictures;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is true. */
class ReadmeTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  @TempDir
  Path folder;

  @Test
  void theLibraryExampleCompilesAndRuns() throws IOException, InterruptedException {
    String example = blocks("java").getFirst();
    Path source = folder.resolve("Example.java");
    Files.writeString(source, """
        import gazette.search.*;
        import gazette.search.query.*;
        import gazette.server.*;
        import gazette.site.*;
        import java.nio.file.Path;

        class Example {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        """.formatted(example));
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
  void theExamplesOfContentAreValid() throws IOException {
    List<String> yaml = blocks("yaml");
    assertEquals(3, yaml.size(), "gazette.yaml, issue.yaml and the front matter of an article");
    Path issue = Files.createDirectories(folder.resolve("2020/06"));
    Files.writeString(folder.resolve("gazette.yaml"), yaml.get(0));
    for (String picture : List.of("emblem.svg", "picture.png")) {
      Files.writeString(folder.resolve(picture), "");
    }
    Files.writeString(issue.resolve("issue.yaml"), yaml.get(1));
    String article = yaml.get(2) + "\n" + blocks("markdown").getFirst();
    Files.writeString(issue.resolve("04-zhengfa-16.md"), article);
    Files.write(issue.resolve("scan.pdf"), "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
    Files.write(issue.resolve("cover.jpg"), Pictures.drawn("jpg", 30, 42));
    Files.write(issue.resolve("tu-1.png"), Pictures.drawn("png", 60, 40));
    Files.write(issue.resolve("shenbao.xlsx"),
        Pictures.zip("[Content_Types].xml", "xl/workbook.xml"));
    article += "\n![规划范围在市区以东](tu-1.png) 图1　规划范围\n";
    Files.writeString(issue.resolve("04-zhengfa-16.md"), article);
    assertEquals(List.of(), SiteBuilder.check(folder));
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(REPOSITORY.resolve("README.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
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
