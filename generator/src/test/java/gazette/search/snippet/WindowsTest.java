package gazette.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.snippet.Marks.Mark;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

  private static String around(String text, Mark mark) {
    Window window = new Windows(text, 100).around(List.of(mark)).getFirst();
    return text.substring(window.start(), window.end());
  }

  private static int[] leads() {
    return IntStream.range(60, 130).toArray();
  }

  @ParameterizedTest
  @MethodSource("leads")
  void neverCutsANumber(int lead) {
    String number = "1234567890.55";
    String text = "养老" + "甲".repeat(lead) + number + "乙".repeat(90);
    String after = around(text, new Mark(0, 2, 0));
    assertTrue(after.contains(number) || !after.contains("1"), after);
    String mirrored = "乙".repeat(90) + number + "甲".repeat(lead % 40) + "养老";
    String before = around(mirrored, new Mark(mirrored.length() - 2, mirrored.length(), 0));
    assertTrue(before.contains(number) || !before.contains("5"), before);
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 98, 99, 100})
  void neverCutsACharacterInTwo(int lead) {
    String window = around("养老" + "甲".repeat(lead) + "𠮷".repeat(40), new Mark(0, 2, 0));
    assertFalse(Character.isHighSurrogate(window.charAt(window.length() - 1)));
  }

  @Test
  void cutsARunOfDigitsThatHasNoEnd() {
    assertTrue(around("养老" + "9".repeat(10_000), new Mark(0, 2, 0)).length() < 200);
  }

  @Test
  void joinsShortSentences() {
    assertEquals("养老。三。四。", around("一。养老。三。四。", new Mark(2, 4, 0)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void alwaysHoldsItsMark(int seed) {
    Random random = new Random(seed);
    String alphabet = "养老服务，。；\n12.5%aB𠮷\uD842";
    StringBuilder built = new StringBuilder();
    for (int i = random.nextInt(400) + 1; i > 0; i--) {
      built.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    String text = built.toString();
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + 1 + random.nextInt(150));
    Window window = new Windows(text, 100).around(List.of(new Mark(start, end, 0))).getFirst();
    assertTrue(window.start() <= start && window.end() >= end, text + window);
    assertTrue(window.start() >= 0 && window.end() <= text.length());
  }

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }
}
