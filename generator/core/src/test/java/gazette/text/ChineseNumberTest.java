package gazette.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

  @Test
  void survivesPrintingAndReadingFrom1To9999() {
    Set<String> printed = new HashSet<>();
    for (int number = 1; number <= 9999; number++) {
      String text = ChineseNumber.print(number);
      assertEquals(OptionalInt.of(number), ChineseNumber.parse(text), text);
      printed.add(text);
    }
    assertEquals(9999, printed.size());
  }

  @Test
  void readsDigitsOfEveryKind() {
    for (int number = 1; number <= 9999; number++) {
      String digits = Integer.toString(number);
      OptionalInt expected = OptionalInt.of(number);
      assertEquals(expected, ChineseNumber.parse(digits));
      assertEquals(expected, ChineseNumber.parse(shifted(digits, "０１２３４５６７８９")));
      assertEquals(expected, ChineseNumber.parse(shifted(digits, "〇一二三四五六七八九")));
    }
  }

  @ParameterizedTest
  @CsvSource({"12,十二", "10,十", "110,一百一十", "112,一百一十二", "105,一百零五", "1005,一千零五", "1050,一千零五十",
      "9999,九千九百九十九", "20,二十"})
  void printsTheUsualForm(int number, String text) {
    assertEquals(text, ChineseNumber.print(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "零", "0", "十十", "百", "一百千", "二百三百", "万", "一万", "10000", "-1", "一 二",
      "一百二百", "条", "99999999999999", "十百"})
  void readsNothingElse(String text) {
    assertEquals(OptionalInt.empty(), ChineseNumber.parse(text));
  }

  @Test
  void readsAnyTextWithoutHarm() {
    Random random = new Random(7);
    String signs = "零〇一二三四五六七八九十百千万0189０９条 a";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(10); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      ChineseNumber.parse(text.toString())
          .ifPresent(number -> assertEquals(OptionalInt.of(number),
              ChineseNumber.parse(ChineseNumber.print(number)), text.toString()));
    }
  }

  @Test
  void printsNothingOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> ChineseNumber.print(0));
    assertThrows(IllegalArgumentException.class, () -> ChineseNumber.print(10_000));
  }

  private static String shifted(String digits, String others) {
    return digits.chars()
        .map(digit -> others.charAt(digit - '0'))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
