package gazette.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.problem.Problems;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlWriterTest {

  private static final List<String> PIECES = List.of("晋城市", "null", "Null", "NULL", "~", ": ", ":",
      " #", "#", "- ", "-", "[", "]", "{", "}", ",", "'", "\"", "\\", "&", "*", "!", "|", ">", "%",
      "@", "`", "true", "12", "2020-12-10", "　", " ", "〔2020〕", "？", "https://x.cn/", "---", "𠮷",
      "=");

  @Test
  void leavesPlainWhatNeedsNoQuotes() {
    assertEquals("关于“一老一小”的通知（试行）", YamlWriter.scalar("关于“一老一小”的通知（试行）"));
    assertEquals("[晋市政办〔2014〕88号, 国务院令第513号]",
        YamlWriter.list(List.of("晋市政办〔2014〕88号", "国务院令第513号")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextIsReadBackAsItWas(String text) {
    assertEquals(List.of(text), read("key: " + YamlWriter.scalar(text)));
    assertEquals(List.of(text, "乙"), read("key: " + YamlWriter.list(List.of(text, "乙"))));
  }

  static Stream<String> texts() {
    return Stream.concat(PIECES.stream().filter(piece -> !piece.isBlank()).map(String::strip),
        IntStream.range(0, 300).mapToObj(YamlWriterTest::random));
  }

  private static String random(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    // Readers of texts leave out white space around them.
    return text.isEmpty() || text.toString().isBlank() ? "x" : text.toString().strip();
  }

  private static List<String> read(String yaml) {
    Problems problems = new Problems();
    List<String> texts = YamlReader.read(yaml + "\nnext: 1\n", "a.yaml", 1, problems)
        .map(map -> Fields.ofAnyKeys(map, problems))
        .map(fields -> fields.texts("key").stream().map(ScalarNode::text).toList())
        .orElseThrow();
    assertEquals(List.of(), problems.sorted());
    return texts;
  }
}
