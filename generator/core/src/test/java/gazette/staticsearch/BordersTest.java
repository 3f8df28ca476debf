package gazette.staticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BordersTest {

  @ParameterizedTest
  @CsvSource({"公共,公开,公\u5800", "公开,共有,兰", "'',一,\u4000", "a,b,b", "停,停车,停\u8000", "市县,市民,市\u6000"})
  void partTwoTermsAtTheRoundestCharacterBetweenThem(String before, String after, String border) {
    assertEquals(border, Borders.between(before, after));
  }

  @ParameterizedTest
  @CsvSource({"公共,公开", "公开,共有", "停,停车", "市县,市民", "\ud840\udc01,\ud840\udc02"})
  void lieBehindOneTermAndNotBehindTheOther(String before, String after) {
    String border = Borders.between(before, after);
    assertEquals("true true",
        (before.compareTo(border) < 0) + " " + (border.compareTo(after) <= 0));
  }
}
