package gazette.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BigramsTest {

  private static final Pattern ELEMENT = Pattern.compile("\\p{script=Han}|[0-9]+(?:[.,][0-9]+)*"
      + "|[%‰]|[[\\p{L}\\p{N}\\p{Mn}°]&&[^\\p{script=Han}0-9]]+");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      养老服务          | 养老 老服 服务 务
      雪                | 雪
      下雪，天冷        | 下雪 雪 天冷 冷
      满10年            | 满10 10 10年 年
      27.71%以上        | 27.71 27.71% % %以 以上 上
      1,000元           | 1,000 1,000元 元
      gb7258-2017       | gb gb7258 7258 2017
      gb 7258           | gb gb7258 7258
      王 震             | 王震 震
      甲  乙            | 甲 乙
      35°c              | 35 35°c °c
      𠮷林              | 𠮷林 林
      *:* ()            |
      """)
  void cutsIntoPairs(String text, String terms) {
    List<String> cut = Bigrams.of(text).stream().map(Bigrams.Term::text).toList();
    assertEquals(terms == null ? "" : terms, String.join(" ", cut));
  }

  @Test
  void countsPositionsByElements() {
    List<Integer> positions = Bigrams.of("满10年").stream().map(Bigrams.Term::position).toList();
    assertEquals(List.of(0, 1, 1, 2), positions);
  }

  @Test
  void cutsARunOfLettersThatIsNoWord() {
    List<Bigrams.Term> terms = Bigrams.of("a".repeat(100_000));
    assertTrue(terms.size() > 1_000);
    assertTrue(terms.stream().allMatch(term -> term.text().length() <= 128));
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void elementsAreThoseOfTheRegularExpression(String text) {
    List<String> expected = new ArrayList<>();
    Matcher matcher = ELEMENT.matcher(text);
    while (matcher.find()) {
      expected.add(matcher.group());
    }
    List<String> found = new ArrayList<>();
    Elements elements = new Elements(text);
    while (elements.next()) {
      found.add(text.substring(elements.start(), elements.end()));
    }
    assertEquals(expected, found);
  }

  static List<String> anyTexts() {
    int[] characters = "养老〇々0129.,%‰aZé°αж한か٣ ，\n()́😀𠮷\uD842".codePoints().toArray();
    return IntStream.range(0, 200).mapToObj(seed -> {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      return text.toString();
    }).toList();
  }
}
