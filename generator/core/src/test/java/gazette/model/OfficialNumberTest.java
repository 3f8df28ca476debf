package gazette.model;

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

class OfficialNumberTest {

  static Stream<OfficialNumber> anyNumbers() {
    return IntStream.range(0, 300).mapToObj(Random::new).map(OfficialNumberTest::anyNumber);
  }

  @ParameterizedTest
  @MethodSource("anyNumbers")
  void survivesPrintingAndReading(OfficialNumber number) {
    assertEquals(Optional.of(number), OfficialNumber.parse(number.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "号", "晋市政办[2020]77号", "晋市政办（2020）77号", "晋市政办〔20〕77号",
      "晋市政办〔2020〕077号", "晋市政办〔2020〕0号", "晋市政办〔2020〕77", "〔2020〕77号", " 晋市政办〔2020〕77号",
      "晋市政办〔2020〕77号\n", "晋市政办〔２０２０〕77号", "晋市政办〔2020〕100000号", "（）〔2020〕1号", "令第2号", "市政府令第02号",
      "市政府令2号", "市政府令第二百二号", "市政府令第〇二号", "市政府令第2号-1", "晋市政办〔2020〕77-0号", "晋市政办〔2020〕第77号",
      "市政府公告3号", "市政府公告〔14〕第3号", "市政府公告〔〇届〕第3号", "市政府令第2号令"})
  void readsNothingThatIsOutOfForm(String text) {
    assertEquals(Optional.empty(), OfficialNumber.parse(text));
  }

  @Test
  void readsTheLeastAndTheGreatest() {
    assertRead("法释〔1000〕1号", "法释", 1000, 1, 0);
    assertRead("发改办（财）函〔2999〕99999号", "发改办（财）函", 2999, 99_999, 0);
    assertRead("市令第1号", "市令", 0, 1, 0);
    assertRead("市令第九千九百九十九号", "市令", 0, 9999, 0);
    assertRead("市人大公告〔99届〕第1-99号", "市人大公告", 99, 1, 99);
  }

  @ParameterizedTest(name = "{0} is filed under {1}")
  @CsvSource(delimiter = '|', textBlock = """
      晋城市人民政府令第2号 | 晋城市人民政府令 | 0 | 2 | 0
      晋城市人民政府令第三十号 | 晋城市人民政府令 | 0 | 30 | 0
      晋城市人民政府公告第3号 | 晋城市人民政府公告 | 0 | 3 | 0
      国家税务总局公告2021年第3号 | 国家税务总局公告 | 2021 | 3 | 0
      晋城市人民政府通告〔2021〕第3号 | 晋城市人民政府通告 | 2021 | 3 | 0
      晋城市人民代表大会常务委员会公告〔14届〕第3号 | 晋城市人民代表大会常务委员会公告 | 14 | 3 | 0
      晋城市人民代表大会常务委员会公告〔十四届〕第三号 | 晋城市人民代表大会常务委员会公告 | 14 | 3 | 0
      晋政函〔2021〕3号 | 晋政函 | 2021 | 3 | 0
      晋政发〔2021〕3-1号 | 晋政发 | 2021 | 3 | 1
      """)
  void readsNumbersAsTheyExist(String printed, String code, int period, int sequence, int part) {
    assertRead(printed, code, period, sequence, part);
    assertEquals(printed, OfficialNumber.parse(printed).orElseThrow().toString());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      市政府令第3号 | 市政府令第三号 | true
      市公告〔14届〕第3号 | 市公告〔十四届〕第三号 | true
      市公告〔2021〕第3号 | 市公告〔2021〕3号 | true
      市公告2021年第3号 | 市公告〔2021〕3号 | true
      市公告第3号 | 市公告〔14届〕第3号 | false
      市公告〔13届〕第3号 | 市公告〔14届〕第3号 | false
      晋政发〔2021〕3-1号 | 晋政发〔2021〕3号 | false
      市公告第3号 | 市通告第3号 | false
      """)
  void spellingsOfOneNumberAreEqual(String one, String other, boolean equal) {
    OfficialNumber first = OfficialNumber.parse(one).orElseThrow();
    OfficialNumber second = OfficialNumber.parse(other).orElseThrow();
    assertEquals(equal, first.equals(second));
    assertEquals(equal, first.standard().equals(second.standard()));
    assertEquals(equal, first.hashCode() == second.hashCode());
  }

  @Test
  void cannotBeMadeWrong() {
    for (String printed : List.of("〔2020〕1号", "晋〔20〕1号", "市 政府令第1号", "令第1号", "市政府令第-1号")) {
      assertThrows(IllegalArgumentException.class,
          () -> new OfficialNumber("", 2020, 1, 0, printed), printed);
    }
    assertThrows(IllegalArgumentException.class,
        () -> new OfficialNumber("晋", 2020, 0, 0, "晋〔2020〕1号"));
  }

  private static void assertRead(String printed, String code, int period, int sequence, int part) {
    assertEquals(Optional.of(new OfficialNumber(code, period, sequence, part, printed)),
        OfficialNumber.parse(printed));
  }

  private static OfficialNumber anyNumber(Random random) {
    int sequence = 1 + random.nextInt(random.nextBoolean() ? 20 : 99_999);
    String name = han(random, 1 + random.nextInt(12));
    String figures = random.nextInt(4) == 0 ? sequence + "-" + (1 + random.nextInt(99))
        : String.valueOf(sequence);
    String printed = switch (random.nextInt(4)) {
      case 0 -> name + "令第" + figures + "号";
      case 1 -> name + "公告〔" + (1 + random.nextInt(99)) + "届〕第" + figures + "号";
      case 2 -> "（" + name + "）" + name + "〔" + (1000 + random.nextInt(2000)) + "〕" + figures + "号";
      default -> name + "〔" + (1000 + random.nextInt(2000)) + "〕" + figures + "号";
    };
    return OfficialNumber.parse(printed).orElseThrow();
  }

  private static String han(Random random, int length) {
    // The common block and, now and then, one beyond the first plane.
    return random.ints(length, 0x4E00, 0x9FA6)
        .map(han -> random.nextInt(20) == 0 ? 0x20BB7 : han)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
