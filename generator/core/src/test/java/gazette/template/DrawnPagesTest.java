package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for every page, whatever it shows. */
class DrawnPagesTest {

  private static final String BASE = "https://www.yunzhou.example/gongbao/";
  private static final NavigableMap<String, String> FILES = new TreeMap<>();
  private static final NavigableMap<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void draw() throws IOException {
    FILES.putAll(TinySite.files());
    FILES.forEach((path, content) -> {
      if (path.endsWith(".html") || path.startsWith("search")) {
        PAGES.put(path, Jsoup.parse(content));
      }
    });
    assertTrue(PAGES.size() > 20, PAGES.keySet().toString());
  }

  @Test
  void everyLinkLeadsToAFileAndAnAnchorThatAreThere() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (Element element : page.getValue()
          .select(
              "a[href]:not([rel~=external], [href^=tel:], [href^=mailto:]), link[href]:not([rel=canonical])")) {
        links++;
        String link = element.attr("href");
        URI target = URI.create(BASE + page.getKey()).resolve(link);
        String path = target.getPath().substring("/gongbao/".length());
        Document goal = PAGES.get(path);
        // Book and copy are made when a site is built, not when its pages are drawn.
        boolean there = path.matches(".*\\.(epub|zip)")
            || (FILES.containsKey(path) && (target.getRawFragment() == null
                || (goal != null && goal.getElementById(target.getRawFragment()) != null)));
        if (!there) {
          broken.add(page.getKey() + " -> " + link);
        }
      }
    }
    assertTrue(links > 300, "saw only " + links + " links");
    assertEquals(List.of(), broken);
  }

  @Test
  void everyLinkNamesItsFileRelativelySoThatACopyWorksAnywhere() {
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (Element element : page.getValue()
          .select(
              "a[href]:not([rel~=external], [href^=tel:], [href^=mailto:]), link[href]:not([rel=canonical])")) {
        String link = element.attr("href");
        boolean rooted = link.startsWith("/gongbao/") && page.getKey().equals("404.html");
        assertTrue(rooted || (!link.startsWith("/") && !link.contains(":")), page.getKey() + link);
        assertFalse(link.endsWith("/"), page.getKey() + " " + link);
      }
    }
  }

  @Test
  void everyPageIsReachedFromTheFrontPage() {
    NavigableMap<String, Boolean> seen = new TreeMap<>();
    List<String> open = new ArrayList<>(List.of("index.html"));
    while (!open.isEmpty()) {
      String path = open.removeLast();
      Document page = PAGES.get(path);
      if (page != null && seen.put(path, true) == null) {
        for (Element link : page
            .select("a[href]:not([rel~=external], [href^=tel:], [href^=mailto:])")) {
          String target = URI.create(BASE + path).resolve(link.attr("href")).getPath();
          open.add(target.substring("/gongbao/".length()));
        }
      }
    }
    List<String> alone = new ArrayList<>(PAGES.keySet());
    alone.removeAll(seen.keySet());
    // Letters without titles, and the numbers of documents that are held, only keep their addresses.
    alone.removeIf(path -> path.matches("titles/[a-z]+\\.html|numbers/[a-z]+(-\\d+)+\\.html"));
    // A server shows the first and the last two by itself,
    assertEquals(List.of("404.html", "issues/2019/02/09-old.html",
        "issues/2019/04/03-zhengban-9.html", "search", "search-nothing"), alone);
  }

  @Test
  void everyPageHasOneHeadingOneMainAndNoIdTwice() {
    PAGES.forEach((path, page) -> {
      assertEquals(1, page.select("h1").size(), path);
      assertEquals(1, page.select("main#main").size(), path);
      assertEquals("zh-CN", page.child(0).attr("lang"), path);
      List<String> ids = page.select("[id]").eachAttr("id");
      assertEquals(ids.stream().distinct().toList(), ids, path);
    });
  }

  @Test
  void noHeadingLeavesALevelOut() {
    PAGES.forEach((path, page) -> {
      int level = 1;
      for (Element heading : page.select("main :is(h1, h2, h3, h4, h5, h6)")) {
        int next = heading.tagName().charAt(1) - '0';
        assertTrue(next <= level + 1, path + ": " + heading);
        level = next;
      }
    });
  }

  @Test
  void everyFieldHasALabel() {
    PAGES.forEach((path, page) -> page.select("input:not([type=hidden], [aria-label]), select")
        .forEach(field -> assertEquals(1, page.select("label[for=" + field.id() + "]").size(),
            path + ": " + field)));
  }

  @Test
  void nothingThatAStrictContentSecurityPolicyForbidsIsInAPage() {
    PAGES.forEach((path, page) -> {
      assertTrue(page
          .select(
              "script:not([src], [type=application/ld+json]), style, [style], base, iframe, object")
          .isEmpty(), path);
      page.getAllElements()
          .forEach(element -> element.attributes()
              .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"),
                  path + ": " + element)));
    });
  }

  @Test
  void aTitleIsNeverTakenForHtml() {
    String title = "云州市人民政府办公室关于<script>alert(\"1\")</script>&'引号'的通知";
    Document page = page("issues/2019/04/02-zhengban-7.html");
    assertEquals(title, page.select("h1").text());
    assertEquals(title + " - 云州公报", page.title());
    assertEquals("停车 \"<b>\"", page("search").select("[name=q]").val());
  }

  @Test
  void theBodyOfAnArticleReachesItsPageUntouched() {
    assertTrue(file("issues/2019/02/01-zhengfa-3.html")
        .contains("<div id=\"zhengwen\" class=\"zhengwen\">\n<p>正文  与&lt;空格&gt;</p>\n</div>"));
  }

  @Test
  void noLineEndsInBlanksOrIsEmptyOutsideTheBody() {
    FILES.forEach((path, content) -> {
      if (!path.startsWith("static/")) {
        String around = content.replace("<p>正文  与&lt;空格&gt;</p>", "");
        assertFalse(around.contains("\r"), path);
        around.lines().forEach(line -> assertEquals(line.stripTrailing(), line, path));
        assertTrue(content.endsWith("\n"), path);
      }
    });
  }

  @Test
  void feedAndSitemapAreWellFormed()
      throws ParserConfigurationException, SAXException, IOException {
    for (String path : List.of("feed.xml", "changes.xml", "sitemap.xml")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      assertTrue(factory.newDocumentBuilder()
          .parse(new InputSource(new StringReader(file(path))))
          .getDocumentElement()
          .getChildNodes()
          .getLength() > 5, path);
    }
    assertFalse(file("feed.xml").contains("<script"));
  }

  @Test
  void styleSheetAndFrameStayLight() throws IOException {
    int style = gzipped(file("static/style.css"));
    // Of 8 KB the site's own line takes some fifty bytes.
    assertTrue(style <= 8_140, "style.css: " + style);
    int page = gzipped(file("issues/2019/04/02-zhengban-7.html"));
    // Of them the picture of its relations takes 180, a related document 70, the search field 90.
    assertTrue(page <= 2_950, "an article with hardly any text: " + page);
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private static Document page(String path) {
    return Objects.requireNonNull(PAGES.get(path), path);
  }

  private static String file(String path) {
    return Objects.requireNonNull(FILES.get(path), path);
  }
}
