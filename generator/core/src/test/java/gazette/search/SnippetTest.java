package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {

  private static String snippet(String query, String text) throws IOException {
    try (Asking index = Asking.of(article("a.html", "标题").text(text))) {
      return index.snippet(query);
    }
  }

  @Test
  void marksWhatWasTypedAsOnePiece() throws IOException {
    assertEquals("推进<mark>养老服务</mark>发展。", snippet("养老服务", "推进养老服务发展。"));
  }

  @Test
  void doesNotRepeatTheLabelThatStandsBeforeIt() throws IOException {
    try (Asking index = Asking.of(article("a.html", "停车办法").passage("第三条", "第三条 停车场应当登记。"))) {
      assertEquals("<mark>停车场</mark>应当登记。", index.snippet("停车场"));
      assertEquals("停车场应当登记。", index.snippet("第三条"));
    }
    try (Asking index = Asking
        .of(article("a.html", "停车办法").passage("（六）支付条件", "（六）支付条件。停车场应当登记。"))) {
      assertEquals("<mark>停车场</mark>应当登记。", index.snippet("停车场"));
    }
  }

  @Test
  void showsTheCharactersOfThePrint() throws IOException {
    assertEquals("依照<mark>第十九条</mark>，占地<mark>１００㎡</mark>以上。",
        snippet("第19条 100m2", "依照第十九条，占地１００㎡以上。"));
  }

  @Test
  void marksTheWordAndNotTheSameCharactersAcrossWords() throws IOException {
    assertEquals("饮用水产品抽查，<mark>水产</mark>养殖户防寒。", snippet("水产", "饮用水产品抽查，水产养殖户防寒。"));
  }

  @Test
  void doesNotMarkAStrayPair() throws IOException {
    assertEquals("老服装厂改为<mark>养老服务</mark>中心。", snippet("养老服务", "老服装厂改为养老服务中心。"));
  }

  @Test
  void escapesWhatTheTextHas() throws IOException {
    assertEquals(
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; <mark>养老</mark> &quot;y&quot;",
        snippet("养老", "<script>alert('x')</script> & 养老 \"y\""));
  }

  @Test
  void marksWithinWhatIsEscaped() throws IOException {
    assertEquals("&lt;<mark>script</mark>&gt;1&lt;/<mark>script</mark>&gt;",
        snippet("script", "<script>1</script>"));
  }

  @Test
  void beginsWithTheSentenceThatAnswers() throws IOException {
    String other = "市人民政府统一领导规章制定工作，负责计划、组织、协调和指导。".repeat(6);
    assertTrue(snippet("积雪", other + "门前积雪由单位清理。" + other).startsWith("门前<mark>积雪</mark>由单位清理。"));
  }

  @Test
  void choosesTheSentenceWithMostOfTheQuery() throws IOException {
    String between = "市人民政府统一领导规章制定工作，负责计划、组织、协调和指导。".repeat(5);
    String text = "养老是大事。" + between + "养老机构用地可以划拨。" + between;
    assertTrue(snippet("养老机构用地", text).startsWith("<mark>养老机构用地</mark>可以划拨。"));
  }

  @Test
  void showsAShortClauseWhole() throws IOException {
    String before = "市人民政府统一领导规章制定工作，负责计划、组织、协调和指导。".repeat(5);
    assertEquals(before + "门前<mark>积雪</mark>由单位清理。", snippet("积雪", before + "门前积雪由单位清理。"));
  }

  @Test
  void showsTheSentenceNearestInMeaningWhereNoWordMatches() throws IOException {
    String other = "市人民政府统一领导规章制定工作，负责计划、组织、协调和指导。".repeat(6);
    String snippet = snippet("把老爸老妈送去哪里照料", other + "发展养老护理服务机构，照护失能老年人。" + other);
    assertTrue(snippet.startsWith("发展养老护理服务机构"), snippet);
  }

  @Test
  void prefersTheSentenceWithTheKindOfAnswerThatIsAskedFor() throws IOException {
    String other = "各级人民政府和有关部门应当依照各自的职责做好规划、组织、协调和指导工作。".repeat(5);
    String text = "领取护理补贴应当提出申请。" + other + "护理补贴每人每月300元。" + other;
    assertTrue(snippet("护理补贴多少钱", text).startsWith("<mark>护理补贴</mark>每人每月300元。"));
  }

  @Test
  void showsOfATableTheRowThatAnswersWithItsHead() throws IOException {
    StringBuilder rows = new StringBuilder("单位\t值班电话");
    for (int i = 100; i < 120; i++) {
      rows.append("\n第").append(i).append("供应站\t2062").append(i);
    }
    rows.append("\n市教育局\t2198332\n市交通局\t2198333");
    assertEquals("单位\t值班<mark>电话</mark> … 市<mark>教育局</mark>\t2198332",
        snippet("教育局电话", rows.toString()));
  }

  @Test
  void rowsThatAnswerEquallyAreShownTogether() throws IOException {
    StringBuilder rows = new StringBuilder("单位\t值班电话");
    for (int i = 0; i < 40; i++) {
      rows.append("\n第").append(i).append("供应站\t2062").append(i);
    }
    rows.append("\n市教育局\t2198332\n市教育局（夜间）\t2198334\n市交通局\t2198333");
    assertEquals(
        "单位\t值班<mark>电话</mark> … 市<mark>教育局</mark>\t2198332 " + "市<mark>教育局</mark>（夜间）\t2198334",
        snippet("教育局电话", rows.toString()));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void aTableOfManyRowsIsReadOnce() throws IOException {
    StringBuilder rows = new StringBuilder("单位\t电话");
    for (int i = 0; i < 40_000; i++) {
      rows.append("\n").append(i).append("号市水产站\t20").append(i);
    }
    try (Asking index = Asking.of(article("a.html", "标题").text(rows.toString()))) {
      // Read again for each row, it would take minutes.
      assertTrue(index.snippet("水产站电话").contains("水产站"));
    }
  }

  @Test
  void cutsALongSentenceAtAPause() throws IOException {
    String clause = "各县区人民政府和有关部门要切实加强组织领导，";
    String snippet = snippet("积雪", clause.repeat(10) + "及时清理门前积雪，" + clause.repeat(10) + "。");
    assertTrue(snippet.startsWith("…各县区") || snippet.startsWith("…及时"), snippet);
    assertTrue(snippet.endsWith("，…"), snippet);
    assertTrue(snippet.length() < 220, snippet);
  }

  @Test
  void showsTheBeginningWhenOnlyTheTitleHasTheWords() throws IOException {
    try (
        Asking index = Asking.of(article("a.html", "养老服务条例").text("为了规范\n管理，制定本条例。本条例自公布之日起施行。"))) {
      assertEquals("为了规范 管理，制定本条例。本条例自公布之日起施行。", index.snippet("养老服务"));
    }
  }

  @Test
  void takesALongPassage() throws IOException {
    String text = "各县区人民政府要加强领导，清理积雪，".repeat(1_500);
    assertTrue(snippet("养老 积雪", text + "养老").length() < 400);
  }

  @ParameterizedTest
  @CsvSource({"市教育局局长是谁, 钟秀英 <mark>市教育局局长</mark>", "谁是市水务局局长, 罗世平 <mark>市水务局局长</mark>",
      "体育局主任是哪位, 何启明 市<mark>体育局主任</mark>"})
  void whoHoldsAnOfficeIsShownAndNotWhoHoldsOneLikeIt(String typed, String shown)
      throws IOException {
    String others = "林耀坤 市教育局副局长 谭勇年 市水务局副局长 许家栋 市教育局四级调研员 黄志远 市体育局副主任 ".repeat(6);
    try (Asking index = Asking.of(article("a.html", "名单")
        .text("组长：" + others + "副组长：钟秀英 市教育局局长 罗世平 市水务局局长 何启明 市体育局主任 成员：" + others))) {
      assertTrue(index.snippet(typed).contains(shown), index.snippet(typed));
    }
  }
}
