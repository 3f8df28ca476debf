package gazette.staticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gazette.staticsearch.StaticArticle.Passage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContributionTest {

  private static final String LONG_TEXT = "垃圾分类投放管理GB7258二〇二〇年\n".repeat(600);

  @Test
  void comesBackFromItsBytesAsItWas() {
    Contribution contribution = Contribution.of(article("生活垃圾管理办法", LONG_TEXT));
    assertEquals(Optional.of(contribution), Contribution.of(contribution.toBytes()));
  }

  @Test
  void isTheSameForTheSameArticle() {
    assertEquals(Contribution.of(article("生活垃圾管理办法", LONG_TEXT)),
        Contribution.of(article("生活垃圾管理办法", LONG_TEXT)));
  }

  @Test
  void isAnotherForAnotherTitleOrText() {
    Contribution contribution = Contribution.of(article("生活垃圾管理办法", LONG_TEXT));
    assertNotEquals(contribution, Contribution.of(article("生活垃圾管理条例", LONG_TEXT)));
    assertNotEquals(contribution, Contribution.of(article("生活垃圾管理办法", LONG_TEXT + "水")));
  }

  @Test
  void keepsTermsOfEveryLengthAndCharacter() {
    Contribution contribution = Contribution.of(article("\uD800x㐀𠮷", "𠮷\uD842 1,234.5‰ 鿿鿿 龥"));
    assertEquals(Optional.of(contribution), Contribution.of(contribution.toBytes()));
  }

  @Test
  void isNotReadFromDamagedBytes() {
    byte[] bytes = Contribution.of(article("办法", "第一条")).toBytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      assertEquals(Optional.empty(), Contribution.of(damaged), "byte " + i);
      assertEquals(Optional.empty(), Contribution.of(Arrays.copyOf(bytes, i)), "only " + i);
    }
  }

  private static StaticArticle article(String title, String text) {
    return new StaticArticle("issues/2020/06/01-a.html", "2020-06", title, "晋市政发〔2020〕16号",
        new StaticArticle.Facts("晋城市人民政府", List.of("晋城市人民政府"), List.of("环境"),
            new StaticArticle.Days(LocalDate.of(2020, 12, 10), null, null), null, null),
        List.of(new Passage("tiao-1", "第一条", text), new Passage("tiao-2", "第二条", "")));
  }
}
