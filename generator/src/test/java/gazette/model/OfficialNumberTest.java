package gazette.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
      "晋市政办〔2020〕077号", "晋市政办〔2020〕0号", "晋市政办〔2020〕77", "晋市政办〔2020〕第77号", "〔2020〕77号",
      " 晋市政办〔2020〕77号", "晋市政办〔2020〕77号\n", "晋市政办〔２０２０〕77号", "晋市政办〔2020〕100000号", "（）〔2020〕1号",
      "令第2号", "市政府令第02号", "市政府令2号", "市政府令第二号", "市政府令第2号令"})
  void readsNothingThatIsOutOfForm(String text) {
    assertEquals(Optional.empty(), OfficialNumber.parse(text));
  }

  @Test
  void readsTheLeastAndTheGreatest() {
    assertEquals(Optional.of(new DocumentNumber("法释", 1000, 1)),
        OfficialNumber.parse("法释〔1000〕1号"));
    assertEquals(Optional.of(new DocumentNumber("发改办（财）函", 2999, 99_999)),
        OfficialNumber.parse("发改办（财）函〔2999〕99999号"));
    assertEquals(Optional.of(new OrderNumber("市", 1)), OfficialNumber.parse("市令第1号"));
  }

  @Test
  void cannotBeMadeWrong() {
    assertThrows(IllegalArgumentException.class, () -> new DocumentNumber("", 2020, 1));
    assertThrows(IllegalArgumentException.class, () -> new DocumentNumber("晋", 20, 1));
    assertThrows(IllegalArgumentException.class, () -> new DocumentNumber("晋", 2020, 0));
    assertThrows(IllegalArgumentException.class, () -> new OrderNumber("市 政府", 1));
    assertThrows(IllegalArgumentException.class, () -> new OrderNumber("市政府", -1));
  }

  private static OfficialNumber anyNumber(Random random) {
    int sequence = 1 + random.nextInt(random.nextBoolean() ? 20 : 99_999);
    String name = han(random, 1 + random.nextInt(12));
    return random.nextBoolean() ? new OrderNumber(name, sequence)
        : new DocumentNumber(random.nextBoolean() ? name : "（" + name + "）" + name,
            1000 + random.nextInt(2000), sequence);
  }

  private static String han(Random random, int length) {
    // The common block and, now and then, one beyond the first plane.
    return random.ints(length, 0x4E00, 0x9FA6)
        .map(han -> random.nextInt(20) == 0 ? 0x20BB7 : han)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
