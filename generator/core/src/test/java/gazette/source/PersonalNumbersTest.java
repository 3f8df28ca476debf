package gazette.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Problem;
import gazette.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are those of persons; what their author reads is among the failing content. */
class PersonalNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"13000000000", "19999999999", "手机15600001111。", "156 0000 1111",
      "156-0000-1111", "１５６００００１１１１", "+8615600001111", "电话0356-15600001111"})
  void aMobileNumberIsFound(String text) {
    assertEquals(1, found(text).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"156****1111", "12000001111", "1560000111", "156000011112", "2198496",
      "0356-2198496", "215600001111", "156 00001111", "156-0000 1111", ""})
  void otherNumbersAreLeftAlone(String text) {
    assertEquals(List.of(), found(text));
  }

  // The first is the example of GB 11643-1999, annex A.
  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440524188001010014"})
  void anIdentityNumberIsFoundByItsCheckCharacter(String number) {
    assertEquals(1, found("（" + number + "）").size());
    for (String check : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")) {
      String other = number.substring(0, 17) + check;
      assertEquals(other.equalsIgnoreCase(number) ? 1 : 0, found(other).size(), other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"110105********002X", "11010519491231002", "111010519491231002X",
      "11010519491331002X", "91140500MA0GTX0000"})
  void otherLongNumbersAreLeftAlone(String text) {
    assertEquals(List.of(), found(text));
  }

  @Test
  void aReportDoesNotRepeatTheNumber() {
    String report = found("15600001111 11010519491231002X").toString();
    assertTrue(report.contains("156****1111") && report.contains("110105********002X"), report);
    assertTrue(!report.contains("0000") && !report.contains("1949"), report);
  }

  @Test
  void theLineIsThatOfTheFile() {
    assertEquals(9, found("一\n\n15600001111").getFirst().place().line());
  }

  private static List<Problem> found(String text) {
    Problems problems = new Problems();
    PersonalNumbers.check(text, "a.md", 7, problems);
    return problems.sorted();
  }
}
