package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static List<String> urls(String query, Draft... articles) throws IOException {
    try (Asking index = Asking.of(articles)) {
      return index.urls(query);
    }
  }

  @Test
  void ranksATitleMatchAboveATextMatch() throws IOException {
    assertEquals(List.of("垃圾管理.html", "城市更新.html"),
        urls("生活垃圾", article("城市更新.html", "关于推进城市更新的意见").text("更新中应当分类投放生活垃圾。"),
            article("垃圾管理.html", "生活垃圾管理办法").text("本办法自公布之日起施行。")));
  }

  @Test
  void ranksTheWholePhraseAboveItsScatteredWords() throws IOException {
    assertEquals(List.of("whole.html", "scattered.html"),
        urls("养老服务机构", article("scattered.html", "甲").text("机构为养老事业提供服务，服务居民，机构多。"),
            article("whole.html", "乙").text("本市养老服务机构应当备案，由民政部门办理。")));
  }

  @Test
  void findsNoWordAcrossTheBorderOfTwoOthers() throws IOException {
    assertEquals(List.of("word.html"),
        urls("水产", article("across.html", "甲").text("饮用水产品质量由市场监管部门抽查。"),
            article("word.html", "乙").text("指导水产养殖户做好防寒措施等工作。")));
  }

  @Test
  void findsAWordThatTheSegmenterDoesNotKnow() throws IOException {
    assertEquals(List.of("wangyueche.html"),
        urls("网约车", article("wangyueche.html", "甲").text("网约车平台应当取得许可。"),
            article("che.html", "乙").text("网络预约出租车应当约定车费。")));
  }

  @Test
  void findsANameOfThreeCharacters() throws IOException {
    assertEquals(List.of("name.html"), urls("武小雅", article("name.html", "甲").text("办公室主任由武小雅兼任。"),
        article("other.html", "乙").text("小型武器不雅。")));
  }

  @Test
  void findsANameThatIsPrintedWithASpace() throws IOException {
    assertEquals(List.of("name.html"), urls("王震", article("name.html", "甲").text("市长 王 震")));
  }

  @Test
  void findsASingleCharacterWhereverItStands() throws IOException {
    assertEquals(List.of("begin.html", "end.html", "inside.html"),
        urls("雪", article("begin.html", "甲").text("雪天慢行。"), article("end.html", "乙").text("预防暴雪。"),
            article("inside.html", "丙").text("门前积雪清理。"), article("none.html", "丁").text("门前清理。"))
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void doesNotFindATextThatHasNoneOfTheWords() throws IOException {
    assertEquals(List.of(), urls("海洋渔业捕捞", article("a.html", "养老服务").text("推进养老服务发展。")));
  }

  @Test
  void findsAQuestionByMostOfItsWords() throws IOException {
    assertEquals(List.of("answer.html"),
        urls("部门规范性文件应该报谁备案呢？", article("answer.html", "甲").text("部门制定的规范性文件报本级人民政府备案。"),
            article("other.html", "乙").text("部门应当清理门前积雪。")));
  }

  @Test
  void aNewWordThatNoTextHasIsLackingAndTheWordBesideIsNoAnswer() throws IOException {
    assertEquals(List.of(), urls("网约车标准", article("a.html", "甲").text("收费标准由市人民政府制定。"),
        article("b.html", "乙").text("门前清理。")));
  }

  @Test
  void wantsTheQuantityAndNotItsDigitsWithinALongerNumber() throws IOException {
    assertEquals(List.of("ten.html"), urls("10年", article("ten.html", "甲").text("累计缴费满10年。"),
        article("year.html", "乙").text("自2010年起施行。")));
  }

  @Test
  void findsAPercentageWhole() throws IOException {
    assertEquals(List.of("a.html"), urls("27.71%", article("a.html", "甲").text("比重达27.71%以上。"),
        article("b.html", "乙").text("27人，占71%。")));
  }

  @Test
  void findsACodeWithAndWithoutItsSpace() throws IOException {
    Draft[] articles = {article("a.html", "甲").text("符合GB 7258-2017。"),
        article("b.html", "乙").text("符合GB7258的标准。")};
    assertEquals(2, urls("GB7258", articles).size());
    assertEquals(2, urls("ｇｂ 7258", articles).size());
  }

  @Test
  void ofEqualResultsTheNewestComesFirst() throws IOException {
    assertEquals(List.of("new.html", "old.html"),
        urls("养老", article("old.html", "甲").issue("2019-01").text("养老服务。"),
            article("new.html", "甲").issue("2020-01").text("养老服务。")));
  }

  @Test
  void anArticleIsOneResultWithItsBestPassages() throws IOException {
    try (Asking index = Asking.of(article("a.html", "甲").text("养老。")
        .text("无关。")
        .text("养老服务，养老机构。")
        .text("养老床位。")
        .text("居家养老。"))) {
      SearchAnswer answer = index.ask("养老");
      assertEquals(1, answer.total());
      assertEquals(3, answer.results().getFirst().passages().size());
      assertFalse(answer.results()
          .getFirst()
          .passages()
          .stream()
          .anyMatch(hit -> hit.url().equals("a.html#p-2")));
    }
  }

  @Test
  void aFurtherPassageThatShowsNothingIsLeftOut() throws IOException {
    try (Asking index = Asking
        .of(article("a.html", "养老服务条例").text("为了规范，制定本条例。").text("本条例自公布之日起施行。"))) {
      assertEquals(1, index.ask("养老服务").results().getFirst().passages().size());
      assertEquals("a.html#p-1", index.passage("养老服务"));
    }
  }
}
