package gazette.search.query;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentNumbersTest {

  private static final int THIS_YEAR = 2021;

  private static final String[] PIECES = {"沪府发", "政办", "令", "第", "号", "号文", "2020", "20", "77", "〔",
      "〕", " ", "年", "月", "日", "二〇二〇", "七十七", "的", "关于", "除雪", "-", "/", "办公室", "市", "0", "上海市 "};

  @ParameterizedTest(name = "{0} certainly asks for {1}")
  @CsvSource(delimiter = '|', textBlock = """
      沪府发〔2024〕3号             | 沪府发 2024 3
      沪府发[2024]3号               | 沪府发 2024 3
      沪府发（2024）3号             | 沪府发 2024 3
      沪府发【2024】3号             | 沪府发 2024 3
      沪府发﹝2024﹞3号             | 沪府发 2024 3
      沪府发《2024》3号             | 沪府发 2024 3
      沪府发<2024>3号               | 沪府发 2024 3
      沪府发［２０２４］３号        | 沪府发 2024 3
      沪府发〔2024〕3               | 沪府发 2024 3
      沪府发〔2024〕第3号           | 沪府发 2024 3
      沪府发〔2024〕03号            | 沪府发 2024 3
      沪府发〔 2024 〕 3 号         | 沪府发 2024 3
      沪府发 〔2024〕3号            | 沪府发 2024 3
      沪 府 发 〔2024〕 3 号        | 沪府发 2024 3
      沪府发(2024 3号               | 沪府发 2024 3
      沪府发2024)3号                | 沪府发 2024 3
      沪府发2024年第3号             | 沪府发 2024 3
      沪府发2024年3号               | 沪府发 2024 3
      沪府发 2024年 第 3 号         | 沪府发 2024 3
      沪府发2024第3号               | 沪府发 2024 3
      沪府发2024 3号                | 沪府发 2024 3
      沪府发2024-3号                | 沪府发 2024 3
      沪府发2024/3号                | 沪府发 2024 3
      沪府发2024-3号文              | 沪府发 2024 3
      沪府发2024年3号文件           | 沪府发 2024 3
      沪府发24年3号                 | 沪府发 2024 3
      沪府发〔24〕3号               | 沪府发 2024 3
      国发〔86〕70号                | 国发 1986 70
      国发〔1998〕44号              | 国发 1998 44
      穗府办规〔2022〕7号           | 穗府办规 2022 7
      杭政函〔2021〕115号           | 杭政函 2021 115
      临政规〔2022〕3号             | 临政规 2022 3
      国办发〔2020〕27号            | 国办发 2020 27
      苏政发〔2023〕1号             | 苏政发 2023 1
      京政办发〔2019〕11号          | 京政办发 2019 11
      渝府发〔2018〕1234号          | 渝府发 2018 1234
      建城〔2019〕56号              | 建城 2019 56
      京政办字〔2019〕11号          | 京政办字 2019 11
      渝府发〔二〇二〇〕七十七号    | 渝府发 2020 77
      渝府发二〇二〇 七十七号       | 渝府发 2020 77
      渝府发二零二零年七十七号      | 渝府发 2020 77
      渝府发二○二○年第七十七号      | 渝府发 2020 77
      晋市政办77号                  | 晋市政办 - 77
      晋市政办第77号                | 晋市政办 - 77
      晋市政办七十七号              | 晋市政办 - 77
      政办77号                      | 政办 - 77
      市政办 77号                   | 市政办 - 77
      政发77号文                    | 政发 - 77
      市政府办公室77号文            | 市政府办公室 - 77
      市政府办公室第77号文件        | 市政府办公室 - 77
      市政府办公室的77号文          | 市政府办公室 - 77
      办公室印发的77号文            | 办公室 - 77
      办公室2020年第77号            | 办公室 2020 77
      市府办2020年77号文            | 市府办 2020 77
      上海市 政府办公厅 77号文      | 上海市政府办公厅 - 77
      杭州市人民政府2021年115号     | 杭州市人民政府 2021 115
      国务院办公厅2020年27号文      | 国务院办公厅 2020 27
      国务院2020年3号文件           | 国务院 2020 3
      市政府文件2020年15号          | 市政府文件 2020 15
      77号文                        | - - 77
      七十七号文件                  | - - 77
      第77号文                      | - - 77
      2020年77号文                  | - 2020 77
      2020年的77号文                | - 2020 77
      2020年市政府办公室77号文      | 市政府办公室 2020 77
      二〇二〇年市教育局31号文      | 市教育局 2020 31
      去年民政局12号文              | 民政局 2020 12
      民政局今年12号文              | 民政局 2021 12
      今年的12号文                  | - 2021 12
      住建部12号文                  | 住建部 - 12
      2020年第77号                  | - 2020 77
      20年77号                      | - 2020 77
      〔2020〕77号                  | - 2020 77
      （2020）77                    | - 2020 77
      二〇二〇 七十七号             | - 2020 77
      """)
  void knowsNumbersThatCanBeNothingElse(String typed, String number) {
    NumberAsked asked = only(typed);
    assertEquals(number, print(asked));
    assertTrue(asked.certain());
    assertTrue(!asked.order());
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource(delimiter = '|', textBlock = """
      沪府发〔2024〕3号和5号            | 沪府发 2024 3; 沪府发 2024 5
      沪府发〔2024〕3号和第5号          | 沪府发 2024 3; 沪府发 2024 5
      沪府发〔2024〕3号、5号            | 沪府发 2024 3; 沪府发 2024 5
      沪府发〔2024〕3、5号              | 沪府发 2024 3; 沪府发 2024 5
      沪府发〔2024〕3号、5号、17号      | 沪府发 2024 3; 沪府发 2024 5; 沪府发 2024 17
      沪府发〔2024〕3号与沪府办〔2023〕5号 | 沪府发 2024 3; 沪府办 2023 5
      穗府规〔2022〕7号及8号            | 穗府规 2022 7; 穗府规 2022 8
      政办62号以及77号                  | 政办 - 62; 政办 - 77
      政办62号跟77号文                  | 政办 - 62; 政办 - 77
      杭政函62和77                      | 杭政函 - 62; 杭政函 - 77
      市政府办公室62号文、77号文        | 市政府办公室 - 62; 市政府办公室 - 77
      市政府令第2号和第3号              | 市政府令 - 2; 市政府令 - 3
      政办62号和养老服务                | 政办 - 62
      政办62号和3号线                   | 政办 - 62
      政办62号和5个县                   | 政办 - 62
      政办62和2020年                    | 政办 - 62
      政办62号和12月15号                | 政办 - 62
      """)
  void aNumberBehindAnotherIsOfTheSameSeries(String typed, String numbers) {
    assertEquals(numbers,
        in(typed).stream().map(DocumentNumbersTest::print).collect(joining("; ")));
  }

  @ParameterizedTest(name = "{0} may ask for {1}")
  @CsvSource(delimiter = '|', textBlock = """
      晋市政办2020 77               | 晋市政办 2020 77
      晋市政办 2020-77              | 晋市政办 2020 77
      晋市政办2020年77              | 晋市政办 2020 77
      晋市政办2020/77               | 晋市政办 2020 77
      苏政发2023-1                  | 苏政发 2023 1
      政办62                        | 政办 - 62
      政办 62                       | 政办 - 62
      晋市政办77                    | 晋市政办 - 77
      金牌30                        | 金牌 - 30
      通知77                        | 通知 - 77
      第77号                        | - - 77
      第七十七号                    | - - 77
      77号                          | - - 77
      77号公告                      | - - 77
      养老服务 62号                 | - - 62
      2020-77                       | - 2020 77
      令2                           | 令 - 2
      """)
  void takesWhatMayBeANumberForUncertain(String typed, String number) {
    NumberAsked asked = only(typed);
    assertEquals(number, print(asked));
    assertTrue(!asked.certain());
  }

  @ParameterizedTest(name = "{0} asks for the order {1}")
  @CsvSource(delimiter = '|', textBlock = """
      晋城市人民政府令第2号         | 晋城市人民政府令 - 2
      市政府令第2号                 | 市政府令 - 2
      市政府令 第 2 号              | 市政府令 - 2
      市政府令2号                   | 市政府令 - 2
      市政府令第2                   | 市政府令 - 2
      市政府令第二号                | 市政府令 - 2
      市政府令二号                  | 市政府令 - 2
      上海市人民政府令（第12号）    | 上海市人民政府令 - 12
      国务院令第722号               | 国务院令 - 722
      国务院令722号                 | 国务院令 - 722
      公安部令第146号               | 公安部令 - 146
      政府2号令                     | 政府令 - 2
      市长令第二号                  | 市长令 - 2
      省长275号令                   | 省长令 - 275
      第三号市长令                  | 市长令 - 3
      市政府第2号令                 | 市政府令 - 2
      杭州市政府 335号令            | 杭州市政府令 - 335
      第二号令                      | 令 - 2
      第2号令                       | 令 - 2
      二号令                        | 令 - 2
      2号政府令                     | 政府令 - 2
      第2号市人民政府令             | 市人民政府令 - 2
      令第2号                       | 令 - 2
      省政府令2021年第5号           | 省政府令 2021 5
      市政府2021年第5号令           | 市政府令 2021 5
      """)
  void knowsOrders(String typed, String number) {
    NumberAsked asked = only(typed);
    assertEquals(number, print(asked));
    assertTrue(asked.certain());
    assertTrue(asked.order());
  }

  @ParameterizedTest(name = "of {0}, {1} is the number")
  @CsvSource(delimiter = '|', textBlock = """
      77号文除雪                    | 77号文
      除雪77号文                    | 77号文
      除雪 77号文                   | 77号文
      除雪的77号文                  | 77号文
      晋市政办77号第三条            | 晋市政办77号
      第三条晋市政办77号            | 晋市政办77号
      晋市政办（2020）77号 第3条    | 晋市政办(2020)77号
      晋市政办〔2020〕77除雪        | 晋市政办(2020)77
      除雪 沪府发〔2024〕3号 补贴   | 沪府发(2024)3号
      请问沪府发〔2024〕3号         | 沪府发(2024)3号
      关于沪府发〔2024〕3号的通知   | 沪府发(2024)3号
      查 政办62                     | 政办62
      帮我查一下杭政函2021年115号   | 杭政函2021年115号
      根据国办发〔2020〕27号文件    | 国办发(2020)27号文件
      有没有市政府令第2号           | 市政府令第2号
      我想看市政府办公室77号文      | 市政府办公室77号文
      文号：京政办发2019-11         | 京政办发2019-11
      政办62 除雪                   | 政办62
      2020年12月15日 政办62         | 政办62
      12月15日的77号文              | 77号文
      和顺政办发2020年3号           | 和顺政办发2020年3号
      呼和浩特市政府办公室3号文     | 呼和浩特市政府办公室3号文
      2号令全文                     | 2号令
      市政府2号令第五条             | 市政府2号令
      77号文化活动 政办62           | 政办62
      临政规〔2022〕3号，拆迁       | 临政规(2022)3号
      """)
  void leavesTheRestAQuery(String typed, String number) {
    NumberAsked asked = only(typed);
    assertEquals(number, Normalizer.normalize(typed).text().substring(asked.start(), asked.end()));
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource(delimiter = '|', textBlock = """
      晋市政办77号和政发16号        | 晋市政办 - 77; 政发 - 16
      沪府发〔2024〕3号、渝府发〔2018〕12号 | 沪府发 2024 3; 渝府发 2018 12
      77号文与市政府令第2号         | - - 77; 市政府令 - 2
      """)
  void findsSeveral(String typed, String numbers) {
    assertEquals(numbers,
        in(typed).stream().map(DocumentNumbersTest::print).collect(joining("; ")));
  }

  @ParameterizedTest(name = "{0} names no document")
  @CsvSource({"12月15日", "12月15号", "十二月十五号", "2020年12月15日", "2020年12月15号", "2020.12.15",
      "2020-12-15", "2020/12/15", "20201215", "12/15", "2020年12月", "2020-12", "2020年", "2020",
      "晋市政办 2020", "第19条", "第十九条", "第3期", "2020年第3期", "第3号公报", "2020年第3号公报", "第四章", "0356-2198345",
      "2198345", "13800138000", "电话 2198345", "12345", "热线12345", "邮编048000", "5号楼", "3号线", "地铁5号线",
      "1号公路", "95号汽油", "100号汽油", "京沪高速2号出口", "人民路77号", "文昌西街 77号", "7号窗口", "2号门", "神舟十二号", "12号之前",
      "15号以后", "补贴300元", "占地100亩", "100万元", "有效期5年", "3个月", "10日内", "5年", "20年", "20年以上", "300户",
      "60岁", "5公里", "3.5%", "35℃", "G20", "GB 7258", "PM2.5", "covid-19", "12:30", "1/3",
      "2020-2022年", "2020年到2022年", "2020年100项工程", "2020年5个项目", "三农", "一带一路", "第一次", "夏令营", "中央一号文件",
      "2020年中央一号文件", "号", "号文", "第号", "77", "''", "除雪", "〔2020〕", "令"})
  void leavesOthersAlone(String typed) {
    assertEquals(List.of(), in(typed));
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void placesFollowEachOther(String text) {
    int end = 0;
    for (NumberAsked asked : DocumentNumbers.in(text, THIS_YEAR)) {
      assertTrue(asked.start() >= end, text);
      assertTrue(asked.end() <= text.length(), text);
      end = asked.end();
    }
  }

  static Stream<String> anyTexts() {
    Random random = new Random(7);
    return Stream
        .generate(
            () -> random.ints(12, 0, PIECES.length).mapToObj(i -> PIECES[i]).collect(joining()))
        .map(text -> Normalizer.normalize(text).text())
        .limit(500);
  }

  private static List<NumberAsked> in(String typed) {
    return DocumentNumbers.in(Normalizer.normalize(typed).text(), THIS_YEAR);
  }

  private static NumberAsked only(String typed) {
    List<NumberAsked> numbers = in(typed);
    assertEquals(1, numbers.size(), numbers.toString());
    return numbers.getFirst();
  }

  private static String print(NumberAsked asked) {
    String code = asked.code().isEmpty() ? "-" : asked.code();
    String year = asked.year() == null ? "-" : asked.year().toString();
    return code + " " + year + " " + asked.sequence();
  }
}
