package gazette.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseNumberTest {

  static Stream<ClauseNumber> anyClauses() {
    return IntStream.range(0, 300)
        .mapToObj(Random::new)
        .map(random -> new ClauseNumber(1 + random.nextInt(random.nextBoolean() ? 30 : 9999),
            random.nextBoolean() ? 0 : 1 + random.nextInt(50)));
  }

  @ParameterizedTest
  @MethodSource("anyClauses")
  void survivesPrintingAndReading(ClauseNumber clause) {
    assertEquals(Optional.of(clause), ClauseNumber.parse(clause.toString()));
  }

  @ParameterizedTest
  @MethodSource("anyClauses")
  void opensItsParagraph(ClauseNumber clause) {
    Optional<ClauseNumber.Opening> expected = Optional
        .of(new ClauseNumber.Opening(clause, clause.toString().length()));
    assertEquals(expected, ClauseNumber.opening(clause + " 为了规范"));
    assertEquals(expected, ClauseNumber.opening(clause + "　为了规范"));
    assertEquals(expected, ClauseNumber.opening(clause.toString()));
  }

  @ParameterizedTest
  @CsvSource({"第十九条,tiao-19", "第19条,tiao-19", "第１９条,tiao-19", "第十二条之一,tiao-12-1",
      "第一百零五条,tiao-105"})
  void hasAnAddress(String text, String anchor) {
    assertEquals(anchor, ClauseNumber.parse(text).orElseThrow().anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"第十九条规定的期限", "依照第十九条 办理", " 第十九条 为了", "第条 为了", "第零条 为了", "第十九章 总则",
      "十九条 为了", "第十九条之 为了", "第十九条之一规定"})
  void doesNotOpenAParagraphThatOnlySpeaksOfIt(String paragraph) {
    assertEquals(Optional.empty(), ClauseNumber.opening(paragraph));
  }

  @Test
  void standsInTheOrderOfTheText() {
    List<ClauseNumber> inOrder = List.of(new ClauseNumber(2, 0), new ClauseNumber(12, 0),
        new ClauseNumber(12, 1), new ClauseNumber(12, 2), new ClauseNumber(13, 0));
    assertEquals(inOrder, inOrder.reversed().stream().sorted().toList());
  }

  @Test
  void countsFromOne() {
    assertThrows(IllegalArgumentException.class, () -> new ClauseNumber(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ClauseNumber(1, -1));
  }
}
