package gazette.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTest {

  private final List<Article> articles = new ArrayList<>();

  @Test
  void aDocumentWithATermIsInForceToItsLastDay() {
    document("甲发〔2020〕1号", "2019-12-20", "2020-01-01", new Term.For(12));
    assertEquals(Status.NOT_YET_IN_FORCE, statusOn("2019-12-31"));
    assertEquals(Status.IN_FORCE, statusOn("2020-12-31"));
    assertEquals(Status.EXPIRED, statusOn("2021-01-01"));
  }

  @Test
  void aDocumentThatStatesNeitherDayNorTermSaysSo() {
    document("甲发〔2020〕1号", "2019-12-20", null, null);
    assertEquals(Status.NOT_STATED, statusOn("2030-01-01"));
  }

  @Test
  void aDocumentIsRepealedFromTheDayOnWhichItsSuccessorIsInForce() {
    document("甲发〔2020〕1号", "2020-01-01", "2020-02-01", null);
    document("甲发〔2021〕2号", "2021-05-01", "2021-06-01", null, "甲发〔2020〕1号");
    assertEquals(Status.IN_FORCE, statusOn("2021-05-31"));
    assertEquals(Status.REPEALED, statusOn("2021-06-01"));
  }

  @Test
  void aSuccessorWithoutADayInForceRepealsOnItsSignature() {
    document("甲发〔2020〕1号", "2020-01-01", "2020-02-01", null);
    document("甲发〔2021〕2号", "2021-05-01", null, null, "甲发〔2020〕1号");
    assertEquals(Status.REPEALED, statusOn("2021-05-01"));
  }

  @Test
  void theRepealOfAnOlderOrderDoesNotEndANewOneOfTheSameNumber() {
    document("某市人民政府令第2号", "2021-03-01", "2021-04-01", null);
    document("甲发〔2018〕5号", "2018-01-01", "2018-02-01", null, "某市人民政府令第2号");
    assertEquals(Status.IN_FORCE, statusOn("2021-04-01"));
    document("甲发〔2023〕5号", "2023-01-01", "2023-02-01", null, "某市人民政府令第2号");
    assertEquals(Status.REPEALED, statusOn("2023-02-01"));
  }

  /** The status of the first document. */
  private Status statusOn(String day) {
    Gazette gazette = new Gazette(
        List.of(new Issue(new IssueId(2020, 1), 1, null, List.of(), List.of(), null, articles)));
    return Objects
        .requireNonNull(Status.of(gazette, LocalDate.parse(day)).get(articles.getFirst().id()));
  }

  private void document(String number, String signed, @Nullable String effective,
      @Nullable Term term, String... repeals) {
    ArticleId id = new ArticleId(new IssueId(2020, 1), "0%s-a".formatted(articles.size() + 1));
    articles.add(new Article(id, "某文件", "某文件", List.of("某市人民政府"),
        OfficialNumber.parse(number).orElseThrow(), new Section("某市人民政府", Section.Kind.DOCUMENTS),
        null, LocalDate.parse(signed), effective == null ? null : LocalDate.parse(effective), term,
        List.of(repeals).stream().map(text -> OfficialNumber.parse(text).orElseThrow()).toList(),
        List.of(), List.of(), null, new MarkdownText("a.md", 1, "正文")));
  }
}
