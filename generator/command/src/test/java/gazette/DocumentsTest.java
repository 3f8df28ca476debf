package gazette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.media.Pictures;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and docs show is true. */
class DocumentsTest {

  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern CODE = Pattern.compile(BLOCK.pattern() + "|`[^`\n]*`");
  private static final Pattern LINK = Pattern
      .compile("\\]\\((?![a-z]+:|…)([^()#\\s]*)(?:#([^()\\s]+))?\\)");

  @TempDir
  Path folder;

  @Test
  void theLibraryExampleCompilesAndRuns() throws IOException, InterruptedException {
    String[] example = blocks("library.md", "java").getFirst().split("\n\n", 2);
    Path source = folder.resolve("Example.java");
    Files.writeString(source, """
        %s
        class Example {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        """.formatted(example[0], example[1]));
    String classPath = System.getProperty("java.class.path");
    int compiled = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());
    assertEquals(0, compiled, "the example does not compile");

    FileUtils.copyDirectory(Path.of("../core/src/test/resources/sites/small/content").toFile(),
        folder.resolve("content").toFile());
    Path output = folder.resolve("output.txt");
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-cp",
        folder + System.getProperty("path.separator") + classPath, "Example")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the example does not end");
    String printed = Files.readString(output, UTF_8);
    assertEquals(0, process.exitValue(), printed);
    assertTrue(printed.contains("示范市养老服务办法"), printed);
    assertTrue(printed.contains("listening at http://127.0.0.1:"), printed);
  }

  @Test
  void theLibraryIsCalledInItsDocumentAsInItsPomWhichHasAllThatMavenCentralAsksFor()
      throws IOException {
    Document parent = pom("pom.xml");
    for (String asked : List.of("name", "description", "url", "licenses > license > url",
        "developers > developer > name", "scm > url", "scm > connection",
        "scm > developerConnection")) {
      assertFalse(text(parent, asked).isBlank(), asked);
    }
    Document told = Jsoup.parse(blocks("library.md", "xml").getFirst(), Parser.xmlParser());
    List<String> modules = List.of("core", "endpoint");
    assertEquals(modules.size(), told.select("dependency").size());
    for (int i = 0; i < modules.size(); i++) {
      Document library = pom("generator/" + modules.get(i) + "/pom.xml");
      assertFalse(text(library, "name").isBlank());
      assertFalse(text(library, "description").isBlank());
      Element dependency = told.select("dependency").get(i);
      assertEquals(text(parent, "groupId"), dependency.expectFirst("groupId").text());
      assertEquals(text(library, "artifactId"), dependency.expectFirst("artifactId").text());
      assertEquals(text(parent, "properties > revision"), dependency.expectFirst("version").text());
    }
  }

  private static Document pom(String name) throws IOException {
    return Jsoup.parse(Files.readString(REPOSITORY.resolve(name)), Parser.xmlParser());
  }

  private static String text(Document pom, String path) {
    return pom.expectFirst("project > " + path).text();
  }

  @Test
  void theExamplesOfContentAreValid() throws IOException {
    List<String> yaml = blocks("content.md", "yaml");
    assertEquals(4, yaml.size(),
        "gazette.yaml, issue.yaml, the front matter of an article, and what several gazettes share");
    for (String one : List.of("yunzhou", "shifan", "jiangbei")) {
      Path content = folder.resolve(one);
      writeExample(content, yaml);
      assertEquals(List.of(), SiteBuilder.check(content));
    }
    Files.writeString(folder.resolve("gazette.yaml"), yaml.get(3));
    assertEquals(List.of(), SiteBuilder.check(folder));
  }

  private static void writeExample(Path content, List<String> yaml) throws IOException {
    Path issue = Files.createDirectories(content.resolve("2020/06"));
    Files.writeString(content.resolve("gazette.yaml"), yaml.get(0));
    for (String picture : List.of("emblem.svg", "picture.png")) {
      Files.writeString(content.resolve(picture), "");
    }
    Files.writeString(issue.resolve("issue.yaml"), yaml.get(1));
    Files.write(issue.resolve("scan.pdf"), "%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
    Files.write(issue.resolve("cover.jpg"), Pictures.drawn("jpg", 30, 42));
    Files.write(issue.resolve("tu-1.png"), Pictures.drawn("png", 60, 40));
    Files.write(issue.resolve("shenbao.xlsx"),
        Pictures.zip("[Content_Types].xml", "xl/workbook.xml"));
    Files.writeString(issue.resolve("04-zhengfa-16.md"), yaml.get(2) + "\n"
        + blocks("content.md", "markdown").getFirst() + "\n![规划范围在市区以东](tu-1.png) 图1　规划范围\n");
  }

  private static List<String> blocks(String document, String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(REPOSITORY.resolve("docs").resolve(document)))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    String text = CODE.matcher(Files.readString(document)).replaceAll("");
    for (MatchResult link : LINK.matcher(text).results().toList()) {
      String file = link.group(1);
      Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
      assertTrue(Files.exists(target), () -> document + " links to " + link.group());
      if (link.group(2) != null) {
        assertTrue(
            headings(target).stream().map(DocumentsTest::anchor).toList().contains(link.group(2)),
            () -> document + " links to " + link.group());
      }
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"));
        Stream<Path> top = Files.list(REPOSITORY)) {
      return Stream.concat(docs, top)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatWebmastersNeedIsThereInChineseToo() throws IOException {
    for (String name : List.of("content", "import", "publishing", "hosting", "mirrors", "search",
        "templates")) {
      List<String> english = headings(REPOSITORY.resolve("docs/" + name + ".md"));
      List<String> chinese = headings(REPOSITORY.resolve("docs/zh-CN/" + name + ".md"));
      assertEquals(english.stream().map(DocumentsTest::level).toList(),
          chinese.stream().map(DocumentsTest::level).toList(),
          () -> name + ": " + english + " " + chinese);
    }
  }

  @Test
  void theReadmesAreShort() throws IOException {
    for (String name : List.of("README.md", "README.zh-CN.md")) {
      assertTrue(Files.readAllLines(REPOSITORY.resolve(name)).size() <= 150, name);
    }
  }

  private static List<String> headings(Path document) throws IOException {
    String text = BLOCK.matcher(Files.readString(document)).replaceAll("");
    return text.lines().filter(line -> line.matches("#{1,4} .*")).toList();
  }

  private static int level(String heading) {
    return heading.indexOf(' ');
  }

  /** As GitHub makes it. */
  private static String anchor(String heading) {
    return heading.substring(level(heading) + 1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
        .replace(' ', '-');
  }
}
