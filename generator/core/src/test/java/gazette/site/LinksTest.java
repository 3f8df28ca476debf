package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every link of the real site leads to a file and a place in it, from any folder or disk. */
class LinksTest {

  private static Path site = Path.of("");
  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void buildTheGazetteOfTheRepository() throws IOException {
    site = RepositorySite.built().publicFolder();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        PAGES.put(site.relativize(file).toString(), Jsoup.parse(file));
      }
    }
    assertTrue(PAGES.size() > 20, "only " + PAGES.keySet());
  }

  @Test
  void everyLinkLeadsToAFileAndAPlaceInIt() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach((path, page) -> {
      // The page for addresses that do not exist is served at any depth: its links are absolute.
      if (path.equals("404.html")) {
        return;
      }
      for (Element element : page.select("[href], [src]")) {
        String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        URI target = URI.create(link);
        if (target.isAbsolute() || "search".equals(link)) {
          continue;
        }
        if (link.startsWith("/") || !resolves(path, target)) {
          broken.add(path + " -> " + link);
        }
      }
    });
    assertEquals(List.of(), broken);
  }

  @Test
  void noIdStandsTwiceOnAPage() {
    PAGES.forEach((path, page) -> {
      Set<String> seen = new HashSet<>();
      for (Element element : page.select("[id]")) {
        assertTrue(seen.add(element.id()), path + " has #" + element.id() + " twice");
      }
    });
  }

  @Test
  void everyPageHasOneMainHeadingATitleAndALanguage() {
    PAGES.forEach((path, page) -> {
      assertEquals(1, page.select("h1").size(), path);
      assertTrue(!page.title().isBlank(), path);
      assertEquals("zh-CN", page.select("html").attr("lang"), path);
    });
  }

  @Test
  void headingsNeverSkipALevel() {
    PAGES.forEach((path, page) -> {
      int level = 0;
      for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
        int next = heading.tagName().charAt(1) - '0';
        assertTrue(next <= level + 1,
            path + ": h" + level + " is followed by h" + next + " " + heading.text());
        level = next;
      }
    });
  }

  @Test
  void articlesHaveOneStyleSheetAndOneScriptThatCanWait() {
    PAGES.forEach((path, page) -> {
      if (path.matches("issues/\\d+/\\d+/\\d.*")) {
        assertEquals(List.of("../../../static/article.js"),
            page.select("script[defer]").eachAttr("src"), path);
        assertEquals(1, page.select("script:not([type=application/ld+json])").size(), path);
        assertEquals(1, page.select("link[rel=stylesheet]").size(), path);
        assertEquals(0, page.select("style, [style]").size(), path);
      }
    });
  }

  @Test
  void everyPageNamesThePictureThatOthersShowWithALinkToIt() throws IOException {
    Path picture = site.resolve("static/picture.png");
    assertEquals(1200, ImageIO.read(picture.toFile()).getWidth());
    assertTrue(Files.size(picture) <= 64 * 1024);
    PAGES.forEach(
        (path, page) -> assertEquals(List.of("https://www.jcgov.gov.cn/gongbao/static/picture.png"),
            page.select("meta[property=og:image]").eachAttr("content"), path));
  }

  @Test
  void whatATextSaysOfItsOwnAttachmentsLeadsThere() {
    Document plan = Objects.requireNonNull(PAGES.get("issues/2020/06/18-zhengban-77.html"));
    assertEquals(List.of("附录8.5", "附录8.5"),
        plan.select("#zhengwen p a[href=#fulu-8-5]").eachText());
    Document opinion = Objects.requireNonNull(PAGES.get("issues/2020/06/05-zhengfa-17.html"));
    assertEquals("附件1", opinion.select("#zhengwen p a[href=#fujian-1]").text());
  }

  private static boolean resolves(String from, URI link) {
    URI target = URI.create(from).resolve(link);
    Path file = site.resolve(target.getPath());
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Document page = PAGES.get(target.getPath());
    return target.getFragment() == null || page == null
        || page.getElementById(target.getFragment()) != null;
  }
}
