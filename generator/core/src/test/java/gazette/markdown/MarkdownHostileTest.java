package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that nobody writes, and that must neither hang the build nor break it. */
class MarkdownHostileTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long SMALL_STACK = 256 << 10;

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void rendersInTimeAndOnASmallStack(String name, String markdown) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> Rendered.of("x.md", markdown, false), name, SMALL_STACK);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((where, what) -> thrown.set(what));
    thread.start();
    thread.join(LIMIT);
    assertFalse(thread.isAlive(), name + " takes more than " + LIMIT);
    if (thrown.get() != null) {
      fail(name, thrown.get());
    }
  }

  static Stream<Arguments> hostileTexts() {
    int many = 100_000;
    return Stream.of(Arguments.of("a line of 5 MB", "第一条本".repeat(5_000_000 / 12)),
        Arguments.of("asterisks", "*".repeat(many)),
        Arguments.of("strong marks without other halves", "**a ".repeat(many)),
        Arguments.of("brackets", "[".repeat(many)),
        Arguments.of("nested brackets", "[".repeat(many) + "]".repeat(many)),
        Arguments.of("parentheses", "(".repeat(many)),
        Arguments.of("links without an end", "[a](".repeat(many)),
        Arguments.of("links inside links", "[".repeat(many) + "a](x)".repeat(many)),
        Arguments.of("angle brackets", "<".repeat(many)),
        Arguments.of("backslashes", "\\*".repeat(many)),
        Arguments.of("bullets in a line", "- ".repeat(many) + "a"),
        Arguments.of("ever deeper bullets", deeper(2_000)),
        Arguments.of("quotes in a line", "> ".repeat(many) + "a"),
        Arguments.of("rows", "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(10_000)),
        Arguments.of("columns", "|a".repeat(20_000) + "|\n" + "|---".repeat(20_000) + "|"),
        Arguments.of("spaces in a heading", "# a" + " ".repeat(many) + "b"),
        Arguments.of("headings", "# a\n".repeat(20_000)),
        Arguments.of("the same clause", "第一条 a\n\n".repeat(20_000)),
        Arguments.of("blocks never closed", "::: note\n".repeat(5_000)),
        Arguments.of("lines of a paragraph", "a\n".repeat(many)));
  }

  private static String deeper(int levels) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      list.append("  ".repeat(i)).append("- a\n");
    }
    return list.toString();
  }

  @Test
  void namesCharactersThatNoPageCanShow() {
    Rendered rendered = Rendered.of("正文\n\n甲\u0000乙\uD800丙\u0085");
    assertTrue(rendered.text().plainText().contains("甲\uFFFD乙\uFFFD丙"),
        rendered.text().plainText());
    assertTrue(
        rendered.problemLines().contains("body.md:3: error: the character U+0000 cannot be shown"),
        rendered.problemLines());
    assertTrue(rendered.problemLines().contains("U+D800"), rendered.problemLines());
  }
}
