package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.markdown.RenderedText.Heading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What holds for every rendered text. */
final class Conservation {

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private Conservation() {}

  /** The same characters in page, plain text and passages; ids unique; anchors on the page. */
  static void assertWhole(RenderedText text) {
    Element page = Jsoup.parseBodyFragment(text.html().toString()).body();
    String plain = squeeze(text.plainText());
    assertEquals(plain, squeeze(page.wholeText()), "the page");
    assertEquals(plain, squeeze(
        text.passages().stream().map(RenderedText.Passage::text).collect(Collectors.joining("\n"))),
        "the passages");
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), "two elements with the id " + element.id());
    }
    assertEquals(ids, text.ids(), "the ids");
    ids.add("zhengwen");
    for (RenderedText.Passage passage : text.passages()) {
      assertTrue(ids.contains(passage.anchor()), "no element with the id " + passage.anchor());
      assertFalse(passage.text().isBlank(), "an empty passage");
    }
    assertAnchors(text.outline(), ids);
  }

  private static void assertAnchors(List<Heading> headings, Set<String> ids) {
    for (Heading heading : headings) {
      assertTrue(ids.contains(heading.anchor()), "no element with the id " + heading.anchor());
      assertAnchors(heading.children(), ids);
    }
  }

  /** The characters without white space. */
  static String squeeze(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
