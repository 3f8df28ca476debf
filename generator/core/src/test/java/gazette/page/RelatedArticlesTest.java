package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.model.Article;
import gazette.model.Gazette;
import gazette.relation.Relations;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedArticlesTest {

  @Test
  void anArticleOfAnotherIssueThatSharesASubjectIsRelatedWhenItIsNear() {
    // 云政办〔2019〕7号 shares a subject as well; but 云州市停车条例 changes it, and says so.
    assertEquals(List.of("01-zhengfa-3"), related("02-zhengban-7", 0.3));
    assertEquals(List.of(), related("02-zhengban-7", 0.2));
  }

  @Test
  void whatSharesNothingOrStandsBesideItMustBeVeryNear() {
    assertEquals(List.of("02-zhengban-7"), related("01-zhengfa-3", 0.4));
    assertEquals(List.of("02-zhengban-7", "01-minzheng-12"), related("01-zhengfa-3", 0.6));
    assertEquals(List.of("01-zhengfa-3"), related("02-zhengban-7", 0.4));
    assertEquals(List.of("01-minzheng-12", "01-zhengfa-3", "02-renmian"),
        related("02-zhengban-7", 0.6));
  }

  @Test
  void theChronicleIsRelatedToNothing() {
    assertEquals(List.of(), related("02-chronicle-11", 0.9));
  }

  private static List<String> related(String slug, double near) {
    Gazette gazette = TinyGazette.gazette();
    Article article = TinyGazette.article(slug);
    return new RelatedArticles(gazette, Relations.of(gazette), TinyGazette.nearness(near))
        .of(article)
        .stream()
        .map(other -> other.id().slug())
        .toList();
  }
}
