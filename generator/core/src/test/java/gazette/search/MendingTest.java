package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of typing, and Chinese typed in Latin letters. */
class MendingTest {

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(List.of("托老所 => 日间照料"),
        article("decision.html", "重大行政决策程序暂行办法").text("作出重大行政决策应当遵循本办法。进行正常的调查。"),
        article("waste.html", "生活垃圾分类实施方案").text("厨余垃圾单独投放，医疗废物另行处置。有害垃圾由专人收集。"),
        article("census.html", "关于开展自然灾害综合风险普查的通知").text("开展自然灾害综合风险普查。"),
        article("gas.html", "天然气管道应急预案").text("天然气管道泄漏时关闭阀门，长期照护办法另定。"),
        article("purchase.html", "政府采购供应商质疑处理办法").text("政府采购供应商质疑应当书面提出。"),
        article("name.html", "关于公正执法的通知").text("公安局局长陈浩兼任办公室主任，武小雅任副主任。"),
        article("care.html", "推进养老服务的意见").text("建设日间照料中心。"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({"重大行正决策, 重大行政决策, decision.html", "厨鱼垃圾, 厨余垃圾, waste.html",
      "有害拉圾怎么扔, 有害垃圾怎么扔, waste.html", "自然害灾普查, 自然灾害普查, census.html", "天燃气管道, 天然气管道, gas.html",
      "管道泄露, 管道泄漏, gas.html", "供应商质凝, 供应商质疑, purchase.html", "武晓雅, 武小雅, name.html"})
  void aSlipIsMended(String typed, String meant, String found) throws IOException {
    SearchAnswer answer = index.ask(typed);
    assertEquals(meant, answer.suggestion());
    assertEquals(found, Asking.urls(answer).getFirst());
  }

  @Test
  void aReaderWhoMeansItSoIsTakenAtHisWord() throws IOException {
    SearchQuery slip = SearchQuery.of("有害拉圾怎么扔");
    SearchAnswer answer = index
        .ask(new SearchQuery(slip.text(), slip.filter(), slip.sort(), slip.group(), 1, 10, true));
    assertNull(answer.suggestion());
  }

  @ParameterizedTest
  @CsvSource({"zhengfu caigou, 政府采购, purchase.html", "zhengfucaigou, 政府采购, purchase.html",
      "yiliao feiwu, 医疗废物, waste.html", "ZHENGFU, 政府, purchase.html", "chen hao, 陈浩, name.html",
      "laji分类, 垃圾分类, waste.html"})
  void pinyinIsReadAsChinese(String typed, String meant, String found) throws IOException {
    SearchAnswer answer = index.ask(typed);
    assertEquals(meant, answer.suggestion());
    assertEquals(found, Asking.urls(answer).getFirst());
  }

  @ParameterizedTest
  @CsvSource({"ylfw, 医疗废物, waste.html", "ljfl, 垃圾分类, waste.html", "LJFL, 垃圾分类, waste.html",
      "zfcg, 政府采购, purchase.html", "zfcg 质疑, 政府采购 质疑, purchase.html", "养老fw, 养老服务, care.html",
      "yl服务, 养老服务, care.html", "供应商zy, 供应商质疑, purchase.html", "应急ya, 应急预案, gas.html",
      "综合风xian, 综合风险, census.html"})
  void firstLettersAreReadAsChinese(String typed, String meant, String found) throws IOException {
    SearchAnswer answer = index.ask(typed);
    assertEquals(meant, answer.suggestion());
    assertEquals(found, Asking.urls(answer).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"VOCs", "GPS", "PPP养老", "AI医疗", "LPR调查", "kn95垃圾", "html", "e服务", "yfwl",
      "YL"})
  void lettersThatStandForNothingThereStay(String typed) throws IOException {
    assertNull(index.ask(typed).suggestion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"重大行政决策", "医疗废物", "养老", "托老所", "", "*:*"})
  void whatIsKnownIsTakenAsItIsTyped(String typed) throws IOException {
    assertNull(index.ask(typed).suggestion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"护照", "公证", "比特币挖矿", "asdfghjkl", "gb", "xian", "婚姻登记"})
  void aWordOfTheDictionaryAndGibberishAreNotBentToSomethingElse(String typed) throws IOException {
    assertEquals(List.of(), index.urls(typed));
  }

  @ParameterizedTest
  @CsvSource({"邱普鹏, 邱晋鹏", "刑玉秀, 邢玉秀", "卢健国, 卢建国", "洗志平, 冼志平", "邢玉秀局长, 邢玉秀局长", "卢建国 教育局, 卢建国 教育局",
      "盂祁山, 孟祁山", "侯冶邦, 侯治邦", "卢建果, 卢建国"})
  void aCharacterOfANameMayLookLikeAnother(String typed, String meant) throws IOException {
    try (Asking names = Asking.of(
        article("a.html", "领导小组").text("组长：邱晋鹏 市长 成员：邢玉秀 市水务局局长 卢建国 市教育局局长 冼志平 市民政局局长"),
        article("b.html", "防汛名单").text("孟祁山 市应急局局长 侯治邦 市公安局局长"))) {
      SearchAnswer answer = names.ask(typed);
      assertEquals(meant, answer.suggestion() == null ? typed : answer.suggestion());
      assertFalse(answer.results().isEmpty());
    }
  }

  @Test
  void aNameIsFoundBehindTheOffice() throws IOException {
    assertEquals("name.html", index.urls("公安局长陈浩").getFirst());
  }
}
