package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlugsTest {

  @Test
  void tellsNamesThatSoundAlikeApartByTheirOrder() {
    assertEquals("{张店=zhangdian, 章店=zhangdian-2}", Slugs.of(List.of("章店", "张店")).toString());
  }

  @Test
  void keepsTheNameOfTheIndexFree() {
    assertEquals("{INDEX=index-2}", Slugs.of(List.of("INDEX")).toString());
  }

  @Test
  void findsASlugForANameWithoutAnyLetter() {
    assertEquals("{【】=x, 〔〕=x-2}", Slugs.of(List.of("【】", "〔〕")).toString());
  }

  @Test
  void doesNotTakeASlugThatANumberedNameWouldGet() {
    assertEquals("{A=a, a=a-2, a 2=a-2-2}", Slugs.of(List.of("a", "a 2", "A")).toString());
  }

  @Test
  void keepsNamesShortEnoughForAFile() {
    String joint = "全面依法治市委员会办公室".repeat(20);
    assertEquals(List.of(100, 102),
        Slugs.of(List.of(joint, joint + "二")).values().stream().map(String::length).toList());
  }
}
