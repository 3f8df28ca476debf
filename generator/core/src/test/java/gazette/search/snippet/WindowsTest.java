package gazette.search.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

  private static Windows windows(String text) {
    return new Windows(text, new Sentences(text), 100);
  }

  private static String shown(String text, Window window) {
    return text.substring(window.start(), window.end());
  }

  private static String around(String text, int start, int end) {
    return shown(text, windows(text).around(start, end));
  }

  private static int[] leads() {
    return IntStream.range(60, 130).toArray();
  }

  @ParameterizedTest
  @MethodSource("leads")
  void neverCutsANumber(int lead) {
    String number = "1234567890.55";
    String text = "养老" + "甲".repeat(lead) + number + "乙".repeat(90);
    String after = around(text, 0, 2);
    assertTrue(after.contains(number) || !after.contains("1"), after);
    String mirrored = "乙".repeat(90) + number + "甲".repeat(lead % 40) + "养老";
    String before = around(mirrored, mirrored.length() - 2, mirrored.length());
    assertTrue(before.contains(number) || !before.contains("5"), before);
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 98, 99, 100})
  void neverCutsACharacterInTwo(int lead) {
    String window = around("养老" + "甲".repeat(lead) + "𠮷".repeat(40), 0, 2);
    assertFalse(Character.isHighSurrogate(window.charAt(window.length() - 1)));
  }

  @Test
  void cutsARunOfDigitsThatHasNoEnd() {
    assertTrue(around("养老" + "9".repeat(10_000), 0, 2).length() < 200);
  }

  @Test
  void showsAShortTextWhole() {
    String text = "一。养老。三。四。";
    assertEquals(text, shown(text, windows(text).beginning()));
  }

  @Test
  void joinsSentencesAsFarAsTheyFitWhole() {
    String long60 = "甲".repeat(59) + "。";
    String text = long60 + "养老。三。" + long60 + long60;
    assertEquals("养老。三。" + long60, shown(text, windows(text).from(1)));
  }

  @Test
  void goesBackOverWholeSentencesWhereLittleFollows() {
    String long60 = "甲".repeat(59) + "。";
    String text = long60 + long60 + "一。养老。";
    assertEquals(long60 + "一。养老。", shown(text, windows(text).from(3)));
  }

  @Test
  void neverShowsAPieceOfTheNextRowOfATable() {
    String row = "市教育局\t" + "甲".repeat(80) + "\n";
    String text = "部门\t任务\n" + row + row;
    assertEquals(row.strip(), shown(text, windows(text).from(1)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void alwaysHoldsWhatItIsAround(int seed) {
    Random random = new Random(seed);
    String alphabet = "养老服务，。；\n\t12.5%aB𠮷\uD842";
    StringBuilder built = new StringBuilder();
    for (int i = random.nextInt(400) + 1; i > 0; i--) {
      built.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    String text = built.toString();
    Sentences sentences = new Sentences(text);
    int start = random.nextInt(text.length());
    int end = Math.min(sentences.end(sentences.at(start)), start + 1 + random.nextInt(150));
    Window window = windows(text).around(start, end);
    assertTrue(window.start() <= start && window.end() >= end, text + window);
    assertTrue(window.start() >= 0 && window.end() <= text.length());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSentencesAreTheWholeText(int seed) {
    Random random = new Random(seed);
    StringBuilder built = new StringBuilder();
    for (int i = random.nextInt(60) + 1; i > 0; i--) {
      built.append("养。；”）\n\t".charAt(random.nextInt(7)));
    }
    String text = built.toString();
    Sentences sentences = new Sentences(text);
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < sentences.count(); i++) {
      assertEquals(i, sentences.at(sentences.start(i)));
      assertEquals(i, sentences.at(sentences.end(i) - 1));
      joined.append(text, sentences.start(i), sentences.end(i));
    }
    assertEquals(text, joined.toString());
  }

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }
}
