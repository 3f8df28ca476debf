package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.model.MarkdownText;
import gazette.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void countsLinesFromWhereTheBodyBegins() {
    Problems problems = new Problems();
    new Markdown().render(new MarkdownText("2020/06/02-x.md", 12, "正文。\n\n[甲](没有.md)\n"), false,
        2020, LinkTargets.NONE, problems);
    assertEquals("2020/06/02-x.md:14", problems.sorted().getFirst().place().toString());
  }

  @Test
  void countsLinesWithinAParagraph() {
    assertTrue(Rendered.of("正文\n二\n三[甲](没有.md)").problemLines().contains("body.md:3: error"));
  }

  @Test
  void rendersTheSameInAnyLocale() {
    Locale before = Locale.getDefault();
    String markdown = new RandomArticle(new Random(7)).markdown()
        + "\n\n12月2日 甲\n\n|a|b|\n|-|-|\n|1|\n";
    Rendered expected = Rendered.of("x.md", markdown, true);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Rendered rendered = Rendered.of("x.md", markdown, true);
      assertEquals(expected.text(), rendered.text());
      assertEquals(expected.problemLines(), rendered.problemLines());
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(expected.text(), Rendered.of("x.md", markdown, true).text());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rendersTheSameOnManyThreads() {
    List<String> articles = IntStream.range(0, 200)
        .mapToObj(seed -> new RandomArticle(new Random(seed)).markdown())
        .toList();
    List<RenderedText> alone = articles.stream().map(text -> Rendered.of(text).text()).toList();
    List<RenderedText> together = articles.parallelStream()
        .map(text -> Rendered.of(text).text())
        .toList();
    assertEquals(alone, together);
  }

  @Test
  void rendersNothingForNothing() {
    RenderedText text = Rendered.of("").text();
    assertEquals(
        new RenderedText("", TextHtml.of(""), List.of(), "", List.of(), new TreeSet<>(), List.of()),
        text);
  }
}
