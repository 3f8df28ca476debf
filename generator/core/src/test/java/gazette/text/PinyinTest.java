package gazette.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @Test
  void readsACharacterInEveryWayItMayBeRead() {
    assertEquals(List.of("zhang", "chang"), Pinyin.readings('长'));
    assertEquals(List.of("lv", "lu"), Pinyin.readings('绿'));
    assertEquals(List.of("ling"), Pinyin.readings('〇'));
    assertEquals(List.of(), Pinyin.readings('a'));
    assertEquals(List.of(), Pinyin.readings('\uD840'));
  }

  @Test
  void partsLettersIntoSyllablesInEveryWay() {
    assertEquals(List.of(List.of("zheng", "fu")), Pinyin.syllables("zhengfu", 8));
    assertTrue(
        Pinyin.syllables("xian", 8).containsAll(List.of(List.of("xian"), List.of("xi", "an"))));
    assertEquals(List.of(), Pinyin.syllables("gb", 8));
    assertEquals(List.of(), Pinyin.syllables("", 8));
  }

  @Test
  void givesUpOnALongRunThatCannotBePartedInNoTime() {
    assertEquals(List.of(), Pinyin.syllables("an".repeat(200) + "vvv", 8));
    assertEquals(8, Pinyin.syllables("an".repeat(200), 8).size());
  }

  @ParameterizedTest
  @CsvSource({"晋市政办, jinshizhengban", "市应急管理局, shiyingjiguanliju", "GB 7258, gb-7258",
      "（公报）, gongbao", "、, ''"})
  void makesAddressesOfNames(String name, String slug) {
    assertEquals(slug, Pinyin.slug(name));
  }
}
