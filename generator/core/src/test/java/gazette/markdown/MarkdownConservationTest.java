package gazette.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the project: no printed character is altered, lost or moved. */
class MarkdownConservationTest {

  private static final Pattern WITHOUT_LINKS = Pattern
      .compile("<a href=\"#x\">([^<]*+(?:<(?!/a>|a )[^>]*>[^<]*+)*)</a>|</?cite>");

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsEveryCharacterOfAnyCombinationOfConstructs(long seed) {
    String markdown = new RandomArticle(new Random(seed)).markdown();
    assertKept("seed " + seed + ":\n" + markdown, markdown, seed % 5 == 0);
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /** Whatever leads somewhere: nothing but links is added, and the structure is the same. */
  @ParameterizedTest
  @MethodSource("seeds")
  void keepsEveryCharacterAndPlaceWhateverIsLinked(long seed) {
    String markdown = new RandomArticle(new Random(seed)).markdown();
    RenderedText plain = Rendered.of("body.md", markdown, seed % 5 == 0).text();
    RenderedText linked = Rendered.linked(markdown, seed % 5 == 0, anyLinks(new Random(seed)));
    Conservation.assertWhole(linked);
    assertEquals(plain.html().toString(),
        WITHOUT_LINKS.matcher(linked.html().toString()).replaceAll("$1"));
    assertEquals(plain.plainText(), linked.plainText());
    assertEquals(plain.outline(), linked.outline());
    assertEquals(plain.ids(), linked.ids());
    Element page = Jsoup.parseBodyFragment(linked.html().toString()).body();
    assertTrue(page.select("a a, a cite, cite cite, cite a").isEmpty(), linked.html()::toString);
  }

  /** Links around any parts of a text. */
  private static Function<String, List<TextLink>> anyLinks(Random random) {
    return text -> {
      List<TextLink> links = new ArrayList<>();
      for (int at = random.nextInt(4); at + 3 < text.length(); at += 4 + random.nextInt(20)) {
        links.add(new TextLink(at, at + 1 + random.nextInt(3), random.nextBoolean() ? "#x" : null));
      }
      return links;
    };
  }

  /** Whatever is typed: page, plain text and passages agree, and nothing throws. */
  @ParameterizedTest
  @MethodSource("seeds")
  void survivesAnyCharacters(long seed) {
    Random random = new Random(seed);
    String alphabet = "*[]()<>&;|:#- \n\n\\!`_　\t第一条12月日（）。※文https:mailto:.md\u0000\uD83D\uDE00";
    StringBuilder markdown = new StringBuilder();
    for (int i = random.nextInt(400); i > 0; i--) {
      markdown.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    Conservation.assertWhole(Rendered.of("x.md", markdown.toString(), seed % 2 == 0).text());
  }

  @Test
  void keepsEveryCharacterOfThePublishedArticles() throws IOException {
    List<Path> articles = articles(Path.of("../..", "content"));
    assertFalse(articles.isEmpty(), "no articles in the repository");
    assertAllKept(articles);
  }

  @Test
  void keepsEveryCharacterOfALawCorpus() throws IOException {
    String corpus = System.getProperty("gazette.corpus");
    assumeTrue(corpus != null, "skipped: -Dgazette.corpus names no folder of articles");
    List<Path> articles = articles(Path.of(corpus));
    assertFalse(articles.isEmpty(), "no articles in " + corpus);
    assertAllKept(articles);
  }

  private static void assertAllKept(List<Path> articles) throws IOException {
    for (Path article : articles) {
      String source = Files.readString(article, StandardCharsets.UTF_8);
      String body = source.substring(source.indexOf("\n---\n", 3) + 5);
      assertKept(article.toString(), body, article.toString().contains("chronicle"));
    }
  }

  private static void assertKept(String name, String markdown, boolean chronicle) {
    RenderedText text = Rendered.of("body.md", markdown, chronicle).text();
    String printed = SyntaxStripper.strip(markdown);
    assertEquals(Conservation.squeeze(printed), Conservation.squeeze(text.plainText()), name);
    Conservation.assertWhole(text);
  }

  private static List<Path> articles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().endsWith(".ocr.md"))
          .sorted()
          .toList();
    }
  }
}
