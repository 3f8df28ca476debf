package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: a gazette of one or two articles, without settings of its own, and what the
 * pages that it is about say, and its author reads. {@code -Dgolden=update} writes the pages anew
 * that are there.
 */
class SmallCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path SETTINGS = Path
      .of("src/test/resources/sites/small/content/gazette.yaml");
  private static final BuildOptions OPTIONS = BuildOptions.today()
      .on(LocalDate.parse("2021-06-30"))
      .at(Instant.parse("2021-06-30T08:00:00Z"));
  private static final String PROBLEMS = "problems.txt";
  // The golden site has them; here they would stand in each case again.
  private static final String THE_SAME_EVERYWHERE = ".crumbs, .tools, .citing, .turn, .ways, script";

  @TempDir
  Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().size() >= 12, () -> "only these cases: " + CASES.toAbsolutePath());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aReaderReads(Path example) throws IOException {
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(example.resolve("content").toFile(), content.toFile());
    Files.copy(SETTINGS, content.resolve("gazette.yaml"));
    Folders folders = new Folders(content, folder.resolve("none"), folder.resolve("site"));
    BuildReport report = SiteBuilder.build(folders, OPTIONS);
    Path expected = example.resolve("expected");
    List<Path> files = files(expected);
    assertTrue(files.stream().anyMatch(file -> file.toString().endsWith(".html")),
        "the case is about no page");
    String problems = report.problems()
        .stream()
        .map(problem -> problem + "\n")
        .collect(Collectors.joining());
    assertEquals(problems.isEmpty(), !files.contains(expected.resolve(PROBLEMS)), problems);
    for (Path file : files) {
      String path = expected.relativize(file).toString();
      String actual = path.equals(PROBLEMS) ? problems : told(folders.publicFolder().resolve(path));
      if ("update".equals(System.getProperty("golden"))) {
        Files.writeString(file, actual);
      }
      assertEquals(Files.readString(file), actual, path);
    }
  }

  private static String told(Path page) throws IOException {
    Document document = Jsoup.parse(Files.readString(page));
    Element main = Objects.requireNonNullElse(document.selectFirst("main"), document.body());
    main.select(THE_SAME_EVERYWHERE).remove();
    return main.outerHtml() + "\n";
  }
}
