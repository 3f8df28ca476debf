package gazette.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is a content folder with mistakes, and what its author reads about them. */
class FailingContentTest {

  private static final Path CASES = Path.of("src/test/resources/content/failing");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().size() >= 20, () -> "only these cases: " + CASES.toAbsolutePath());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAuthorReads(String name) throws IOException {
    Path expected = CASES.resolve(name).resolve("expected-problems.txt");
    String actual = problemsOf(CASES.resolve(name).resolve("content"));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected, UTF_8), actual);
    assertFalse(actual.isBlank(), "nothing is wrong with " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr", "th-TH-u-ca-buddhist-nu-thai"})
  void theAuthorReadsTheSameInEveryLocale(String tag) throws IOException {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      for (String name : cases()) {
        theAuthorReads(name);
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static String problemsOf(Path content) throws IOException {
    Problems problems = new Problems();
    Optional<Settings> settings = SettingsReader.read(content, problems);
    SourceTree tree = SourceTree.read(content, problems);
    if (settings.isPresent()) {
      GazetteReader.read(settings.get(), tree, Audience.publicAt(LocalDateTime.now(ZoneOffset.UTC)),
          problems);
    }
    SynonymsReader.read(content, problems);
    return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"))
        + "\n";
  }
}
