package gazette.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.media.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures, attachments and scans: from the content folder to the page, the book and the copy. */
class AttachedFilesTest {

  private static final byte[] PNG = Pictures.drawn("png", 60, 40);
  private static final byte[] PDF = "%PDF-1.4\n…\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
  private static final String PAGE = "issues/2021/01/01-guihua.html";

  @TempDir
  Path folder;
  private WrittenSite site;

  @BeforeEach
  void write() throws IOException {
    site = new WrittenSite(folder);
    site.write("2021/01/issue.yaml",
        "year: 2021\nnumber: 1\nserial: 7\npdf: scan.pdf\ncover: cover.jpg\n")
        .write("2021/01/scan.pdf", PDF)
        .write("2021/01/cover.jpg", Pictures.drawn("jpg", 30, 42))
        .write("2021/01/tu-1.png", PNG)
        .write("2021/01/biao.xlsx", Pictures.zip("[Content_Types].xml", "xl/workbook.xml"))
        .write("2021/01/shuoming.pdf", PDF)
        .article("2021/01/01-guihua.md", "示例市人民政府关于规划的通知",
            "attachments:\n  - file: biao.xlsx\n    title: 附件1 申报表\n",
            "规划范围如下。\n\n![规划范围在市区以东](tu-1.png) 图1　规划范围\n\n另见[说明](shuoming.pdf)。");
  }

  private List<String> built() throws IOException {
    return site.build();
  }

  @Test
  void aFigureHasItsSizeItsWordsAndItsCaption() throws IOException {
    assertEquals(List.of(), built());
    assertTrue(
        site.page(PAGE)
            .contains("<figure><img src=\"tu-1.png\" alt=\"规划范围在市区以东\""
                + " width=\"60\" height=\"40\"/><figcaption>图1　规划范围</figcaption></figure>"),
        site.page(PAGE));
    assertArrayEquals(PNG, Files.readAllBytes(site.published("issues/2021/01/tu-1.png")));
    assertTrue(site.page("issues/2021/01/01-guihua.json").contains("图1　规划范围"));
    assertTrue(site.page("issues/2021/01/01-guihua.md").contains("![规划范围在市区以东](tu-1.png)"));
    assertTrue(site.page("issues/2021/01/whole.html").contains("<img src=\"tu-1.png\""));
    for (String file : List.of("tu-1.png", "biao.xlsx", "scan.pdf", "cover.jpg")) {
      assertTrue(site.page("manifest.json").contains("issues/2021/01/" + file), file);
    }
  }

  @Test
  void whatCanBeTakenAlongIsListedWithTypeAndSize() throws IOException {
    assertEquals(List.of(), built());
    Document page = Jsoup.parse(site.page(PAGE));
    assertEquals("附件下载 附件1 申报表 XLSX，1 KB shuoming.pdf PDF，1 KB", page.select(".attached").text());
    assertEquals("shuoming.pdf", page.select("#zhengwen a").attr("href"));
    assertTrue(site.page("issues/2021/01/01-guihua.json")
        .contains("\"url\": \"https://example.org/gongbao/issues/2021/01/biao.xlsx\""));
    assertTrue(site.page("issues/2021/01/01-guihua.md").contains("attachments: [{\"title\":\"附件1"));
    Document issue = Jsoup.parse(site.page("issues/2021/01/index.html"));
    assertEquals("scan.pdf", issue.select("a[type=application/pdf]").attr("href"));
    assertEquals("2021年第1期封面 30 42", issue.select("img").attr("alt") + " "
        + issue.select("img").attr("width") + " " + issue.select("img").attr("height"));
  }

  @Test
  void theBookHasThePicturesAndTheCover() throws IOException {
    assertEquals(List.of(), built());
    try (ZipFile book = new ZipFile(
        site.published("issues/2021/01/gazette-2021-01.epub").toFile())) {
      assertArrayEquals(PNG,
          book.getInputStream(book.getEntry("EPUB/images/tu-1.png")).readAllBytes());
      String parts = text(book, "EPUB/package.opf");
      assertTrue(parts.contains(
          "href=\"images/cover.jpg\" media-type=\"image/jpeg\"" + " properties=\"cover-image\"/>"),
          parts);
      assertTrue(parts.contains("href=\"images/tu-1.png\" media-type=\"image/png\"/>"), parts);
      assertFalse(parts.contains("cover.svg"));
      String chapter = text(book, "EPUB/01-guihua.xhtml");
      assertTrue(chapter.contains("<img src=\"images/tu-1.png\""), chapter);
      assertTrue(chapter.contains("https://example.org/gongbao/issues/2021/01/biao.xlsx"), chapter);
    }
  }

  @Test
  void theBookIsSound() throws IOException, InterruptedException {
    assertEquals(List.of(), built());
    Process checker = Checkers.start("com.adobe.epubcheck.tool.Checker", "--failonwarnings",
        site.published("issues/2021/01/gazette-2021-01.epub").toString());
    String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, checker.waitFor(), said);
  }

  @Test
  void theCopyHasAllButTheScan() throws IOException {
    assertEquals(List.of(), built());
    try (
        ZipFile copy = new ZipFile(site.published("issues/2021/01/gazette-2021-01.zip").toFile())) {
      String at = "gazette-2021-01/issues/2021/01/";
      for (String name : List.of("tu-1.png", "biao.xlsx", "shuoming.pdf", "cover.jpg")) {
        assertTrue(copy.getEntry(at + name) != null, name);
      }
      assertTrue(copy.getEntry(at + "scan.pdf") == null);
      String page = text(copy, at + "01-guihua.html");
      assertTrue(page.contains("<img src=\"tu-1.png\"") && page.contains("href=\"biao.xlsx\""),
          page);
      assertTrue(text(copy, at + "index.html")
          .contains("https://example.org/gongbao/issues/2021/01/scan.pdf"));
    }
  }

  @Test
  void aChangedPictureIsPublishedAndOneThatNothingNamesIsNot() throws IOException {
    assertEquals(List.of(), built());
    site.write("2021/01/tu-1.png", Pictures.drawn("png", 80, 50));
    assertEquals(List.of(), built());
    assertTrue(site.page(PAGE).contains("width=\"80\" height=\"50\""), site.page(PAGE));
    site.article("2021/01/01-guihua.md", "示例市人民政府关于规划的通知", "", "规划范围如下。");
    List<String> problems = built();
    assertEquals(3, problems.size(), problems.toString());
    assertTrue(problems.getLast()
        .startsWith(
            "2021/01/tu-1.png: warning: the file is not published, since nothing names it"));
    assertFalse(Files.exists(site.published("issues/2021/01/tu-1.png")));
  }

  @Test
  void mistakesAreNamedWithTheirLine() throws IOException {
    site.write("2021/01/图.png", PNG)
        .write("2021/01/kong.pdf", new byte[0])
        .write("2021/01/jia.png", PDF)
        .article("2021/01/01-guihua.md", "示例市人民政府关于规划的通知",
            "attachments: [{file: biao.xls, title: 附件1}, {file: kong.pdf, title: 附件2}, biao.xlsx]\n",
            "规划范围如下。")
        .article("2021/01/02-tu.md", "示例市人民政府关于图的通知", "",
            "![](tu-1.png)\n\n![图](tu-2.png)\n\n![图](jia.png)\n\n文中![图](tu-1.png)。\n\n![图](图.png)\n\n"
                + "[表](shuoming.pdf)[表](meiyou.pdf)[表](02-meiyou.md)");
    String there = "; name an article, such as ../05/03-zhengfa-11.md, or a file beside this one, or"
        + " write \\[ if [ is printed";
    assertEquals(List.of(
        "2021/01/01-guihua.md:4: error: an attachment is told with two keys; write '- file:"
            + " biao.xlsx' and below it 'title: 附件1 申报表'",
        "2021/01/01-guihua.md:4: error: there is no file 'biao.xls' in the folder of the issue; did"
            + " you mean 'biao.xlsx'?",
        "2021/01/02-tu.md:6: error: the figure 'tu-1.png' has no words; write between [ and ]"
            + " what it shows, for those who do not see it",
        "2021/01/02-tu.md:8: error: there is no picture 'tu-2.png'; put it beside the article,"
            + " as PNG, JPEG, WebP or SVG; what the site has not is told in a block '::: missing'",
        "2021/01/02-tu.md:12: error: the image 'tu-1.png' cannot be shown; a figure stands on a line"
            + " of its own; what the site has not is told in a block '::: missing'",
        "2021/01/02-tu.md:16: error: the link to '02-meiyou.md' leads nowhere" + there,
        "2021/01/02-tu.md:16: error: the link to 'meiyou.pdf' leads nowhere" + there,
        "2021/01/jia.png: error: the file is named as PNG and is a PDF; export it again as PNG, or"
            + " name it .pdf",
        "2021/01/kong.pdf: error: the file is named as PDF and is empty; export it again as PDF",
        "2021/01/图.png: error: the name of the file is no address; name it in lower-case letters of"
            + " ASCII, digits and hyphens, such as tu.png"),
        built());
  }

  @Test
  void whatIsTooHeavyIsNamedWithAWayOut() throws IOException {
    Files.writeString(site.content("gazette.yaml"), Files.readString(site.content("gazette.yaml"))
        .replace("site:\n", "site:\n  heaviestFile: 60\n  heaviestPage: 40\n"));
    site.write("2021/01/tu-1.png", Pictures.drawn("png", 120, 110));
    List<String> problems = built();
    assertTrue(problems.toString().contains("allows 40; make tu-1.png smaller, which has "),
        problems.toString());
    site.write("2021/01/tu-1.png", Pictures.drawn("png", 300, 300));
    problems = built();
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.getFirst()
        .matches(
            "2021/01/tu-1.png: error: the file has \\d+ KB, and 'heaviestFile' in gazette.yaml allows 60;"
                + " make it smaller .*"),
        problems.toString());
  }

  @Test
  void aLinkOfTheFileSystemIsNotFollowed() throws IOException {
    Files.delete(site.content("2021/01/shuoming.pdf"));
    Files.createSymbolicLink(site.content("2021/01/shuoming.pdf"), Path.of("/etc/passwd"));
    assertTrue(built().toString()
        .contains("2021/01/shuoming.pdf: error: a symbolic link is not followed"));
  }

  @Test
  void filesOfADraftStayWithIt() throws IOException {
    site.article("2021/01/02-caogao.md", "示例市人民政府关于草稿的通知", "draft: true\n", "![图](cao.png)")
        .write("2021/01/cao.png", PNG);
    assertEquals(List.of(), built());
    assertFalse(Files.exists(site.published("issues/2021/01/cao.png")));
  }

  private static String text(ZipFile file, String name) throws IOException {
    return new String(file.getInputStream(file.getEntry(name)).readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
