package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joined cells on the page, in the book and in the search. */
class MergedCellsTest {

  @TempDir
  Path folder;

  @Test
  void areOneCellEverywhereAndAreFoundOnce() throws IOException {
    WrittenSite site = new WrittenSite(folder);
    site.write("2021/01/issue.yaml", "year: 2021\nnumber: 1\n")
        .article("2021/01/01-biao.md", "示例市人民政府关于收费的通知", "",
            "| 类别 | 标准 | < |\n| --- | --- | --- |\n| 养老机构 | 一类 | 90元 |\n| ^ | 二类 | 60元 // 每床 |");
    assertEquals(List.of(), site.build());
    String cell = "<td rowspan=\"2\">养老机构</td>";
    assertTrue(site.page("issues/2021/01/01-biao.html").contains(cell));
    assertTrue(site.page("issues/2021/01/01-biao.html")
        .contains("<th scope=\"colgroup\" colspan=\"2\">标准</th>"));
    try (ZipFile book = new ZipFile(
        site.published("issues/2021/01/gazette-2021-01.epub").toFile())) {
      String chapter = new String(
          book.getInputStream(book.getEntry("EPUB/01-biao.xhtml")).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(chapter.contains(cell) && chapter.contains("60元<br/>每床"), chapter);
    }
    assertTrue(site.page("issues/2021/01/01-biao.json")
        .contains("\"类别\\t标准\\t\\n养老机构\\t一类\\t90元\\n\\t二类\\t60元 每床\""));
    try (SearchIndex index = SearchIndex.open(site.folders().index())) {
      assertEquals(1, index.search(SearchQuery.of("养老机构二类")).results().size());
    }
  }
}
