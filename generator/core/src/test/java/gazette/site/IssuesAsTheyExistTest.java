package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Joint issues, extra issues, gazettes without serials, with 号 for 期, and with another name before.
 */
class IssuesAsTheyExistTest {

  @TempDir
  Path folder;
  private WrittenSite site;

  @BeforeEach
  void begin() throws IOException {
    site = new WrittenSite(folder);
  }

  private void issue(String place, String number, String more) throws IOException {
    String year = place.substring(0, 4);
    site.write(place + "/issue.yaml", "year: %s\nnumber: %s\n%s".formatted(year, number, more))
        .article(place + "/01-tongzhi.md", "示例市人民政府关于" + place + "的通知",
            "signed: %s-01-05\n".formatted(year), "养老服务补贴标准如下。");
  }

  @Test
  void aJointIssueHasItsNumbersInItsAddressAndLeavesNoGap() throws IOException {
    issue("2021/01-02", "1-2", "serial: 100\n");
    issue("2021/03", "3", "serial: 101\n");
    issue("2021/05", "5", "serial: 103\n");
    assertEquals(List.of(), site.build());
    String page = site.page("issues/2021/01-02/index.html");
    assertTrue(page.contains("<h1>2021年第1—2期合刊</h1>"), page);
    assertTrue(page.contains("总第100期"), page);
    assertEquals(
        List.of("01-tongzhi.html", "01-tongzhi.json", "01-tongzhi.md", "gazette-2021-01-02.epub",
            "gazette-2021-01-02.zip", "index.html", "issue.json", "whole.html"),
        site.files("issues/2021/01-02"));
    assertEquals("第1—2期合刊 总第100期 第3期 总第101期 第4期 未收录 第5期 总第103期",
        Jsoup.parse(site.page("issues/index.html")).select("ol.slots").text());
    assertTrue(site.page("issues/2021/03/index.html")
        .contains(
            "<a rel=\"prev\" href=\"../01-02/index.html\"><small>上一期</small>2021年第1—2期合刊</a>"));
    assertTrue(site.page("issues/2021/01-02/issue.json")
        .contains("\"number\": 1,\n  \"lastNumber\": 2,\n  \"name\": \"2021年第1—2期合刊\""));
    assertTrue(site.page("index.html").contains("公报已出版103期，本站现收录<b>3期（3篇）</b>"));
  }

  @Test
  void aJointIssueMayHaveSeveralSerials() throws IOException {
    issue("2021/01-02", "1-2", "serial: 100-101\n");
    issue("2021/03", "3", "serial: 102\n");
    assertEquals(List.of(), site.build());
    assertTrue(site.page("issues/2021/01-02/index.html").contains("总第100—101期"));
    assertTrue(site.page("issues/2021/01-02/01-tongzhi.html").contains("2021年第1—2期合刊（总第100—101期）"));
    issue("2021/03", "3", "serial: 101-103\n");
    assertEquals(
        List.of("2021/03/issue.yaml:3: error: the issue has not as many numbers as it has serials;"
            + " write one serial, or one for each number of a joint issue, such as"
            + " 'serial: 264-265'"),
        site.build());
  }

  @Test
  void anExtraIssueStandsBehindTheOneItCameOutAfter() throws IOException {
    issue("2021/01", "1", "serial: 100\n");
    issue("2021/02", "2", "serial: 101\n");
    issue("2021/02-zengkan", "增刊", "");
    issue("2021/02-tekan-1", "特刊1", "serial: 102\n");
    issue("2021/03", "3", "serial: 103\n");
    assertEquals(List.of(), site.build());
    assertEquals("第1期 总第100期 第2期 总第101期 特刊第1期 总第102期 增刊 第3期 总第103期",
        Jsoup.parse(site.page("issues/index.html")).select("ol.slots").text());
    assertTrue(site.page("issues/2021/02-zengkan/index.html").contains("<h1>2021年增刊</h1>"));
    assertTrue(site.page("index.html").contains(">2021年第3期</a>"), "the newest is the third");
    assertTrue(site.page("index.html").contains("公报已出版103期"));
    SearchQuery all = SearchQuery.of("养老服务补贴");
    try (SearchIndex index = SearchIndex.open(site.folders().index())) {
      SearchQuery byDay = new SearchQuery(all.text(), all.filter(), SearchQuery.Sort.DATE,
          all.group(), all.page(), all.size(), false);
      // All were signed on one day: then the newest issue comes first.
      assertEquals(List.of("2021-03", "2021-02-zengkan", "2021-02-tekan-1", "2021-02", "2021-01")
          .stream()
          .sorted()
          .toList(), issues(index, byDay).stream().sorted().toList());
      assertEquals("2021-03", issues(index, byDay).getFirst());
      assertEquals("2021-01", issues(index, byDay).getLast());
      SearchQuery ofOne = new SearchQuery(all.text(),
          new SearchQuery.Filter(null, "2021-02-zengkan", null, null, null, null, null, null),
          all.sort(), all.group(), all.page(), all.size(), false);
      assertEquals(List.of("2021-02-zengkan"), issues(index, ofOne));
    }
  }

  private static List<String> issues(SearchIndex index, SearchQuery query) throws IOException {
    return index.search(query).results().stream().map(result -> result.article().issue()).toList();
  }

  @Test
  void aGazetteWithoutSerialsSaysNothingOfThem() throws IOException {
    issue("2020/11", "11", "");
    issue("2021/01", "1", "");
    issue("2021/04", "4", "");
    assertEquals(List.of(), site.build());
    for (String page : List.of("index.html", "issues/index.html", "issues/2021/01/index.html",
        "issues/2021/01/01-tongzhi.html", "issues/2021/01/whole.html", "issues/2021/index.html",
        "about.html")) {
      assertFalse(site.page(page).contains("总第"), page);
    }
    assertTrue(site.page("index.html").contains("截至2021年第4期，本站现收录<b>3期"));
    assertEquals("第1期 第2期 未收录 第3期 未收录 第4期 第11期",
        Jsoup.parse(site.page("issues/index.html")).select("ol.slots").text());
    assertFalse(site.page("issues/2021/01/issue.json").contains("serial"));
  }

  @Test
  void anIssueWithoutASerialAmongOthersThatHaveOneIsNamed() throws IOException {
    issue("2021/01", "1", "serial: 7\n");
    issue("2021/02", "2", "");
    assertEquals(
        List.of("2021/02/issue.yaml:2: error: 'serial' is missing, and other issues have"
            + " one; write the number since the first issue (总第N期), such as 'serial: 264'"),
        site.build());
  }

  @Test
  void numbersBelongToOneIssueAndFoldersSayWhichOne() throws IOException {
    issue("2021/01-02", "1-3", "");
    issue("2021/02", "2", "");
    issue("2021/02-zengkan", "2", "");
    assertEquals(List.of(
        "2021/01-02/issue.yaml:2: error: the number 1-3 is not that of the folder 2021/01-02;"
            + " write 'number: 1-2', or move the folder",
        "2021/02-zengkan/issue.yaml:2: error: the number 2 is not that of the folder"
            + " 2021/02-zengkan; write 'number: 增刊', or move the folder",
        "2021/02/issue.yaml: error: number 2 is that of the issue 2021-01-02 too;"
            + " correct one of the two folders"),
        site.build());
  }

  @Test
  void issuesAreCountedByTheWordOfTheGazette() throws IOException {
    Files.writeString(site.content("gazette.yaml"), "issueWord: 号\n",
        java.nio.file.StandardOpenOption.APPEND);
    issue("2021/03", "3", "serial: 9\n");
    assertEquals(List.of(), site.build());
    assertTrue(site.page("issues/2021/03/01-tongzhi.html").contains("《示例市人民政府公报》2021年第3号（总第9号）"));
    assertTrue(site.page("issues/2021/03/index.html").contains("<h1>2021年第3号</h1>"));
  }

  @Test
  void anIssueIsCitedByTheNameThatTheGazetteHad() throws IOException {
    Files.writeString(site.content("gazette.yaml"),
        "formerTitles:\n  - title: 示例政报\n    until: 2021-02\n",
        java.nio.file.StandardOpenOption.APPEND);
    issue("2021/02", "2", "");
    issue("2021/03", "3", "");
    assertEquals(List.of(), site.build());
    String former = site.page("issues/2021/02/01-tongzhi.html");
    assertTrue(former.contains("《示例政报》2021年第2期"), former);
    assertTrue(former.contains("name=\"citation_journal_title\" content=\"示例政报\""), former);
    assertTrue(site.page("issues/2021/02/index.html").contains("<p>示例政报</p>"));
    assertTrue(site.page("issues/2021/03/01-tongzhi.html").contains("《示例市人民政府公报》2021年第3期"));
    assertTrue(site.page("about.html").contains("示例政报（至2021年第2期）"));
  }

  @Test
  void aLinkLeadsToAnArticleOfAJointIssue() throws IOException {
    issue("2021/01-02", "1-2", "");
    issue("2021/03", "3", "");
    site.article("2021/03/02-jie.md", "示例市人民政府关于衔接的通知", "", "见[通知](../01-02/01-tongzhi.md)。");
    assertEquals(List.of(), site.build());
    assertTrue(site.page("issues/2021/03/02-jie.html").contains("../01-02/01-tongzhi.html"));
  }
}
