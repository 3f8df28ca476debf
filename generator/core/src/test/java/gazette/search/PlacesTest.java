package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries for a place that has a number: a document, a clause, a day, a phrase. */
class PlacesTest {

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(
        article("62.html", "关于粮食储备的通知").number("晋市政办〔2020〕62号")
            .signed("2020-12-15")
            .text("现印发给你们，请认真组织实施。")
            .text("2020年12月15日"),
        article("78.html", "旅游应急预案").number("晋市政办〔2020〕78号")
            .signed("2020-12-28")
            .text("原预案（晋市政办〔2014〕88号）同时废止，并参照《粮食通知》（晋市政办 [2020] 62 号）。"),
        article("order.html", "规章制定程序实施办法").number("晋城市人民政府令第2号")
            .passage("第一条", "第一条 为了规范规章制定程序，制定本办法。")
            .passage("第五条", "第五条 规章的制定范围限于城乡建设与管理。")
            .passage("第五条之一", "第五条之一 规章不得减损权利。"),
        article("16.html", "规范性文件监督管理细则").number("晋市政发〔2020〕16号")
            .passage("第五条", "第五条 从严控制发文数量。")
            .passage("第六条", "第六条 依照晋城市人民政府令第2号，制定文件应当符合第五条的规定。"),
        article("chronicle.html", "12月大事记").section("大事记")
            .passage("12月15日", "12月15日 市长王震深入学校调研食品安全。")
            .passage("12月16日", "12月16日 市政府召开会议。"),
        article("waste.html", "生活垃圾分类方案").passage("", "生活垃圾分类方案印发给你们。")
            .passage("附件1 试点清单", "小区名单。")
            .passage("附件2 任务清单", "牵头单位名单。")
            .passage("第二章 投放", "按时投放。"),
        article("phrase.html", "甲").text("按照“平时自营、急时应急”原则，建立应急能力储备。"),
        article("nophrase.html", "乙").text("急时应急，平时由企业自营。"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"晋市政办〔2020〕62号", "晋市政办[2020]62号", "晋市政办(2020)62号", "晋市政办（2020）62号",
      "晋市政办【2020】62号", "晋市政办〔２０２０〕６２号", "晋市政办 〔2020〕 62 号", "晋市政办〔2020〕第62号", "晋市政办〔2020〕062号",
      "晋市政办〔2020〕62", "市政办〔2020〕62号", "政办62", "政办62号", "晋市政办2020年第62号", "晋市政办2020-62",
      "关于晋市政办〔2020〕62号的通知", "晋市政办〔2020〕六十二号"})
  void findsADocumentByEverySpellingOfItsNumberBeforeThoseThatCiteIt(String typed)
      throws IOException {
    assertEquals("62.html", index.urls(typed).getFirst());
  }

  @Test
  void findsTheDocumentsThatCiteANumberAfterTheOneThatHasIt() throws IOException {
    assertEquals(List.of("62.html", "78.html"), index.urls("晋市政办〔2020〕62号"));
  }

  @Test
  void findsTheDocumentThatRepealsANumberOfNoArticle() throws IOException {
    assertEquals(List.of("78.html"), index.urls("晋市政办〔2014〕88号"));
    assertEquals("原预案（<mark>晋市政办〔2014〕88号</mark>）同时废止，并参照《粮食通知》（晋市政办 [2020] 62 号）。",
        index.snippet("晋市政办〔2014〕88号"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"晋市政办〔2020〕75号", "晋市政办〔2020〕6号", "省政办〔2020〕62号", "令第99号", "令第22号"})
  void aNumberThatNoDocumentHasOrCitesFindsNothing(String typed) throws IOException {
    assertEquals(List.of(), index.urls(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"晋城市人民政府令第2号", "令第2号", "令2号", "市政府令第二号", "晋城市人民政府令 第 2 号"})
  void findsAnOrderByItsNumber(String typed) throws IOException {
    assertEquals("order.html", index.urls(typed).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"规章制定办法第5条", "规章制定办法第五条", "第五条 规章制定办法", "规章制定办法 第５条"})
  void findsTheClauseOfADocument(String typed) throws IOException {
    assertEquals("order.html#p-2", index.passage(typed));
  }

  @Test
  void aClausePutInLaterIsAnotherClause() throws IOException {
    assertEquals("order.html#p-3", index.passage("规章第五条之一"));
  }

  @Test
  void aClauseAloneFindsItInEveryDocumentBeforeItsMention() throws IOException {
    assertEquals(List.of("16.html", "order.html"), index.urls("第5条").stream().sorted().toList());
    assertEquals("16.html#p-1",
        index.ask("第5条")
            .results()
            .stream()
            .filter(result -> result.article().url().equals("16.html"))
            .findFirst()
            .orElseThrow()
            .passages()
            .getFirst()
            .url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020.12.15", "2020-12-15", "2020/12/15", "2020年12月15日", "二〇二〇年十二月十五日"})
  void findsADayInEverySpellingSignedOnItFirst(String typed) throws IOException {
    assertEquals(List.of("62.html", "chronicle.html"), index.urls(typed));
  }

  @Test
  void findsADayWithoutItsYear() throws IOException {
    assertEquals(List.of("62.html", "chronicle.html"),
        index.urls("12月15日").stream().sorted().toList());
    assertEquals(List.of("chronicle.html"), index.urls("十二月十五日 食品安全"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"十二月大事记", "12月大事记", "2020年12月大事记", "12月份大事记"})
  void findsWhatIsOfAMonth(String typed) throws IOException {
    assertEquals("chronicle.html", index.urls(typed).getFirst());
  }

  @Test
  void aMonthAloneFindsWhatIsNamedAfterItAndWhatWasSignedInIt() throws IOException {
    assertEquals(List.of("62.html", "78.html"), index.urls("2020年12月"));
    assertEquals("chronicle.html", index.urls("12月").getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"垃圾分类附件2", "附件二 垃圾分类", "垃圾分类 附件 2"})
  void findsAnAttachmentByItsNumber(String typed) throws IOException {
    assertEquals("waste.html#p-3", index.passage(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"垃圾分类第二章", "垃圾分类第2章"})
  void findsAChapterByItsNumber(String typed) throws IOException {
    assertEquals("waste.html#p-4", index.passage(typed));
  }

  @Test
  void aDayThatIsNoneIsLookedForAsDigits() throws IOException {
    assertEquals(List.of(), index.urls("2020.13.45"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"平时自营、急时应急\"", "“平时自营、急时应急”", "「平时自营、急时应急」", "＂平时自营、急时应急＂"})
  void aPhraseInQuotationMarksIsTakenLiterally(String typed) throws IOException {
    assertEquals(List.of("phrase.html"), index.urls(typed));
  }

  @Test
  void aPhraseThatNoTextHasFindsNothing() throws IOException {
    assertEquals(List.of(), index.urls("“应急自营”"));
  }

  @Test
  void aLoneQuotationMarkIsNoMark() throws IOException {
    assertEquals("phrase.html", index.urls("“平时自营").getFirst());
  }

  @Test
  void whatIsFoundByWordsBesideADayThatNothingHasIsNotExact() throws IOException {
    assertEquals(SearchAnswer.Match.EXACT, index.ask("12月15日印发的粮食储备").results().getFirst().match());
    SearchAnswer answer = index.ask("3月8日印发的粮食储备");
    assertEquals("62.html", answer.results().getFirst().article().url());
    assertEquals(SearchAnswer.Match.WORDS, answer.results().getFirst().match());
  }

  @ParameterizedTest
  @ValueSource(strings = {"晋市政办〔2020〕62号和晋市政发〔2020〕16号", "晋市政办〔2020〕62号、晋市政发〔2020〕16号",
      "晋市政办〔2020〕62号 晋市政发〔2020〕16号", "晋市政办〔2020〕62号以及晋市政发〔2020〕16号"})
  void ofSeveralNumbersEachFindsItsDocument(String typed) throws IOException {
    assertEquals(List.of("16.html", "62.html"),
        index.urls(typed).stream().limit(2).sorted().toList());
  }

  @Test
  void ofSeveralNumbersOneThatNothingHasHindersNoOther() throws IOException {
    assertEquals("62.html", index.urls("晋市政办〔2020〕62号和99号").getFirst());
  }

  @Test
  void aClauseThatTheDocumentOfANumberLacksFindsTheDocument() throws IOException {
    assertEquals(List.of("16.html"), index.urls("晋市政发〔2020〕16号第九条"));
  }

  @Test
  void whatIsAskedBesideADayIsLookedForByItsMeaningWhereItsWordsAreNowhere() throws IOException {
    assertEquals("waste.html", index.ask("国庆节扔废品").results().getFirst().article().url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"本月印发的", "这个月的文件", "今年发的文件", "2020年的文件"})
  void theNewestTextSaysWhatTheDayIs(String typed) throws IOException {
    assertEquals(List.of("78.html", "62.html"),
        index.urls(typed).stream().sorted(Comparator.reverseOrder()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"上个月印发的", "去年的文件"})
  void aTimeInWhichNothingWasSignedFindsNothing(String typed) throws IOException {
    assertEquals(List.of(), index.urls(typed));
  }
}
