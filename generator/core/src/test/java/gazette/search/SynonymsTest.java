package gazette.search;

import static gazette.search.Draft.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of the webmaster: what else things are called. */
class SynonymsTest {

  private static Asking index;

  @BeforeAll
  static void write() throws IOException {
    index = Asking.of(
        List.of("低保, 最低生活保障", "红头文件 => 规范性文件", "上门看护 => 上门护理", "ＡＩ => 人工智能", "网约车 => 网络预约出租汽车",
            "打车 => 网约车"),
        article("dibao.html", "甲").text("提高低保标准。"),
        article("zuidi.html", "乙").text("城乡居民最低生活保障标准。"),
        article("guifan.html", "丙").text("规范性文件应当备案。"),
        article("hongtou.html", "丁").text("不得滥发红头文件。"), article("huli.html", "戊").text("可以申请上门护理。"),
        article("ai.html", "己").text("推广人工智能诊断。"),
        article("car.html", "庚").text("网络预约出租汽车平台公司应当取得许可。"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<String> sorted(String query) throws IOException {
    return index.urls(query).stream().sorted().toList();
  }

  @Test
  void eachOfAGroupFindsEach() throws IOException {
    assertEquals(List.of("dibao.html", "zuidi.html"), sorted("低保"));
    assertEquals(List.of("dibao.html", "zuidi.html"), sorted("最低生活保障"));
  }

  @Test
  void whatWasAskedForComesFirst() throws IOException {
    assertEquals("dibao.html", index.urls("低保标准").getFirst());
    assertEquals("zuidi.html", index.urls("最低生活保障标准").getFirst());
  }

  @Test
  void anArrowIsOneWay() throws IOException {
    assertEquals(List.of("guifan.html", "hongtou.html"), sorted("红头文件"));
    assertEquals(List.of("huli.html"), sorted("上门护理"));
    assertEquals("guifan.html", index.urls("规范性文件").getFirst());
  }

  @Test
  void aSynonymOfSeveralWordsIsFoundWithinAQuestion() throws IOException {
    assertEquals(List.of("huli.html"), sorted("怎么申请上门看护呢"));
  }

  @Test
  void widthAndCaseAreOne() throws IOException {
    assertEquals(List.of("ai.html"), sorted("ai诊断"));
  }

  @Test
  void aSynonymOfASynonymIsAStranger() throws IOException {
    assertEquals(List.of("car.html"), sorted("网约车"));
    assertEquals(List.of(), sorted("打车"));
  }

  @Test
  void theWordingThatStandsThereIsMarked() throws IOException {
    assertEquals("城乡居民<mark>最低生活保障</mark>标准。",
        index.ask("低保")
            .results()
            .stream()
            .filter(result -> result.article().url().equals("zuidi.html"))
            .findFirst()
            .orElseThrow()
            .passages()
            .getFirst()
            .snippet());
  }
}
