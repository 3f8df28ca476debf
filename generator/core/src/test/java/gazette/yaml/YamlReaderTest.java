package gazette.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private final Problems problems = new Problems();

  @ParameterizedTest
  @ValueSource(strings = {"no", "on", "yes", "010", "1e3", "0x1F", "1_000", "2020-12-10",
      "2020-1-5", "12:30:45", "1.0", ".inf", "true", "048000", "（0356）2198496"})
  void keepsAValueAsItsAuthorWroteIt(String written) {
    MapNode map = read("key: " + written).orElseThrow();
    assertEquals(new ScalarNode(new Place("f", 1), written, 1),
        map.find("key").orElseThrow().value());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void knowsTheLineOfEveryKeyAndValueWithinTheFile() {
    String text = "# about\n\ntitle: a\nlist:\n  - b\n  - c: d\n";
    MapNode map = YamlReader.read(text, "f.md", 2, problems).orElseThrow();
    assertEquals(new Place("f.md", 4), map.placeOf("title"));
    assertEquals(new Place("f.md", 5), map.placeOf("list"));
    ListNode list = (ListNode) map.find("list").orElseThrow().value();
    assertEquals(List.of(6, 7), list.items().stream().map(item -> item.place().line()).toList());
  }

  @Test
  void readsNothingAsAMapWithoutEntries() {
    assertEquals(Optional.of(List.of()), read("# only a remark\n").map(MapNode::entries));
    assertEquals(Optional.of(List.of()), read("").map(MapNode::entries));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void takesAnEmptyValueForNothingAndAQuotedNullForAText() {
    MapNode map = read("a: ~\nb: null\nc:\nd: 'null'\n").orElseThrow();
    assertEquals(List.of("", "", "", "null"),
        map.entries().stream().map(entry -> ((ScalarNode) entry.value()).text()).toList());
  }

  @Test
  void acceptsOneDocumentStartAndRefusesASecond() {
    assertTrue(read("---\na: b\n").isPresent());
    assertEquals("f:2: error: a second YAML document; remove the line '---' or '...' above it",
        onlyProblem("a: b\n---\nc: d\n"));
  }

  @Test
  void refusesAliasesBeforeTheyCanGrow() {
    String bomb = "a: &a [x, x]\nb: [*a, *a]\n";
    assertEquals("f:1: error: '&a' is an anchor; put the value in double quotes",
        onlyProblem(bomb));
  }

  @Test
  void refusesMoreThan64Kilobytes() {
    assertEquals("f:1: error: more than 64 KB of YAML; keep long text in the body of an article",
        onlyProblem("key: " + "政".repeat(22_000)));
    assertTrue(YamlReader.read("key: " + "政".repeat(21_000), "f", 1, new Problems()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "? ", "[a, ", "{a: ", "!x ", "&a ", "'", "\"", "\\", ": ",
      "|\n ", "# "})
  void isDoneQuicklyWithEndlessRepetition(String sign) {
    String text = "key: x\nother:\n  " + sign.repeat(60_000 / sign.length());
    Optional<MapNode> map = assertTimeout(Duration.ofMinutes(1), () -> read(text));
    assertTrue(map.isPresent() || problems.hasErrors());
  }

  @Test
  void refusesDeepNesting() {
    assertEquals("f:1: error: more than 10 maps and lists in each other; nest less",
        onlyProblem("key: " + "[".repeat(60_000)));
  }

  @Test
  void readsTenLevelsOfNesting() {
    assertTrue(read("key: " + "[".repeat(9) + "x" + "]".repeat(9)).isPresent());
    assertTrue(read("key: " + "[".repeat(10) + "x" + "]".repeat(10)).isEmpty());
  }

  @Test
  void namesANullByteAndItsLine() {
    assertEquals("f:2: error: character 4 of the line is U+0000 (null); "
        + "delete it, or write what was printed there", onlyProblem("a: b\nc: \0\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\\u0007\": b", "\"a\\nb\": c", "\"\": b", "\" a\": b",
      "? |\n  a\n: b", "[a]: b"})
  void takesOnlyAWordForAKey(String text) {
    assertEquals("f:1: error: a key that is no text; write a word before the colon",
        onlyProblem(text));
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /** Whatever an author types: a map or an error, never an exception. */
  @ParameterizedTest
  @MethodSource("seeds")
  void survivesAnyText(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      String text = mutated(random);
      Problems found = new Problems();
      Optional<MapNode> map = YamlReader.read(text, "f", 1, found);
      assertTrue(map.isPresent() || found.hasErrors(), text);
      map.ifPresent(read -> readEverything(read, found));
    }
  }

  private static void readEverything(MapNode map, Problems found) {
    Fields fields = Fields.ofAnyKeys(map, found);
    for (String key : fields.keys()) {
      fields.text(key);
      fields.paragraph(key);
      fields.distinctTexts(key);
      fields.number(key, 1, 9);
      fields.date(key);
      fields.map(key);
      fields.list(key);
    }
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(
        "title: 关于“通知”的通知\nissuer: [甲, 乙]\npage: 6\nsigned: 2020-12-10\neditors:\n  主编: \"a\"\n");
    String signs = "\n\n  ::--[]{}\"'#&*!|>%@`?,~<=\\\t\0\u0085\ufeff\ud800\udc00ax1政：，";
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(text.length());
      char sign = signs.charAt(random.nextInt(signs.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, sign);
        case 1 -> text.setCharAt(at, sign);
        default -> text.setLength(Math.max(at, 1));
      }
    }
    return text.toString();
  }

  private Optional<MapNode> read(String text) {
    return YamlReader.read(text, "f", 1, problems);
  }

  private static String onlyProblem(String text) {
    Problems found = new Problems();
    assertTrue(YamlReader.read(text, "f", 1, found).isEmpty());
    assertEquals(1, found.sorted().size(), found.sorted()::toString);
    return found.sorted().getFirst().toString();
  }
}
