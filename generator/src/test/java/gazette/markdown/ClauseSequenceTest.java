package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClauseSequenceTest {

  @Test
  void asksNothingOfClausesInOrder() {
    assertEquals("", problems("一", "二", "三", "三之一", "三之二", "四"));
  }

  @Test
  void namesTheOneThatIsMissing() {
    assertEquals(
        "body.md:5: warning: 第三条 is missing before 第四条; look it up in print; "
            + "a clause begins a paragraph and has a space after its number\n",
        problems("一", "二", "四", "五"));
  }

  @Test
  void namesTheOneThatComesTwice() {
    assertEquals("body.md:5: warning: 第二条 comes twice; look up the number in print\n",
        problems("一", "二", "二", "三"));
  }

  @Test
  void asksNoOrderOfADecisionThatQuotesClauses() {
    assertEquals("", problems("十二", "十四", "十四", "二十"));
  }

  @Test
  void asksNoOrderOfTwoClauses() {
    assertEquals("", problems("一", "三"));
  }

  private static String problems(String... numbers) {
    return Rendered.of(Arrays.stream(numbers)
        .map(number -> number.contains("之") ? "第" + number.replace("之", "条之") + " 甲。"
            : "第" + number + "条 甲。")
        .collect(Collectors.joining("\n\n"))).problemLines();
  }
}
