package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code src/test/resources/markdown} is a construct of the content format. */
class MarkdownCasesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "markdown");

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().size() > 10);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersAsExpected(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    String input = Files.readString(folder.resolve("input.md"), StandardCharsets.UTF_8);
    Rendered rendered = Rendered.of(name + ".md", input, name.startsWith("chronicle"));
    Golden.assertSame(folder.resolve("expected.html"), rendered.text().html().toString());
    Golden.assertSame(folder.resolve("expected-passages.txt"), rendered.structure());
    Golden.assertSame(folder.resolve("expected-problems.txt"), rendered.problemLines());
    Conservation.assertWhole(rendered.text());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsSourceForOthersSaysAllThatIsPrinted(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    boolean chronicle = name.startsWith("chronicle");
    String input = Files.readString(folder.resolve("input.md"), StandardCharsets.UTF_8);
    RenderedText text = Rendered.of(name + ".md", input, chronicle).text();
    RenderedText again = Rendered.of(name + ".md", text.markdown(), chronicle).text();
    assertEquals(text.plainText(), again.plainText());
    assertEquals(text.html(), again.html());
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }
}
