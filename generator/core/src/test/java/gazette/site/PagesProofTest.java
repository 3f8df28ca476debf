package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gazette.markdown.RenderedText;
import gazette.markdown.SyntaxStripper;
import gazette.model.Article;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.page.TitleNearness;
import gazette.problem.Problems;
import gazette.relation.Relations;
import gazette.search.index.SearchEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each published article, from its file to what readers get: every printed character of the body is
 * on the built page, in the entries of the index and in the plain text, in order, and no other.
 */
class PagesProofTest {

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static Path site = Path.of("");
  private static final List<Published> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void buildTheGazetteOfTheRepository() throws IOException {
    Folders folders = RepositorySite.built();
    site = folders.publicFolder();
    Problems problems = new Problems();
    Content content = Publication.read(folders.content(), problems).orElseThrow().whole();
    SitePages pages = SitePages.of(content.gazette(), content.settings(),
        Relations.of(content.gazette()), TitleNearness.NONE, LocalDate.EPOCH);
    ArticleTexts texts = new ArticleTexts(content.gazette(), pages, problems);
    for (Article article : content.gazette().articles().toList()) {
      SitePath path = pages.frame().addresses().article(article.id());
      ARTICLES.add(new Published(article, folders.content().resolve(article.body().file()), path,
          texts.render(article), folders.publicFolder().resolve(path.value())));
    }
    assertTrue(ARTICLES.size() >= 26, "only " + ARTICLES.size() + " articles");
  }

  @Test
  void everyCharacterIsOnThePage() throws IOException {
    for (Published article : ARTICLES) {
      Element body = Jsoup.parse(article.file()).getElementById("zhengwen");
      assertTrue(body != null, article + " has no #zhengwen");
      assertSame(article, body.wholeText());
    }
  }

  @Test
  void everyCharacterIsInTheIndex() throws IOException {
    for (Published article : ARTICLES) {
      List<SearchEntry> entries = SearchEntries.of(article.article(), article.path(), null,
          article.text());
      assertSame(article, entries.stream().map(SearchEntry::text).collect(Collectors.joining()));
    }
  }

  @Test
  void everyCharacterIsInThePlainText() throws IOException {
    for (Published article : ARTICLES) {
      assertSame(article, article.text().plainText());
    }
  }

  @Test
  void everyCharacterIsInItsTwinsForPrograms() throws IOException {
    for (Published article : ARTICLES) {
      String address = article.file().toString().replaceFirst("\\.html$", "");
      String markdown = Files.readString(Path.of(address + ".md"), StandardCharsets.UTF_8);
      assertSame(article,
          SyntaxStripper.strip(markdown.substring(markdown.indexOf("\n---\n", 3) + 5)));
      JsonObject data = JsonParser
          .parseString(Files.readString(Path.of(address + ".json"), StandardCharsets.UTF_8))
          .getAsJsonObject();
      assertSame(article,
          data.getAsJsonArray("passages")
              .asList()
              .stream()
              .map(passage -> passage.getAsJsonObject().get("text").getAsString())
              .collect(Collectors.joining()));
    }
  }

  @Test
  void noPageWeighsMoreThanItsTextAllows() throws IOException {
    for (Published article : ARTICLES) {
      int page = gzipped(Files.readString(article.file(), StandardCharsets.UTF_8));
      double allowed = gzipped(article.text().plainText()) * 1.15 + 3584;
      assertTrue(page <= allowed, "%s: %s bytes, %.0f allowed".formatted(article, page, allowed));
    }
  }

  @Test
  void aNumberUnderTelephonesCanBeTapped() throws IOException {
    String page = Files.readString(site.resolve("issues/2020/06/11-zhengban-67.html"));
    assertTrue(page.contains("<td><a href=\"tel:+863562299291\">2299291</a></td>"));
  }

  @Test
  void homeAndWhatAllPagesNeedAreLight() throws IOException {
    assertTrue(Files.size(site.resolve("index.html")) <= 15 * 1024);
    assertTrue(gzipped(Files.readString(site.resolve("static/style.css"))) <= 8 * 1024);
    assertTrue(Files.size(site.resolve("static/article.js")) <= 4 * 1024);
    assertTrue(Files.size(site.resolve("static/suggest.js")) <= 5 * 1024);
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  @Test
  void theTextsThatTheArticlesWereTakenFromAreNotPublished() throws IOException {
    try (Stream<Path> files = Files.walk(RepositorySite.built().site())) {
      assertEquals(List.of(),
          files.filter(file -> file.toString().matches(".*(/source(/.*)?|\\.tsv|\\.ocr.*)"))
              .toList());
    }
  }

  private static void assertSame(Published article, String reached) throws IOException {
    String written = Files.readString(article.source(), StandardCharsets.UTF_8);
    String body = written.substring(written.indexOf("\n---\n", 3) + 5);
    String printed = squeeze(SyntaxStripper.strip(body));
    assertTrue(!printed.isEmpty(), article + " prints nothing");
    assertEquals(printed, squeeze(reached), article.toString());
  }

  private static String squeeze(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  private record Published(Article article, Path source, SitePath path, RenderedText text,
      Path file) {
    @Override
    public String toString() {
      return article.id().toString();
    }
  }
}
