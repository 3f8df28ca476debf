package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of every form have one page, one key and one spelling for links, whatever is printed. */
class NumbersAsTheyExistTest {

  @TempDir
  Path folder;
  private WrittenSite site;

  @BeforeEach
  void write() throws IOException {
    site = new WrittenSite(folder);
    site.write("2021/01/issue.yaml", "year: 2021\nnumber: 1\nserial: 1\n")
        .article("2021/01/01-ling.md", "示例市人民政府令第三号　示例市停车办法",
            "documentNumber: 示例市人民政府令第三号\nissuer: 示例市人民政府\nsigned: 2020-01-15\n", "停车依照本办法。")
        .article("2021/01/02-gonggao.md", "示例市人民政府公告", "documentNumber: 示例市人民政府公告第3号\n",
            "依照示例市人民政府令第3号，道路封闭。")
        .article("2021/01/03-renda.md", "示例市人民代表大会常务委员会公告",
            "documentNumber: 示例市人民代表大会常务委员会公告〔14届〕第3号\n", "现予公布。")
        .article("2021/01/04-han.md", "示例市人民政府关于规划的批复", "documentNumber: 示政函〔2021〕3号\n", "原则同意。")
        .article("2021/01/05-bufen.md", "示例市人民政府关于补充通知",
            "documentNumber: 示政发〔2021〕3-1号\nrepeals: [示政发〔2019〕5号]\n", "补充如下。")
        .article("2021/01/06-lianhe.md", "示例市民政局 示例市财政局关于补贴的通知",
            "issuer: [示例市民政局, 示例市财政局]\ndocumentNumber: [示民发〔2021〕7号, 示财发〔2021〕9号]\n", "现将补贴标准通知如下。")
        .article("2021/01/07-feizhi.md", "示例市人民政府关于废止文件的决定", "signed: 2019-01-15\n",
            "《示例市养犬办法》（示例市人民政府令第3号）自2019年2月1日起废止。");
  }

  @Test
  void everyNumberHasAPageThatItsSpellingsShare() throws IOException {
    assertEquals(List.of(), site.build());
    assertEquals(List
        .of("index.html", "shicaifa-2021-9.html", "shiminfa-2021-7.html",
            "shilishirenmindaibiaodahuichangwuweiyuanhuigonggao-14jie-3.html",
            "shilishirenminzhengfugonggao-3.html", "shilishirenminzhengfuling-3.html",
            "shizhengfa-2019-5.html", "shizhengfa-2021-3_1.html", "shizhenghan-2021-3.html")
        .stream()
        .sorted()
        .toList(), site.files("numbers"));
    assertTrue(
        site.page("issues/2021/01/02-gonggao.html")
            .contains("<a href=\"01-ling.html\">示例市人民政府令第3号</a>"),
        "the other spelling is the same order");
    assertTrue(site.page("issues/2021/01/01-ling.html").contains("<dd>示例市人民政府令第三号</dd>"),
        "as printed");
    assertTrue(site.page("numbers/index.html").contains("第14届"));
    String shared = site.page("numbers/shilishirenminzhengfuling-3.html");
    assertTrue(shared.contains("01-ling.html") && shared.contains("《示例市养犬办法》"), shared);
    assertTrue(shared.contains("本站未收录同号的较早文件"), "an older one of the same number is ended");
  }

  @Test
  void aJointDocumentIsUnderEachOfItsNumbers() throws IOException {
    assertEquals(List.of(), site.build());
    String page = site.page("issues/2021/01/06-lianhe.html");
    assertTrue(page.contains("<dd>示民发〔2021〕7号、示财发〔2021〕9号</dd>"), page);
    for (String number : List.of("shicaifa-2021-9", "shiminfa-2021-7")) {
      assertTrue(site.page("numbers/" + number + ".html").contains("06-lianhe.html"), number);
    }
    assertTrue(site.page("issues/2021/01/06-lianhe.json")
        .contains("\"documentNumber\": \"示民发〔2021〕7号、示财发〔2021〕9号\""));
    site.article("2021/01/08-zailai.md", "示例市财政局关于其他事项的通知", "documentNumber: 示财发〔2021〕9号\n", "如下。");
    assertEquals(List.of("2021/01/08-zailai.md:4: error: document number '示财发〔2021〕9号' is that of"
        + " 2021/01/06-lianhe.md:5 too; correct one of the two"), site.build());
  }

  @Test
  void theSearchFindsEachByItsNumber() throws IOException {
    assertEquals(List.of(), site.build());
    try (SearchIndex index = SearchIndex.open(site.folders().index())) {
      for (List<String> question : List.of(List.of("示例市人民政府令第三号", "01-ling"),
          List.of("示例市人民政府令第3号", "01-ling"), List.of("示例市人民政府公告第3号", "02-gonggao"),
          List.of("示例市人民代表大会常务委员会公告〔14届〕第3号", "03-renda"), List.of("示政函〔2021〕3号", "04-han"),
          List.of("示政发〔2021〕3-1号", "05-bufen"), List.of("示民发〔2021〕7号", "06-lianhe"),
          List.of("示财发〔2021〕9号", "06-lianhe"))) {
        var results = index.search(SearchQuery.of(question.getFirst())).results();
        assertEquals("issues/2021/01/" + question.getLast() + ".html",
            results.isEmpty() ? "" : results.getFirst().article().url(), question.getFirst());
      }
      assertEquals(0, index.search(SearchQuery.of("示政发〔2021〕3-2号")).results().size());
    }
  }
}
