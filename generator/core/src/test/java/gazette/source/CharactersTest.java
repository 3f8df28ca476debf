package gazette.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.problem.Problem;
import gazette.problem.Problems;
import gazette.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {

  @Test
  void letsEveryTextPass() {
    assertEquals(List.of(),
        check("第十九条 \tabc 〔2020〕５号　①㎡℃ é ё \ud842\udfb7 \ud83d\ude00 ％￥\n\n(a)\n"));
  }

  @Test
  void findsHalvesOfSurrogatePairs() {
    assertEquals(List.of(
        "f:7: error: character 2 of the line is U+DC00 (low surrogates dc00); "
            + "delete it, or write what was printed there",
        "f:8: error: character 2 of the line is U+D842 (high surrogates d842); "
            + "delete it, or write what was printed there"),
        check("a\udc00\n𠮷\ud842"));
  }

  @Test
  void findsWhatEndsALineInDisguise() {
    assertEquals(3, check("a\u0085b\n\u2028\n\u2029").size());
  }

  @Test
  void findsNoncharacters() {
    assertEquals(3, check("\uffff\n\ufdd0\n" + Character.toString(0x1FFFE)).size());
  }

  @Test
  void reportsTenLinesOfAFileThatIsNoText() {
    assertEquals(10, check("\0\0\0\n".repeat(5_000)).size());
  }

  @Test
  void isNotKeptFromAnErrorByManyWarnings() {
    Problems problems = new Problems();
    Characters.check("\u200b\n".repeat(5_000) + "\0", "f", 1, problems);
    assertEquals(11, problems.sorted().size());
    assertEquals(Severity.ERROR, problems.sorted().getLast().severity());
  }

  private static List<String> check(String text) {
    Problems problems = new Problems();
    Characters.check(text, "f", 7, problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
