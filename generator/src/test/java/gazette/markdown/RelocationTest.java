package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RelocationTest {

  private static final Relocation ELSEWHERE = new Relocation(id -> "a." + id, link -> "b" + link,
      label -> "c" + label, 1);

  @Test
  void movesIdsLinksAndHeadings() {
    assertEquals("<h3 class=\"attachment\" id=\"a.h-1\">附件</h3><p><a href=\"b#tiao-1\">一</a></p>",
        ELSEWHERE
            .of("<h2 class=\"attachment\" id=\"h-1\">附件</h2><p><a href=\"#tiao-1\">一</a></p>"));
  }

  @Test
  void noHeadingGoesBelowTheSixth() {
    assertEquals("<h6>六</h6>", ELSEWHERE.of("<h6>六</h6>"));
  }

  @Test
  void whatOnlyLooksLikeATagStays() {
    String text = "<p>&lt;h2 id=\"x\"&gt; id=\"x\" h2 $1 \\ href=\"#y\"</p>";
    assertEquals(text, ELSEWHERE.of(text));
  }

  @Test
  void theLabelOfATableIsALabelWhateverItSays() {
    String table = "<div role=\"region\" aria-label=\"表1 id=&quot;x&quot; href=&quot;#y&quot;\"><hr></div>";
    assertEquals(table.replace("表1", "c表1"), ELSEWHERE.of(table));
  }

  @Test
  void whereNothingIsAskedForNothingChanges() {
    String html = "<h2 id=\"h-1\">一</h2><p><a href=\"../05/01-a.html#tiao-2\">二</a></p>";
    assertEquals(html, new Relocation(UnaryOperator.identity(), UnaryOperator.identity(),
        UnaryOperator.identity(), 0).of(html));
  }
}
