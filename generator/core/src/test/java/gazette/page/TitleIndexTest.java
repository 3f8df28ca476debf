package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.Article;
import gazette.text.Pinyin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TitleIndexTest {

  private static final List<Article> ARTICLES = TinyGazette.gazette().articles().toList();
  private static final TitleIndex INDEX = new TitleIndex("云州市人民政府办公室");

  @Test
  void findsATitleByWhatItIsAboutNotByWhoIssuedItOrWhere() {
    Article parking = ARTICLES.getFirst();
    assertEquals("关于印发云州市停车管理办法的通知", parking.contentsTitle());
    assertEquals("停车管理办法的通知", INDEX.key(parking));
  }

  @Test
  void putsEachArticleUnderOneLetterAndLosesNone() {
    List<Article> listed = groups().stream().flatMap(group -> group.articles().stream()).toList();
    assertEquals(ARTICLES.size(), listed.size());
    assertTrue(listed.containsAll(ARTICLES));
  }

  @Test
  void givesTheLettersOfTheTitles() {
    Map<String, List<String>> letters = groups().stream()
        .filter(group -> !group.articles().isEmpty())
        .collect(Collectors.toMap(ArticleGroup::name,
            group -> group.articles().stream().map(INDEX::key).toList()));
    letters.forEach((letter, keys) -> keys.forEach(key -> assertEquals(letter,
        letter.equals(TitleIndex.OTHER) ? TitleIndex.OTHER : Pinyin.slug(key).substring(0, 1))));
    assertTrue(letters.size() > 1, letters.toString());
  }

  @Test
  void hasAPageForEveryLetterSoThatNoAddressGoes() {
    assertEquals(24, groups().size());
    assertEquals("titles/a.html", page(groups().getFirst()).value());
    assertEquals("titles/other.html", page(groups().getLast()).value());
  }

  private static SitePath page(ArticleGroup group) {
    return Objects.requireNonNull(group.page());
  }

  private static List<ArticleGroup> groups() {
    return INDEX.groups(ARTICLES, TinyGazette.pages(TinyGazette.settings()).frame().addresses());
  }
}
