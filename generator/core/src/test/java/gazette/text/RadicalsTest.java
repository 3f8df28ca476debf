package gazette.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadicalsTest {

  @ParameterizedTest
  @CsvSource({"云浦区⼈⺠政府⽹站,云浦区人民政府网站", "⻓期护理⻋辆,长期护理车辆", "2020年⽉⽇第⼀条,2020年月日第一条",
      "𠀀人民 1. A,𠀀人民 1. A"})
  void areTheCharactersThatAreMeant(String printed, String meant) {
    assertEquals(meant, Radicals.undone(printed));
  }
}
