package gazette.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Messages;
import gazette.problem.Problem;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/draft} is an invented gazette: {@code ocr.txt}, and in
 * {@code expected} the files that are drafted from it and the problems that are named. Doubts and
 * report are in English where no {@code lang.txt} names another language.
 */
class DraftCasesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "draft");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  @ParameterizedTest
  @MethodSource("cases")
  void draftsAsExpected(Path folder) throws IOException {
    String text = Files.readString(folder.resolve("ocr.txt"), StandardCharsets.UTF_8);
    Path lang = folder.resolve("lang.txt");
    Messages messages = Files.exists(lang)
        ? Messages.in(Locale.of(Files.readString(lang, StandardCharsets.UTF_8).strip()))
        : Messages.ENGLISH;
    Problems problems = new Problems();
    Optional<Drafts> drafts = Drafting.draft("ocr.txt", text, problems, messages);

    Map<String, String> made = new TreeMap<>();
    made.put("problems.txt",
        problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    drafts.ifPresent(found -> found.files().forEach(file -> made.put(file.name(), file.text())));
    Path expected = folder.resolve("expected");
    if (UPDATE) {
      Files.createDirectories(expected);
      for (Path old : files(expected)) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> file : made.entrySet()) {
        Files.writeString(expected.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
    }
    assertEquals(List.copyOf(made.keySet()),
        files(expected).stream().map(path -> String.valueOf(path.getFileName())).toList());
    for (Map.Entry<String, String> file : made.entrySet()) {
      assertEquals(Files.readString(expected.resolve(file.getKey()), StandardCharsets.UTF_8),
          file.getValue(), folder + "/" + file.getKey());
    }
    drafts.ifPresent(found -> {
      assertEquals(0, found.counts().lost());
      assertEquals(0, found.counts().added());
    });
  }

  static List<Path> cases() throws IOException {
    List<Path> cases = files(CASES);
    assertTrue(cases.size() > 3, "only " + cases);
    return cases;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
