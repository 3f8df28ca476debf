package gazette.search.query;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.query.DaysAsked.Kind;
import gazette.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All of this is asked in 2021. */
class DaysTest {

  private static final int THIS_YEAR = 2021;

  private static final String[] PIECES = {"2020", "年", "12", "月", "15", "日", "号", "到", "至", "-",
      ".", "/", "底", "初", "去年", "国庆", "季度", "四", "十五", "上", "半年", "前", "后", "起", "印发", "施行", "有效期",
      "的", " ", "2", "30", "29", "31", "0"};

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2020年12月15日                | 2020-12-15
      2020年12月15号                | 2020-12-15
      2020 年 12 月 15 日           | 2020-12-15
      ２０２０年１２月１５日        | 2020-12-15
      2020年02月05日                | 2020-02-05
      2020.12.15                    | 2020-12-15
      2020.2.5                      | 2020-02-05
      2020-12-15                    | 2020-12-15
      2020-2-5                      | 2020-02-05
      2020/12/15                    | 2020-12-15
      20201215                      | 2020-12-15
      二〇二〇年十二月十五日        | 2020-12-15
      二○二○年十二月十五号        | 2020-12-15
      20年12月15日                  | 2020-12-15
      去年12月15日                  | 2020-12-15
      去年的十二月十五号            | 2020-12-15
      今年3月1日                    | 2021-03-01
      前年3月1日                    | 2019-03-01
      明年1月1日                    | 2022-01-01
      2020年2月29日                 | 2020-02-29
      2020年11月                    | 2020-11-01 2020-11-30
      2020年11月份                  | 2020-11-01 2020-11-30
      二〇二〇年十一月              | 2020-11-01 2020-11-30
      2020-11                       | 2020-11-01 2020-11-30
      2020.11                       | 2020-11-01 2020-11-30
      2020/11                       | 2020-11-01 2020-11-30
      去年11月                      | 2020-11-01 2020-11-30
      去年十一月份                  | 2020-11-01 2020-11-30
      2020年2月                     | 2020-02-01 2020-02-29
      2020年12月上旬                | 2020-12-01 2020-12-10
      2020年12月中旬                | 2020-12-11 2020-12-20
      2020年12月下旬                | 2020-12-21 2020-12-31
      2020年12月初                  | 2020-12-01 2020-12-10
      2020年12月底                  | 2020-12-21 2020-12-31
      2020年12月末                  | 2020-12-21 2020-12-31
      2020年初                      | 2020-01-01 2020-02-29
      2020年底                      | 2020-11-01 2020-12-31
      2020年末                      | 2020-11-01 2020-12-31
      2020年年底                    | 2020-11-01 2020-12-31
      20年底                        | 2020-11-01 2020-12-31
      去年底                        | 2020-11-01 2020-12-31
      去年年初                      | 2020-01-01 2020-02-29
      2020年上半年                  | 2020-01-01 2020-06-30
      去年下半年                    | 2020-07-01 2020-12-31
      2020年四季度                  | 2020-10-01 2020-12-31
      2020年第四季度                | 2020-10-01 2020-12-31
      2020年第1季度                 | 2020-01-01 2020-03-31
      去年二季度                    | 2020-04-01 2020-06-30
      2020年第四季度末              | 2020-12-01 2020-12-31
      2020年三季度初                | 2020-07-01 2020-07-31
      2020年前三季度                | 2020-01-01 2020-09-30
      2020年元旦                    | 2020-01-01
      2020国庆                      | 2020-10-01
      去年国庆节                    | 2020-10-01
      去年国庆长假                  | 2020-10-01 2020-10-07
      2020年五一假期                | 2020-05-01 2020-05-05
      2020年教师节                  | 2020-09-10
      2020年                        | 2020-01-01 2020-12-31
      2020年度                      | 2020-01-01 2020-12-31
      二〇二〇年                    | 2020-01-01 2020-12-31
      去年                          | 2020-01-01 2020-12-31
      今年                          | 2021-01-01 2021-12-31
      前年                          | 2019-01-01 2019-12-31
      明年                          | 2022-01-01 2022-12-31
      本年度                        | 2021-01-01 2021-12-31
      上年度                        | 2020-01-01 2020-12-31
      2020年内                      | 2020-01-01 2020-12-31
      2020年12月1日到15日           | 2020-12-01 2020-12-15
      2020年12月1日至12月15日       | 2020-12-01 2020-12-15
      2020年12月1-15日              | 2020-12-01 2020-12-15
      二〇二〇年十二月一日到十五日  | 2020-12-01 2020-12-15
      2020-12-01至2020-12-15        | 2020-12-01 2020-12-15
      2020.12.1~2021.1.15           | 2020-12-01 2021-01-15
      2020年11月至12月              | 2020-11-01 2020-12-31
      2020年11-12月                 | 2020-11-01 2020-12-31
      2020年11月—2021年2月          | 2020-11-01 2021-02-28
      2020年11月到2月               | 2020-11-01 2021-02-28
      去年11月到今年2月             | 2020-11-01 2021-02-28
      2020年11月1日至次年3月31日    | 2020-11-01 2021-03-31
      11月到2021年2月               | 2020-11-01 2021-02-28
      2020年10月到年底              | 2020-10-01 2020-12-31
      2020年到2022年                | 2020-01-01 2022-12-31
      2020-2022年                   | 2020-01-01 2022-12-31
      2020至2022年                  | 2020-01-01 2022-12-31
      2020年一季度到三季度          | 2020-01-01 2020-09-30
      2020年12月10号以后            | 2020-12-10 9999-12-31
      2020年12月10日之后            | 2020-12-10 9999-12-31
      2020年以来                    | 2020-01-01 9999-12-31
      2020年12月10号之前            | 0001-01-01 2020-12-10
      2020年12月之前                | 0001-01-01 2020-11-30
      2020年以前                    | 0001-01-01 2019-12-31
      2020年底前                    | 0001-01-01 2020-12-31
      2020年元旦前                  | 0001-01-01 2019-12-31
      2020年国庆节前                | 0001-01-01 2020-09-30
      2020年四季度前                | 0001-01-01 2020-09-30
      """)
  void knowsDaysOfAYear(String typed, String days) {
    DaysAsked asked = only(typed);
    assertEquals(days, print(asked));
    assertTrue(asked.yearSaid());
    assertEquals(Kind.ANY, asked.kind());
  }

  @ParameterizedTest(name = "{0}, of this year, is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      12月15日                      | 2021-12-15
      12月15号                      | 2021-12-15
      12 月 15 日                   | 2021-12-15
      十二月十五号                  | 2021-12-15
      12/15                         | 2021-12-15
      2月29日                       | 2020-02-29
      11月                          | 2021-11-01 2021-11-30
      11月份                        | 2021-11-01 2021-11-30
      十一月                        | 2021-11-01 2021-11-30
      十二月上旬                    | 2021-12-01 2021-12-10
      12月底                        | 2021-12-21 2021-12-31
      年初                          | 2021-01-01 2021-02-28
      年底                          | 2021-11-01 2021-12-31
      年末                          | 2021-11-01 2021-12-31
      上半年                        | 2021-01-01 2021-06-30
      下半年                        | 2021-07-01 2021-12-31
      四季度                        | 2021-10-01 2021-12-31
      第四季度                      | 2021-10-01 2021-12-31
      第四季度末                    | 2021-12-01 2021-12-31
      前三季度                      | 2021-01-01 2021-09-30
      元旦                          | 2021-01-01
      五一                          | 2021-05-01
      五一劳动节                    | 2021-05-01
      国庆                          | 2021-10-01
      国庆期间                      | 2021-10-01 2021-10-07
      十一长假                      | 2021-10-01 2021-10-07
      教师节                        | 2021-09-10
      三八妇女节                    | 2021-03-08
      六一儿童节                    | 2021-06-01
      12月1日到15日                 | 2021-12-01 2021-12-15
      12月1日到12月15日             | 2021-12-01 2021-12-15
      十二月一号到十五号            | 2021-12-01 2021-12-15
      11月至12月                    | 2021-11-01 2021-12-31
      11-12月                       | 2021-11-01 2021-12-31
      11月到2月                     | 2021-11-01 2022-02-28
      12月10号以后                  | 2021-12-10 9999-12-31
      12月10号之前                  | 0001-01-01 2021-12-10
      国庆前                        | 0001-01-01 2021-09-30
      年底前                        | 0001-01-01 2021-12-31
      月底 12月1日                  | 2021-12-01
      """)
  void takesThisYearForOneThatIsNotSaid(String typed, String days) {
    DaysAsked asked = only(typed);
    assertEquals(days, print(asked));
    assertFalse(asked.yearSaid());
    assertEquals(Kind.ANY, asked.kind());
  }

  @ParameterizedTest(name = "of {0}, {1} says {2}")
  @CsvSource(delimiter = '|', textBlock = """
      2020年12月15日印发的通知      | 2020年12月15日印发的       | SIGNED
      12月15号印发                  | 12月15号印发               | SIGNED
      去年11月签发的                | 去年11月签发的             | SIGNED
      12月发的文件                  | 12月发的                   | SIGNED
      12月15号下发的通知            | 12月15号下发的             | SIGNED
      2020年出台的政策              | 2020年出台的               | SIGNED
      2020年新政 去年发文           | 2020年                     | ANY
      印发于2020年12月15日          | 印发于2020年12月15日       | SIGNED
      印发日期 2020-12-15           | 印发日期 2020-12-15        | SIGNED
      成文日期：2020年12月15日      | 成文日期:2020年12月15日    | SIGNED
      2020年12月刊登的              | 2020年12月刊登的           | PUBLISHED
      2020年12月15日公布            | 2020年12月15日公布         | PUBLISHED
      发布时间是2020年12月          | 发布时间是2020年12月       | PUBLISHED
      12月1日出刊                   | 12月1日出刊                | PUBLISHED
      自2021年1月1日起施行          | 自2021年1月1日起施行       | EFFECTIVE
      2021年1月1日起                | 2021年1月1日起             | EFFECTIVE
      1月1日开始实施的办法          | 1月1日开始实施的           | EFFECTIVE
      元旦起执行                    | 元旦起执行                 | EFFECTIVE
      明年1月生效                   | 明年1月生效                | EFFECTIVE
      施行日期2021年1月1日          | 施行日期2021年1月1日       | EFFECTIVE
      11月1日起供暖                 | 11月1日起                  | EFFECTIVE
      2025年底到期的                | 2025年底到期的             | EXPIRES
      2025年失效的文件              | 2025年失效的               | EXPIRES
      有效期到2025年12月31日        | 有效期到2025年12月31日     | EXPIRES
      有效期至2025年                | 有效期至2025年             | EXPIRES
      有效期截至2025年底            | 有效期截至2025年底         | EXPIRES
      截止到12月15日                | 截止到12月15日             | EXPIRES
      报名12月15日截止              | 12月15日截止               | EXPIRES
      12月31日前作废的              | 12月31日前作废的           | EXPIRES
      2020年的预算                  | 2020年的                   | ANY
      2020年实施方案                | 2020年                     | ANY
      印发2020年工作要点            | 2020年                     | ANY
      国庆前的通知                  | 国庆前的                   | ANY
      12月15日左右的通知            | 12月15日左右的             | ANY
      除雪 12月15日 补贴            | 12月15日                   | ANY
      从12月1日到15日               | 从12月1日到15日            | ANY
      在2020年11月 供暖             | 在2020年11月               | ANY
      2020年第3期                   | 2020年                     | ANY
      12月10号以后施行的            | 12月10号以后施行的         | EFFECTIVE
      """)
  void knowsWhatHappenedAndLeavesTheRest(String typed, String words, Kind kind) {
    DaysAsked asked = in(typed).getFirst();
    assertEquals(words, Normalizer.normalize(typed).text().substring(asked.start(), asked.end()));
    assertEquals(kind, asked.kind());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      自2021年1月1日起施行          | 2021-01-01
      2021年1月1日起印发的          | 2021-01-01 9999-12-31
      2021年1月1日以后施行的        | 2021-01-01 9999-12-31
      2025年底前到期                | 0001-01-01 2025-12-31
      """)
  void leavesOpenWhatHasNoEnd(String typed, String days) {
    assertEquals(days, print(only(typed)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2020年12月15日印发 2021年1月1日起施行 | SIGNED 2020-12-15; EFFECTIVE 2021-01-01
      12月1日和12月15日             | ANY 2021-12-01; ANY 2021-12-15
      2020年12月到2020年11月       | ANY 2020-12-01 2020-12-31; ANY 2020-11-01 2020-11-30
      """)
  void findsSeveral(String typed, String days) {
    assertEquals(days,
        in(typed).stream().map(asked -> asked.kind() + " " + print(asked)).collect(joining("; ")));
  }

  @ParameterizedTest(name = "{0} names no day")
  @CsvSource({"3个月", "三个月", "12个月", "5年", "5年内", "五年", "10日内", "十五日内", "有效期5年", "有效期3年到期", "20年",
      "20年以上", "2020年2月30日", "2月30日", "12月32日", "13月5日", "2020年13月", "0月1日", "2020.13.1",
      "20201399", "2020-2-30", "13/15", "2022年到2020年", "12月15日到1日", "12/45", "1/3以上", "15日", "15号",
      "15号之前", "月底", "月初", "季度", "季度末", "四季", "4个季度", "2020", "晋市政办2020", "沪府发〔2024〕3号",
      "沪府发2024年3号", "2024年第3号", "2020年代", "12.15", "3.5", "6月龄", "第3期", "第十九条", "春节", "清明", "端午",
      "中秋", "重阳", "大年初一", "五一路", "国庆路", "八一路", "七一小学", "十一", "十一五", "年度", "每年", "近5年", "近3月", "每月",
      "日", "月", "年", "''", "除雪", "0356-2198345", "2198345", "13812151215", "G20", "12:30", "100元",
      "起", "之前", "到", "施行", "印发"})
  void leavesOthersAlone(String typed) {
    assertEquals(List.of(), in(typed));
  }

  @ParameterizedTest
  @MethodSource("anyTexts")
  void placesFollowEachOther(String text) {
    int end = 0;
    for (DaysAsked asked : Days.in(text, THIS_YEAR)) {
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

  private static List<DaysAsked> in(String typed) {
    return Days.in(Normalizer.normalize(typed).text(), THIS_YEAR);
  }

  private static DaysAsked only(String typed) {
    List<DaysAsked> days = in(typed);
    assertEquals(1, days.size(), days.toString());
    return days.getFirst();
  }

  private static String print(DaysAsked asked) {
    LocalDate to = asked.to();
    return to.equals(asked.from()) ? to.toString() : asked.from() + " " + to;
  }
}
