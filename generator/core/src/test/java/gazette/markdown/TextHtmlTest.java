package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextHtmlTest {

  private static final Placement ELSEWHERE = new Placement(id -> "a." + id, link -> "b" + link,
      label -> "c" + label, 1);

  @Test
  void movesIdsLinksAndHeadings() {
    assertEquals("""
        <h3 class="attachment" id="a.fujian"><span class="marker">附件</span></h3>
        <p><a href="b#tiao-1">一</a></p>
        """, elsewhere("::: attachment\n附件\n:::\n\n[一](#tiao-1)"));
  }

  @Test
  void noHeadingGoesBelowTheSixth() {
    assertEquals("6", elsewhere("# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六")
        .replaceFirst("(?s).*<h([0-9])[^>]*>六.*", "$1"));
  }

  @Test
  void whatOnlyLooksLikeATagStays() {
    assertEquals("<p>&lt;h2 id=\"x\"&gt; id=\"x\" h2 $1 \\ href=\"#y\"</p>\n",
        elsewhere("<h2 id=\"x\"> id=\"x\" h2 $1 \\ href=\"#y\""));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whereNothingIsAskedForNothingChanges(long seed) {
    TextHtml html = random(seed);
    assertEquals(html.toString(), html.in(Placement.ofLinks(UnaryOperator.identity())));
  }

  /** A tree of the page, made by another, is moved in the same way. */
  @ParameterizedTest
  @MethodSource("seeds")
  void allThatThePlaceMattersToIsMovedAndNothingElse(long seed) {
    TextHtml html = random(seed);
    Document page = parsed(html.toString());
    for (Element element : page.body().getAllElements()) {
      move(element, "id", "a.");
      move(element, "aria-label", "c");
      if (!element.attr("href").matches("https?:.*")) {
        move(element, "href", "b");
      }
      if (element.tagName().matches("h[1-5]")) {
        element.tagName("h" + (element.tagName().charAt(1) - '0' + 1));
      }
    }
    assertEquals(page.body().html(), parsed(html.in(ELSEWHERE)).body().html());
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static void move(Element element, String attribute, String before) {
    if (element.hasAttr(attribute)) {
      element.attr(attribute, before + element.attr(attribute));
    }
  }

  private static Document parsed(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    return page;
  }

  private static String elsewhere(String markdown) {
    return Rendered.of(markdown).text().html().in(ELSEWHERE);
  }

  private static TextHtml random(long seed) {
    return Rendered.of("body.md", new RandomArticle(new Random(seed)).markdown(), seed % 5 == 0)
        .text()
        .html();
  }
}
