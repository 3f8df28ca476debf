package gazette.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.OfficialNumber;
import gazette.model.Section;
import gazette.model.Serial;
import gazette.model.Status;
import gazette.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

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
    assertEquals(Status.BEGUN, statusOn("2021-05-31"));
    assertEquals(Status.REPEALED, statusOn("2021-06-01"));
  }

  @Test
  void aSuccessorWithoutADayInForceRepealsOnItsSignature() {
    document("甲发〔2020〕1号", "2020-01-01", "2020-02-01", null);
    document("甲发〔2021〕2号", "2021-05-01", null, null, "甲发〔2020〕1号");
    assertEquals(Status.REPEALED, statusOn("2021-05-01"));
  }

  @Test
  void aSuccessorWithoutAnyDayRepealsOnceItIsPrinted() {
    document("甲发〔2020〕1号", "2020-01-01", "2020-02-01", null);
    document("甲发〔2021〕2号", null, null, null, "甲发〔2020〕1号");
    assertEquals(Status.REPEALED, statusOn("2021-05-01"));
  }

  @Test
  void whatHasEndedADocumentIsNamedOnceItHas() {
    document("甲发〔2020〕1号", "2020-01-01", "2020-02-01", null);
    document("甲发〔2021〕2号", "2021-05-01", "2021-06-01", null, "甲发〔2020〕1号");
    assertEquals(Optional.empty(), standingOn("2021-05-31").repealedBy());
    assertEquals(Optional.of(articles.get(1)), standingOn("2021-06-01").repealedBy());
  }

  @Test
  void aTermThatBeganBeforeTheSignatureIsSurelyOverWhenItIsCountedFromThere() {
    document("甲发〔2020〕1号", "2020-01-15", null, null);
    body("第九条 本办法自市人民政府批准之日起施行，有效期两年。");
    assertEquals(Status.BEGUN, statusOn("2022-01-14"));
    assertEquals(Status.EXPIRED, statusOn("2022-01-15"));
    assertEquals(null, standingOn("2022-01-15").days().last());
  }

  @Test
  void theRepealOfAnOlderOrderDoesNotEndANewOneOfTheSameNumber() {
    document("某市人民政府令第2号", "2021-03-01", "2021-04-01", null);
    document("甲发〔2018〕5号", "2018-01-01", "2018-02-01", null, "某市人民政府令第2号");
    assertEquals(Status.BEGUN, statusOn("2021-04-01"));
    document("甲发〔2023〕5号", "2023-01-01", "2023-02-01", null, "某市人民政府令第2号");
    assertEquals(Status.REPEALED, statusOn("2023-02-01"));
  }

  @Test
  void whatIsInForceOnceSignedCountsItsTermFromTheSignature() {
    document("甲发〔2020〕1号", "2020-01-15", null, new Term.For(24));
    body("第九条 本办法由市财政局解释，自印发之日起施行，有效期两年。");
    assertEquals(Status.IN_FORCE, statusOn("2022-01-14"));
    assertEquals(Status.EXPIRED, statusOn("2022-01-15"));
    assertEquals(LocalDate.of(2020, 1, 15), standingOn("2022-01-15").days().first());
  }

  @Test
  void aTextThatStatesDayAndTermNeedsNoKeys() {
    document("甲发〔2020〕1号", "2021-01-15", null, null);
    body("第九条 本办法自2021年2月1日起施行，有效期5年。");
    assertEquals(Status.NOT_YET_IN_FORCE, statusOn("2021-01-31"));
    assertEquals(Status.IN_FORCE, statusOn("2026-01-31"));
    assertEquals(Status.EXPIRED, statusOn("2026-02-01"));
    assertEquals("本办法自2021年2月1日起施行，有效期5年。",
        standingOn("2026-02-01").grounds().getFirst().sentence());
  }

  @Test
  void whatBeginsTogetherWithAnotherDocumentBeginsOnItsDay() {
    Article rules = Articles.of(3, "某市人民政府关于印发《某市停车管理办法实施细则》的通知", "甲发〔2020〕3号",
        "本细则与《某市停车管理办法》同时施行。");
    Article held = Articles.of(2, "某市人民政府关于印发《某市停车管理办法》的通知", "甲发〔2020〕2号", "第九条 本办法自2020年5月1日起施行。");
    articles.add(rules);
    assertEquals(Status.NOT_STATED, statusOn("2020-05-01"));
    articles.add(held);
    assertEquals(Status.NOT_YET_IN_FORCE, statusOn("2020-04-30"));
    assertEquals(Status.BEGUN, statusOn("2020-05-01"));
  }

  @Test
  void twoDocumentsThatEachBeginWithTheOtherHaveNoDay() {
    articles.add(Articles.of(3, "某市人民政府关于印发《某市停车细则》的通知", "甲发〔2020〕3号", "本细则与《某市停车办法》同时施行。"));
    articles.add(Articles.of(2, "某市人民政府关于印发《某市停车办法》的通知", "甲发〔2020〕2号", "本办法与《某市停车细则》同时施行。"));
    assertEquals(Status.NOT_STATED, statusOn("2020-05-01"));
  }

  @Test
  void whatIsSaidOfOtherDocumentsIsNoDayInForce() {
    document("甲发〔2020〕1号", "2020-01-15", null, null);
    for (String text : List.of("规章可以自公布之日起施行。", "本市规范性文件不得自印发之日起施行。", "《某市停车管理办法》自2019年5月1日起施行。")) {
      body(text);
      assertEquals(Status.NOT_STATED, statusOn("2021-01-01"), text);
    }
  }

  @Test
  void aTextEndsADocumentWithoutAWordInTheFrontMatter() {
    document("甲发〔2018〕5号", "2018-01-01", "2018-02-01", null);
    document("甲发〔2020〕1号", "2020-01-15", null, null);
    body("本预案自印发之日起施行。2018年印发的《某预案》（甲发〔2018〕5号）同时废止。");
    assertEquals(Status.BEGUN, statusOn("2020-01-14"));
    assertEquals(Status.REPEALED, statusOn("2020-01-15"));
  }

  @Test
  void aDocumentWhoseNumberIsNotKnownIsEndedByItsName() {
    articles.add(Articles.of(1, "某市停车管理办法", null, "第九条 本办法自2019年5月1日起施行。"));
    articles.add(
        Articles.of(2, "某市停车条例", "甲发〔2020〕2号", "本条例自2020年5月1日起施行。《某市停车管理办法》（甲发〔2019〕7号）同时废止。"));
    assertEquals(Status.REPEALED, statusOn("2020-05-01"));
  }

  @Test
  void aDocumentWithAnotherNumberIsNotEndedByItsName() {
    articles.add(Articles.of(1, "某市停车管理办法", "甲发〔2020〕1号", "第九条 本办法自2020年1月1日起施行。"));
    articles.add(
        Articles.of(2, "某市停车条例", "甲发〔2020〕2号", "本条例自2020年5月1日起施行。《某市停车管理办法》（甲发〔2012〕7号）同时废止。"));
    assertEquals(Status.BEGUN, statusOn("2020-05-01"));
  }

  @Test
  void whatIsEndedByItsNameAloneIsKnownByThatName() {
    document("甲发〔2018〕5号", "2018-01-01", "2018-02-01", null);
    document("甲发〔2020〕1号", "2020-01-15", null, null);
    body("本办法自印发之日起施行。原《某市停车管理办法》《某市泊位编号规则》《两市停车互认安排》同时废止。《停车登记簿》停用。");
    assertEquals(List.of("两市停车互认安排", "某市停车管理办法", "某市泊位编号规则"), endedByName());
    body("《某市停车管理办法》由市公安局解释。");
    assertEquals(List.of(), endedByName());
  }

  @Test
  void groundsAreTheSameOnEveryDay() {
    document("甲发〔2020〕1号", "2020-01-01", "2020-02-01", new Term.For(60));
    document("甲发〔2021〕2号", "2021-05-01", "2021-06-01", null, "甲发〔2020〕1号");
    Standing before = standingOn("2021-01-01");
    Standing after = standingOn("2021-06-01");
    assertNotEquals(before.status(), after.status());
    assertEquals(before.endings(), after.endings());
    assertEquals(before.days(), after.days());
    assertEquals(LocalDate.of(2021, 5, 31), before.end().orElseThrow());
  }

  /** The status of the first document. */
  private Status statusOn(String day) {
    return standingOn(day).status();
  }

  private List<String> endedByName() {
    return Relations.of(gazette()).endsByName().keySet().stream().sorted().toList();
  }

  private Gazette gazette() {
    return new Gazette(List.of(new Issue(new IssueId(2020, 1), Serial.of(1), null, null, List.of(),
        List.of(), null, Issue.Scan.NONE, articles, List.of())));
  }

  private Standing standingOn(String day) {
    return Relations.of(gazette())
        .standing(articles.getFirst(), LocalDate.parse(day))
        .orElseThrow();
  }

  /** Gives the last document another text. */
  private void body(String text) {
    articles.add(Articles.withBody(articles.removeLast(), text));
  }

  private void document(String number, @Nullable String signed, @Nullable String effective,
      @Nullable Term term, String... repeals) {
    ArticleId id = new ArticleId(new IssueId(2020, 1), "0%s-a".formatted(articles.size() + 1));
    articles.add(new Article(id, "某文件", "某文件", List.of("某市人民政府"),
        List.of(OfficialNumber.parse(number).orElseThrow()), null,
        new Section("某市人民政府", Section.Kind.DOCUMENTS), null,
        signed == null ? null : LocalDate.parse(signed),
        effective == null ? null : LocalDate.parse(effective), term,
        List.of(repeals).stream().map(text -> OfficialNumber.parse(text).orElseThrow()).toList(),
        List.of(), List.of(), List.of(), null, Article.Files.NONE,
        new MarkdownText("a.md", 1, "正文")));
  }
}
