package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.Article;
import gazette.page.TitleNearness;
import gazette.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The titles of the repository's gazette, which all begin and end alike. */
class MeantTitlesTest {

  private static List<Article> articles = List.of();
  private static TitleNearness titles = TitleNearness.NONE;

  @BeforeAll
  static void read() throws IOException {
    Content content = Publication.read(Path.of("../../content"), new Problems())
        .orElseThrow()
        .whole();
    articles = content.gazette().articles().toList();
    titles = MeantTitles.of(content.gazette(), content.settings());
  }

  @Test
  void plansForNetworksAreNearEachOtherAndPlansForFoodAreNot() {
    assertTrue(between("通信网络事故", "网络与信息安全") > 0.5);
    assertTrue(between("通信网络事故", "生活垃圾分类") < 0.25);
  }

  @Test
  void aTitleIsAsNearToItselfAsCanBe() {
    articles.forEach(article -> assertEquals(1, titles.between(article, article), 1e-3));
  }

  @Test
  void noneThatIsVeryNearIsPassedOver() {
    int near = 0;
    for (Article article : articles) {
      for (Article other : articles) {
        if (titles.between(article, other) >= 0.6) {
          near++;
          assertTrue(titles.around(article).contains(other), article + " " + other);
        }
      }
    }
    assertTrue(near > articles.size(), "each is near itself alone");
  }

  private static double between(String one, String other) {
    return titles.between(article(one), article(other));
  }

  private static Article article(String words) {
    return articles.stream()
        .filter(article -> article.title().contains(words))
        .findFirst()
        .orElseThrow();
  }
}
