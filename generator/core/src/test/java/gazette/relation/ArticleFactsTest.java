package gazette.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.Serial;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFactsTest {

  @Test
  void knowsAnArticleByItsTitleAndByWhatItEncloses() {
    assertEquals(List.of("某市人民政府关于印发某市停车管理办法的通知", "某市停车管理办法"),
        facts("某市人民政府关于印发某市停车管理办法的通知", "# 某市停车管理办法\n\n## 目的").names());
    assertEquals(List.of("某市停车条例"), facts("某市人民政府令第1号　某市停车条例", "正文").names());
    // 关于…的通知 is nobody's name as long as nobody says whose.
    assertEquals(List.of(), facts("关于进一步做好有关工作的通知", "正文").names());
  }

  @Test
  void tellsWhatAnArticleRestsOnFromWhatItNames() {
    assertCitations("为了规范停车，根据《某省条例》和《某法》，结合本市实际，制定本办法。\n\n按照《某规范》执行。", "RESTS_ON 某省条例",
        "RESTS_ON 某法", "NAMES 某规范");
    assertCitations("根据《医疗废物管理条例》，由卫生健康部门负责收集。", "NAMES 医疗废物管理条例");
  }

  @Test
  void tellsWhatAnArticleEnds() {
    assertCitations("《某预案》（某政办〔2016〕54号）同时废止。", "ENDS 某预案");
    assertCitations("1999年印发的《甲办法》、市政府办公室《乙办法》自本办法施行之日起同时废止。", "ENDS 甲办法", "ENDS 乙办法");
    assertCitations("依照《丙办法》的规定，《丁办法》予以废止。", "NAMES 丙办法", "ENDS 丁办法");
    assertCitations("《戊办法》废止前的事项，依照其规定。", "NAMES 戊办法");
    assertCitations("应当及时修改或者废止《己办法》的有关规定。", "NAMES 己办法");
  }

  @Test
  void readsFromTheTitleWhatIsChanged() {
    assertEquals("[AMENDS 某市停车条例]", lines(facts("某市人民政府关于修改《某市停车条例》的决定", "正文")).toString());
    assertEquals("[]", lines(facts("关于修改部分地方性法规的决定", "正文")).toString());
  }

  @Test
  void saysInWhichClauseADocumentIsNamedWhereTheClauseIsCertain() {
    ArticleFacts facts = facts("某办法", """
        第一条 为了停车，依照《甲法》办理。

        第二条 适用《乙法》。

        # 附则

        第二条 适用《丙法》。
        """);
    assertEquals(List.of("第一条", "null", "null"),
        facts.citations().stream().map(citation -> String.valueOf(citation.clause())).toList());
    assertEquals("[第一条]", facts.clauses().toString());
  }

  @Test
  void takesNoWordOfTheSitesEditorsAndNoDoubtForTheText() {
    assertCitations("::: editor\n《甲法》\n:::\n\n%% 《乙法》\n\n《丙法》", "NAMES 丙法");
  }

  @Test
  void readsWhatThePagePrintsThoughItBeginsLikeADoubt() {
    assertCitations("%%《甲法》\n\n::: note\n%% 《乙法》\n:::", "NAMES 甲法", "NAMES 乙法");
  }

  @Test
  void aNumberDecidesWhichOfTwoDocumentsOfOneNameIsMeant() {
    Article old = Articles.of(1, "某市人民政府关于印发某市预案的通知", "某政办〔2020〕1号", "正文");
    Article young = Articles.of(2, "某市人民政府关于印发某市预案的通知", "某政办〔2020〕2号",
        "《某市预案》已经同意，印发给你们。原《某市预案》（某政办〔2020〕1号）同时废止。");
    Article third = Articles.of(3, "某市第三文件", null, "依照《某市预案》和某政办〔2020〕2号办理。");
    Relations relations = relations(old, young, third);
    assertEquals(List.of("Itself", "Held"), targets(relations, young));
    assertEquals(List.of("Elsewhere", "Held"), targets(relations, third));
    assertEquals(1, relations.to(old).size());
    assertTrue(relations.toOthers().isEmpty());
  }

  @Test
  void keepsWhatIsEndedAndNotHeld() {
    Article notice = Articles.of(1, "某通知", "某政办〔2020〕1号", "《某预案》（某政办〔2016〕54号）同时废止。依照某发〔2010〕9号。");
    Relations relations = relations(notice);
    assertEquals("[某政办〔2016〕54号]", relations.toOthers().keySet().toString());
    assertFalse(relations.endings(relations.toOthers().firstEntry().getValue()).isEmpty());
  }

  private static List<String> targets(Relations relations, Article article) {
    return relations.from(article)
        .stream()
        .map(citation -> relations.target(article, citation).getClass().getSimpleName())
        .toList();
  }

  private static Relations relations(Article... articles) {
    return Relations.of(new Gazette(List.of(new Issue(new IssueId(2020, 1), Serial.of(1), null,
        null, List.of(), List.of(), null, Issue.Scan.NONE, List.of(articles), List.of()))));
  }

  private static ArticleFacts facts(String title, String body) {
    return FactsReader.read(Articles.of(1, title, null, body));
  }

  private static void assertCitations(String body, String... expected) {
    assertEquals(List.of(expected), lines(facts("某文件", body)));
  }

  private static List<String> lines(ArticleFacts facts) {
    return facts.citations()
        .stream()
        .map(citation -> citation.role() + " " + citation.name())
        .toList();
  }
}
