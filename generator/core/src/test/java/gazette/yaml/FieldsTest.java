package gazette.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.problem.Messages;
import gazette.problem.Phrase;
import gazette.problem.Problem;
import gazette.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private final Problems problems = new Problems();

  static Stream<LocalDate> anyDays() {
    long first = LocalDate.of(1900, 1, 1).toEpochDay();
    long last = LocalDate.of(2999, 12, 31).toEpochDay();
    return new Random(1).longs(200, first, last).mapToObj(LocalDate::ofEpochDay);
  }

  @ParameterizedTest
  @MethodSource("anyDays")
  void readsEveryDayAsItIsPrinted(LocalDate day) {
    assertEquals(Optional.of(day), fields("key: " + day).date("key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-02-30", "2021-02-29", "2020-1-5", "20-01-05", "2020/01/05",
      "2020-00-10", "2020-01-00", "2020-01-01T00:00:00Z", "２０２０-01-05", "+2020-01-05",
      "0000-01-01"})
  void takesNothingElseForADay(String written) {
    assertEquals(Optional.empty(), fields("key: \"" + written + "\"").date("key"));
    assertEquals(1, problems.sorted().size());
  }

  @ParameterizedTest
  @CsvSource({"2020/1/5,2020-01-05", "2020.01.05,2020-01-05", "2020年1月5日,2020-01-05",
      "20200105,2020-01-05", "2020-01-05 10:00,2020-01-05", "2020—1—5,2020-01-05"})
  void showsHowToWriteTheDayThatIsMeant(String written, String right) {
    fields("key: " + written).date("key");
    assertEquals("write it like " + right, problems.sorted().getFirst().hint(Messages.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"06", "+6", "-6", "6.0", "1e3", "0x6", "６", "六", "1_000", "6 ",
      "9999999999"})
  void takesOnlyPlainDigitsForANumber(String written) {
    assertEquals(Optional.empty(), fields("key: '" + written + "'").number("key", 1, 9));
    assertEquals(1, problems.sorted().size());
  }

  @Test
  void keepsNumbersInRange() {
    Fields fields = fields("a: 0\nb: 1\nc: 9\nd: 10");
    assertEquals(List.of(false, true, true, false),
        Stream.of("a", "b", "c", "d").map(key -> fields.number(key, 1, 9).isPresent()).toList());
    assertEquals(List.of("f:1: error: 0 for 'a' is out of range; write a number from 1 to 9",
        "f:4: error: 10 for 'd' is out of range; write a number from 1 to 9"), printed());
  }

  @Test
  void readsOneTextLikeAListOfOne() {
    Fields fields = fields("one: 甲\nmany: [甲, 乙]\nlines:\n- 甲\n- 乙");
    assertEquals(List.of("甲"), texts(fields, "one"));
    assertEquals(List.of("甲", "乙"), texts(fields, "many"));
    assertEquals(List.of("甲", "乙"), texts(fields, "lines"));
    assertEquals(List.of(), texts(fields, "none"));
    assertEquals(List.of(), printed());
  }

  @Test
  void readsAParagraphOverSeveralLines() {
    assertEquals(Optional.of("传达政令\n服务社会"), fields("key: |\n  传达政令\n  服务社会\n").paragraph("key"));
    assertEquals(List.of(), printed());
  }

  @Test
  void reportsAnUnknownKeyWithTheNearestKnownOne() {
    MapNode map = YamlReader.read("tilte: a", "f", 1, problems).orElseThrow();
    Fields.of(map, List.of("title", "section"), problems);
    assertEquals(List.of("f:1: error: unknown key 'tilte'; did you mean 'title'?"), printed());
  }

  @Test
  void reportsAMissingKeyWhereItsMapBegins() {
    fields("\n\na: b").requiredText("title", Phrase.of("write-title"));
    assertEquals(List.of("f:3: error: 'title' is missing; write the name of the publication"),
        printed());
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.texts(key).stream().map(ScalarNode::text).toList();
  }

  private Fields fields(String text) {
    return Fields.ofAnyKeys(YamlReader.read(text, "f", 1, problems).orElseThrow(), problems);
  }

  private List<String> printed() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
