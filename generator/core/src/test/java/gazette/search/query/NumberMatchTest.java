package gazette.search.query;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.search.query.NumberMatch.Fit;
import gazette.search.query.NumberMatch.Known;
import gazette.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberMatchTest {

  @ParameterizedTest(name = "{0} is {2} for {1}")
  @CsvSource(delimiter = '|', textBlock = """
      晋市政办〔2020〕77号          | 晋市政办〔2020〕77号       | EXACT
      晋市政办2020 77               | 晋市政办〔2020〕77号       | EXACT
      沪府发2024年第3号             | 沪府发〔2024〕3号          | EXACT
      穗府办规〔22〕7号             | 穗府办规〔2022〕7号        | EXACT
      国务院令第722号               | 国务院令第722号            | EXACT
      国务院722号令                 | 国务院令第722号            | EXACT
      除雪晋市政办〔2020〕77号      | 晋市政办〔2020〕77号       | EXACT
      晋市政办77号                  | 晋市政办〔2020〕77号       | SHORTENED
      市政办〔2020〕77号            | 晋市政办〔2020〕77号       | SHORTENED
      政办2020-77                   | 晋市政办〔2020〕77号       | SHORTENED
      政办77                        | 晋市政办〔2020〕77号       | SHORTENED
      晋办〔2020〕77号              | 晋市政办〔2020〕77号       | SHORTENED
      晋市政〔2020〕77号            | 晋市政办〔2020〕77号       | SHORTENED
      府办规2022年7号               | 穗府办规〔2022〕7号        | SHORTENED
      国办〔2020〕27号              | 国办发〔2020〕27号         | SHORTENED
      77号文                        | 晋市政办〔2020〕77号       | SHORTENED
      2020年77号                    | 晋市政办〔2020〕77号       | SHORTENED
      第77号                        | 晋市政办〔2020〕77号       | SHORTENED
      晋城市人民政府公告第三号      | 晋城市人民政府公告第3号    | EXACT
      市人大公告(14届)第3号         | 市人大公告〔14届〕第3号    | EXACT
      市人大公告〔十四届〕第3号     | 市人大公告〔14届〕第3号    | EXACT
      市人大公告〔13届〕第3号       | 市人大公告〔14届〕第3号    | NONE
      国家税务总局公告2021年第3号   | 国家税务总局公告2021年第3号 | EXACT
      晋政发〔2021〕3-1号           | 晋政发〔2021〕3-1号        | EXACT
      晋政发〔2021〕3号             | 晋政发〔2021〕3-1号        | NONE
      政府公告3号                   | 晋城市人民政府公告第3号    | SHORTENED
      市政府令第2号                 | 晋城市人民政府令第2号      | SHORTENED
      政府2号令                     | 晋城市人民政府令第2号      | SHORTENED
      令2                           | 晋城市人民政府令第2号      | SHORTENED
      第二号令                      | 晋城市人民政府令第2号      | SHORTENED
      市政府办公室77号文            | 晋市政办〔2020〕77号       | SPOKEN
      晋城市政府办公室77号文        | 晋市政办〔2020〕77号       | SPOKEN
      晋城市人民政府办公室2020年77号 | 晋市政办〔2020〕77号      | SPOKEN
      市府办77号文                  | 晋市政办〔2020〕77号       | SPOKEN
      政府办2020年77号              | 晋市政办〔2020〕77号       | SPOKEN
      办公室2020年第77号            | 晋市政办〔2020〕77号       | SPOKEN
      市政府2020年16号              | 晋市政发〔2020〕16号       | SPOKEN
      市政府文件2020年16号          | 晋市政发〔2020〕16号       | SPOKEN
      市政府16号文                  | 杭政〔2020〕16号           | SPOKEN
      市政府办公厅2020年5号         | 沪府办发〔2020〕5号        | SPOKEN
      上海市政府办公厅2020年5号     | 沪府办发〔2020〕5号        | SPOKEN
      上海市人民政府2024年3号       | 沪府发〔2024〕3号          | SPOKEN
      重庆市政府2018年12号文        | 渝府发〔2018〕12号         | SPOKEN
      广州市政府办公厅2022年7号     | 穗府办规〔2022〕7号        | SPOKEN
      杭州市政府函2021年115号       | 杭政函〔2021〕115号        | SPOKEN
      江苏省政府2023年1号文         | 苏政发〔2023〕1号          | SPOKEN
      北京市政府办公厅2019年11号    | 京政办发〔2019〕11号       | SPOKEN
      国务院办公厅2020年27号文      | 国办发〔2020〕27号         | SPOKEN
      国务院2020年3号文件           | 国发〔2020〕3号            | SPOKEN
      市人民政府令第5号             | 沪府令第5号                | SPOKEN
      2020年市政府办公室77号        | 晋市政办〔2020〕77号       | SPOKEN
      市长令第2号                   | 成都市人民政府令第2号      | SPOKEN
      市长3号令                     | 沪府令第3号                | SPOKEN
      第三号市长令                  | 青岛市人民政府令第3号      | SPOKEN
      省长令275号                   | 四川省人民政府令第275号    | SPOKEN
      教育局31号文                  | 苏教〔2022〕31号           | SPOKEN
      市教育局2022年31号            | 杭教〔2022〕31号           | SPOKEN
      杭州市教育局31号文            | 杭教〔2022〕31号           | SPOKEN
      四川省教育厅3号文             | 川教〔2020〕3号            | SPOKEN
      山西省医保局7号文             | 晋医保发〔2020〕7号        | SPOKEN
      民政局12号文                  | 成民发〔2021〕12号         | SPOKEN
      市人社局5号文                 | 青人社规〔2021〕5号        | SPOKEN
      人力资源和社会保障局2021年5号 | 青人社规〔2021〕5号        | SPOKEN
      生态环境局5号文               | 苏环规〔2021〕5号          | SPOKEN
      市住房和城乡建设局8号文       | 成住建发〔2021〕8号        | SPOKEN
      城市管理局4号文               | 苏城管〔2020〕4号          | SPOKEN
      市市场监管局6号文             | 青市监〔2020〕6号          | SPOKEN
      财政局25号文                  | 晋市财购〔2020〕25号       | SPOKEN
      国家卫健委12号文              | 国卫健发〔2020〕12号       | SPOKEN
      住建部12号文                  | 建房规〔2020〕12号         | SPOKEN
      政办发〔2020〕77号            | 晋市政办〔2020〕77号       | SLIP
      晋市证办〔2020〕77号          | 晋市政办〔2020〕77号       | SLIP
      晋政市办〔2020〕77号          | 晋市政办〔2020〕77号       | SLIP
      晋市政办发〔2020〕77号        | 晋市政办〔2020〕77号       | SLIP
      进士正办〔2020〕77号          | 晋市政办〔2020〕77号       | SLIP
      户府发〔2024〕3号             | 沪府发〔2024〕3号          | SLIP
      市证办〔2020〕77号            | 晋市政办〔2020〕77号       | SLIP
      穗府规〔2022〕7号             | 穗府办规〔2022〕7号        | SLIP
      除雪政办〔2020〕77号          | 晋市政办〔2020〕77号       | SLIP
      晋市政办〔2020〕78号          | 晋市政办〔2020〕77号       | NONE
      晋市政办〔2019〕77号          | 晋市政办〔2020〕77号       | NONE
      政办78号                      | 晋市政办〔2020〕77号       | NONE
      2019年77号                    | 晋市政办〔2020〕77号       | NONE
      政发〔2020〕77号              | 晋市政办〔2020〕77号       | NONE
      市政府2020年77号              | 晋市政办〔2020〕77号       | NONE
      省政府办公厅2020年77号        | 晋市政办〔2020〕77号       | NONE
      上海市政府办公厅2020年77号    | 晋市政办〔2020〕77号       | NONE
      太原市政府办公室2020年77号    | 晋市政办〔2020〕77号       | NONE
      2019年市政府办公室77号        | 晋市政办〔2020〕77号       | NONE
      去年的77号文                  | 晋市政办〔2019〕77号       | NONE
      市长令第2号                   | 四川省人民政府令第2号      | NONE
      教育局31号文                  | 苏交规〔2022〕31号         | NONE
      杭州市教育局31号文            | 苏教〔2022〕31号           | NONE
      四川省教育厅3号文             | 苏教〔2020〕3号            | NONE
      市人社局5号文                 | 人社部发〔2021〕5号        | NONE
      民政局77号文                  | 晋市政办〔2020〕77号       | NONE
      财政局77号文                  | 晋市政办〔2020〕77号       | NONE
      城市管理局77号文              | 晋市政办〔2020〕77号       | NONE
      政务服务局77号文              | 晋市政办〔2020〕77号       | NONE
      政办发〔2020〕77号            | 晋市政发〔2020〕77号       | NONE
      府规〔2022〕7号               | 穗府办规〔2022〕7号        | NONE
      政发〔2020〕32号              | 晋政办发〔2020〕32号       | NONE
      市政府令第77号                | 晋市政办〔2020〕77号       | NONE
      77号文                        | 国务院令第77号             | NONE
      金牌77                        | 晋市政办〔2020〕77号       | NONE
      原渝府发〔2018〕12号          | 渝府发〔2018〕12号         | SLIP
      渝府发〔2018〕12号            | 原渝府发〔2018〕12号       | SHORTENED
      正办〔2020〕77号              | 晋市政办〔2020〕77号       | NONE
      """)
  void tellsHowWellANumberFits(String typed, String known, Fit fit) {
    assertEquals(fit,
        NumberMatch.fit(asked(typed), NumberMatch.known(normal(known)).orElseThrow()));
  }

  @ParameterizedTest(name = "before {1}, {0} begins with {2}")
  @CsvSource(delimiter = '|', textBlock = """
      除雪晋市政办77号              | 晋市政办〔2020〕77号       | 除雪
      垃圾分类沪府发〔2024〕3号     | 沪府发〔2024〕3号          | 垃圾分类
      除雪政办2020-77               | 晋市政办〔2020〕77号       | 除雪
      晋市政办77号                  | 晋市政办〔2020〕77号       | ''
      市政府办公室77号文            | 晋市政办〔2020〕77号       | ''
      """)
  void partsATopicFromTheCode(String typed, String known, String topic) {
    assertEquals(topic,
        NumberMatch.topic(asked(typed), NumberMatch.known(normal(known)).orElseThrow()));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      晋市政办〔2020〕77号          | 晋市政办 2020 77
      晋城市人民政府令第2号         | 晋城市人民政府令 null 2
      晋城市人民政府令 第2号        | 晋城市人民政府令 null 2
      临政规〔2022〕3号             | 临政规 2022 3
      上海市人民政府令（第12号）    | 上海市人民政府令 null 12
      沪府令〔2020〕第2号           | 沪府令 2020 2
      穗府办规〔2022〕07号          | 穗府办规 2022 7
      京政办发[2019]第11号          | 京政办发 2019 11
      北京市人民政府公告2020年第3号 | 北京市人民政府公告 2020 3
      """)
  void readsTheNumberOfADocument(String number, String known) {
    assertEquals(Optional.of(known), NumberMatch.known(normal(number)).map(NumberMatchTest::print));
  }

  @ParameterizedTest(name = "{0} is not the number of a document")
  @CsvSource({"''", "77号", "第77号", "晋市政办", "〔2020〕77号", "2020年12月15日", "晋市政办〔2020〕号", "无"})
  void readsNothingElse(String text) {
    assertEquals(Optional.empty(), NumberMatch.known(normal(text)));
  }

  @ParameterizedTest(name = "{0} cites {1}")
  @CsvSource(delimiter = '|', textBlock = """
      《关于印发方案的通知》（苏政发〔2023〕1号）    | 苏政发 2023 1
      根据国办发〔2020〕27号和晋政发〔2010〕104号精神 | 国办发 2020 27; 晋政发 2010 104
      晋城市人民政府令第2号公布                    | 晋城市人民政府令 null 2
      原渝府发〔2018〕12号同时废止                 | 原渝府发 2018 12
      《办法》（呼和浩特政办发〔2018〕12号）         | 呼和浩特政办发 2018 12
      和政发〔2018〕12号                           | 和政发 2018 12
      自2020年12月15日起施行，电话77号             | ''
      """)
  void readsWhatATextCites(String text, String numbers) {
    assertEquals(numbers,
        NumberMatch.cited(normal(text))
            .stream()
            .map(NumberMatchTest::print)
            .collect(joining("; ")));
  }

  private static NumberAsked asked(String typed) {
    return DocumentNumbers.in(normal(typed), 2021).getFirst();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text).text();
  }

  private static String print(Known known) {
    return known.code() + " " + known.year() + " " + known.sequence();
  }
}
