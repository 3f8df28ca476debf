package gazette.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizerTest {

  private static final String[] PIECES = {"第", "十九", "条", "之", "一", "二〇二〇", "年", "十二", "月", "三十一",
      "日", "㎡", "①", "℃", "（", "〔", "﹝", "】", "Ａ", "İ", "ß", "é", "e\u0301", "\u0301", "ｶﾞ", "𠮷",
      "\uD800", "\uDC00", "한", "ᄒ", "ᅡ", "ﷺ", "ﬁ", " ", "\u3000", "\n", "，", "6", "６", "%", "％",
      "养老", "零", "百千", "\u0000"};

  @ParameterizedTest
  @CsvSource(textBlock = """
      第十九条,              第19条
      第１９条,              第19条
      第一百二十三条,        第123条
      第十二条之一,          第12条之1
      第三章,                第3章
      二〇二〇年第六期,      2020年第6期
      二○二○年十二月三十一日, 2020年12月31日
      十一月大事记,          11月大事记
      晋市政办〔2020〕62号,  晋市政办(2020)62号
      晋市政办［２０２０］62号, 晋市政办(2020)62号
      晋市政办〔2020〕六十二号, 晋市政办(2020)62号
      十二月三十一号,        12月31号
      晋市政办【2020】62号,  晋市政办(2020)62号
      高温35℃,               高温35°c
      占地100㎡,             占地100m2
      GB7258,                gb7258
      ＧＢ７２５８,          gb7258
      ①,                     1
      農村產權交易,          农村产权交易
      旅遊突發事件,          旅游突发事件
      土地徵收,              土地征收
      餅乾,                  饼干
      Ⅲ级应急响应,           3级应急响应
      IV级,                  4级
      三级响应,              3级响应
      气温达到35度,          气温达到35°c
      零下10摄氏度,          零下10°c
      """)
  void makesSpellingsAlike(String printed, String normalised) {
    assertEquals(normalised, Normalizer.normalize(printed).text());
  }

  @ParameterizedTest
  @CsvSource({"三农", "第一次", "五年", "二十四个月", "十五日内", "一百元", "一二三四五年", "第百百条", "万分之一", "统一级别", "三级医院",
      "年度", "5度电", "civ级", "著名", "覆盖"})
  void leavesOtherNumeralsAlone(String text) {
    assertEquals(text, Normalizer.normalize(text).text());
  }

  @Test
  void knowsWhereACharacterThatBecameSeveralComesFrom() {
    NormalizedText text = Normalizer.normalize("占地㎡多");
    assertEquals("占地m2多", text.text());
    assertEquals(2, text.originalStart(3));
    assertEquals(3, text.originalEnd(3));
    assertEquals(3, text.originalStart(4));
  }

  @Test
  void knowsWhereSeveralCharactersThatBecameOneComeFrom() {
    NormalizedText text = Normalizer.normalize("依第十九条办");
    assertEquals("依第19条办", text.text());
    assertEquals("十九", text.original().substring(text.originalStart(2), text.originalEnd(3)));
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void offsetsNeverGoBackNorLoseACharacter(String original) {
    NormalizedText text = Normalizer.normalize(original);
    int end = 0;
    for (int i = 0; i < text.text().length(); i++) {
      assertTrue(text.originalStart(i) < text.originalEnd(i + 1), "empty at " + i);
      assertTrue(text.originalStart(i) <= text.originalStart(i + 1), "start goes back at " + i);
      // A character begins where the one before ended, or comes from the same group.
      boolean sameGroup = i > 0 && text.originalStart(i) == text.originalStart(i - 1);
      assertTrue(sameGroup || text.originalStart(i) == end, "a gap at " + i);
      end = text.originalEnd(i + 1);
    }
    assertEquals(original.length(), end);
    assertEquals(original, text.original());
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void isDoneAfterOnce(String original) {
    String once = Normalizer.normalize(original).text();
    assertEquals(once, Normalizer.normalize(once).text());
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertEquals("title", Normalizer.normalize("TITLE").text());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void takesAMillionCombiningMarksInLinearTime() {
    String marks = "e" + "\u0301\u0327".repeat(500_000);
    assertTrue(Normalizer.normalize(marks).text().length() > 100_000);
  }

  static Stream<String> anyTexts() {
    return IntStream.range(0, 300).mapToObj(seed -> {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      return text.toString();
    });
  }
}
