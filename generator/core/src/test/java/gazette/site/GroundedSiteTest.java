package gazette.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gazette.model.Article;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import gazette.page.SitePages;
import gazette.problem.Problems;
import gazette.relation.Standing;
import gazette.search.SearchIndex;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.query.SearchQuery;
import gazette.staticsearch.ScriptTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever texts say of their time in force: no file of a site says a day, a number or a status
 * that is not that of front matter, or read in a text whose sentence is recorded. Files are pages,
 * lists, feeds, the book and the copy with what they hold, data for programs and both search
 * indexes.
 */
class GroundedSiteTest {

  private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
  private static final Pattern PRINTED_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("(?:〔\\d{4}〕|令第)\\d+号");
  private static final int TEXTS = 45;

  @TempDir
  private static Path folder;

  /** Every file that says something, those within others among them, by address. */
  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static final Map<String, Article> ARTICLES = new TreeMap<>();
  private static final Map<String, Standing> STANDINGS = new TreeMap<>();
  private static Path index = Path.of("");

  @BeforeAll
  static void build() throws IOException {
    WrittenSite site = new WrittenSite(folder);
    site.write("gazette.yaml",
        Files.readString(site.content("gazette.yaml")) + "search: {meaning: off}\n");
    site.write("2020/01/issue.yaml", "year: 2020\nnumber: 1\npublished: 2020-12-31\n");
    Random random = new Random(7);
    List<String[]> lines = lines();
    Collections.shuffle(lines, random);
    for (int i = 0; i < TEXTS; i++) {
      site.write("2020/01/%02d-a.md".formatted(i + 1), article(i, lines.get(i), random));
    }
    List<String> errors = site.build().stream().filter(told -> told.contains(": error:")).toList();
    assertEquals(List.of(), errors);
    Content content = Publication.read(site.content("").toAbsolutePath(), new Problems())
        .orElseThrow()
        .whole();
    SitePages pages = content.pages(DAY);
    content.gazette().articles().forEach(article -> {
      String path = "issues/" + article.id() + ".html";
      ARTICLES.put(path, article);
      STANDINGS.put(path, pages.standing(article).orElseThrow());
    });
    index = site.folders().index();
    Path open = site.published("");
    try (Stream<Path> files = Files.walk(open)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(open.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
  }

  private static String article(int place, String[] line, Random random) {
    LocalDate signed = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(3_000));
    String front = "signed: " + signed + "\n";
    if (line[0].matches("[-?]") && random.nextBoolean()) {
      front += "effective: " + signed.plusDays(random.nextInt(60)) + "\n";
      front += line[1].equals("-") ? "validFor: " + (1 + random.nextInt(90)) + " months\n" : "";
    }
    if (place > 0 && random.nextInt(4) == 0) {
      front += "repeals: [某政发〔2020〕" + (1 + random.nextInt(place)) + "号]\n";
    }
    return "---\ntitle: 某市人民政府关于印发某市停车管理办法的通知\nissuer: 某市人民政府\nsection: 示例市人民政府\n"
        + "documentNumber: 某政发〔2020〕" + (place + 1) + "号\n" + front + "---\n\n"
        + line[2].replace("⏎", "\n\n") + "\n";
  }

  private static List<String[]> lines() throws IOException {
    try (var table = GroundedSiteTest.class.getResourceAsStream("/relation/stated-terms.tsv")) {
      return new ArrayList<>(new String(Objects.requireNonNull(table).readAllBytes(), UTF_8).lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .map(line -> line.split("\t", -1))
          .toList());
    }
  }

  private static void add(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".zip") || name.endsWith(".epub")) {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        add(name + "!" + entry.getName(), zip.readAllBytes());
      }
    } else if (name.matches(".*\\.(?:html|xhtml|xml|opf|json|md)|.*shards/rows/.*\\.js")
        && !name.equals("manifest.json")) {
      FILES.put(name, bytes);
    }
  }

  @Test
  void manyKindsOfFilesAndStatusesAreLookedAt() {
    for (String part : List.of("zip!", "epub!", "shards/rows/", "/facts.js", "catalog.json",
        "issue.json", "feed.xml", ".md", "status/")) {
      assertTrue(FILES.keySet().stream().anyMatch(name -> name.contains(part)), part);
    }
    Set<Status> met = new HashSet<>();
    STANDINGS.values().forEach(standing -> met.add(standing.status()));
    assertTrue(met.containsAll(
        Set.of(Status.REPEALED, Status.EXPIRED, Status.IN_FORCE, Status.BEGUN, Status.NOT_STATED)),
        met.toString());
  }

  @Test
  void everyStandingHasItsGround() {
    STANDINGS.forEach((path, standing) -> {
      Article article = Objects.requireNonNull(ARTICLES.get(path));
      String text = article.body().text().replaceAll("\\s", "");
      standing.grounds()
          .forEach(ground -> assertTrue(text.contains(ground.sentence().replaceAll("\\s", ""))));
      boolean isRead = (standing.days().first() != null && article.effective() == null)
          || (standing.days().term() != null && article.term() == null);
      assertTrue(!isRead || !standing.grounds().isEmpty(), path);
    });
  }

  @Test
  void noFileSaysADayThatNothingGives() {
    // The issue comes out on the last day of 2020, which begins on the day before at Greenwich.
    Set<LocalDate> known = new HashSet<>(
        Set.of(DAY, LocalDate.of(2020, 12, 31), LocalDate.of(2020, 12, 30)));
    ARTICLES.values().forEach(article -> known.add(article.signed()));
    STANDINGS.values().forEach(standing -> {
      known.add(standing.days().first());
      LocalDate last = standing.days().last();
      if (last != null) {
        known.addAll(List.of(last, last.plusDays(1)));
      }
    });
    said().forEach((file, text) -> {
      for (Pattern form : List.of(PRINTED_DAY, ISO_DAY)) {
        Matcher day = form.matcher(text);
        while (day.find()) {
          assertTrue(
              known.contains(LocalDate.of(Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))),
              () -> file + " says " + day.group());
        }
      }
    });
  }

  @Test
  void noFileSaysANumberThatNoDocumentAndNoTextHas() {
    Set<String> known = new HashSet<>();
    ARTICLES.values().forEach(article -> {
      article.numbers().forEach(number -> known.add(number.toString()));
      article.repeals().forEach(number -> known.add(number.toString()));
      Matcher printed = Pattern.compile("\\p{IsHan}{1,20}" + NUMBER).matcher(article.body().text());
      while (printed.find()) {
        OfficialNumber.parse(printed.group()).ifPresent(number -> known.add(number.toString()));
      }
    });
    said().forEach((file, text) -> {
      Matcher number = NUMBER.matcher(text);
      while (number.find()) {
        // Lists by number have what is before the year once, above them.
        int start = number.start();
        String before = start == 0 || Character.isWhitespace(text.charAt(start - 1)) ? ""
            : text.substring(0, start);
        assertTrue(
            known.stream()
                .anyMatch(one -> one.endsWith(number.group())
                    && (before.isEmpty() || (before + number.group()).endsWith(one))),
            () -> file + " says " + number.group());
      }
    });
  }

  @Test
  void everyFileSaysTheStatusThatIsKnown() {
    STANDINGS.forEach((path, standing) -> {
      String told = told(path);
      for (String copy : List.of("", "issues/2020/01/gazette-2020-01.zip!gazette-2020-01/")) {
        Document page = html(copy + path);
        assertEquals(standing.status().label(), page.select(".facts .status").text(), path);
        assertEquals(standing.status().isWarning(), !page.select("p.over").isEmpty(), path);
      }
      String chapter = html("issues/2020/01/gazette-2020-01.epub!EPUB/"
          + path.replaceAll(".*/(.*)\\.html", "$1.xhtml")).select("footer").text();
      assertTrue(chapter.contains(standing.status().label() + "："), chapter);
      JsonObject twin = JsonParser.parseString(text(path.replace(".html", ".json")))
          .getAsJsonObject();
      assertFacts(path, twin);
      String head = text(path.replace(".html", ".md")).split("---\n", -1)[1];
      assertTrue(head.contains("status: \"" + standing.status().label() + "\""), head);
      assertEquals(told.contains("，见"), head.contains("repealedBy: "), head);
    });
  }

  @Test
  void everyListNamesTheDocumentsThatAreOverAndWhatEndedThem() {
    FILES.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> {
      for (Element link : html(name).select("ol.list > li > a, .contents li > a, .numbered a")) {
        String path = link.attr("href").replaceFirst("^.*/", "issues/2020/01/");
        if (STANDINGS.containsKey(path) && !name.contains("status/")
            && !name.contains("numbers/mou")) {
          boolean isWarned = standing(path).status().isWarning();
          String said = Objects.requireNonNull(link.parent()).text();
          assertEquals(isWarned, said.contains("（" + told(path) + "）"), name + ": " + said);
          assertTrue(isWarned || !said.matches(".*（已.*"), name + ": " + said);
        }
      }
    });
  }

  @Test
  void dataForProgramsSayTheSame() {
    JsonArray issues = JsonParser.parseString(text("catalog.json"))
        .getAsJsonObject()
        .getAsJsonArray("issues");
    JsonObject issue = JsonParser.parseString(text("issues/2020/01/issue.json")).getAsJsonObject();
    for (JsonObject held : List.of(issues.get(0).getAsJsonObject(), issue)) {
      assertEquals(TEXTS, held.getAsJsonArray("articles").size());
      for (JsonElement entry : held.getAsJsonArray("articles")) {
        assertFacts(entry.getAsJsonObject().get("url").getAsString(), entry.getAsJsonObject());
      }
    }
  }

  @Test
  void theSearchIndexSaysTheSame() throws IOException {
    try (SearchIndex search = SearchIndex.open(index)) {
      for (Map.Entry<String, Article> one : ARTICLES.entrySet()) {
        ArticleFacts facts = search
            .search(SearchQuery.of(Objects.requireNonNull(one.getValue().numberText())))
            .results()
            .getFirst()
            .article();
        Standing standing = standing(one.getKey());
        assertEquals(one.getKey(), facts.url());
        assertEquals(one.getValue().numberText(), facts.documentNumber());
        assertEquals(standing.status().label(), facts.status());
        assertEquals(repealedBy(standing), facts.repealedBy());
        assertEquals(one.getValue().signed(), facts.signed());
        assertEquals(standing.days().first(), facts.dates().effective());
        assertEquals(standing.days().last(), facts.dates().expires());
      }
    }
  }

  @Test
  void theSearchOfBrowsersSaysTheSame() {
    for (String place : List.of("shards/rows/", "zip!gazette-2020-01/shards/rows/")) {
      int rows = 0;
      List<String> told = new ArrayList<>();
      for (String name : FILES.keySet()) {
        if (!name.contains(place) || (place.startsWith("shards") && name.contains("!"))) {
          continue;
        }
        for (JsonElement one : JsonParser.parseString(text(name)).getAsJsonArray()) {
          JsonArray row = one.getAsJsonArray();
          if (name.endsWith("/facts.js")) {
            told.add(row.get(4).getAsString() + row.get(5).getAsString() + row.get(6).getAsString()
                + row.get(7).getAsString());
          } else {
            String path = row.get(1).getAsString();
            assertEquals(told(path), row.get(5).getAsString(), name);
            assertEquals(article(path).numberText(), row.get(2).getAsString(), name);
            assertEquals(text(article(path).signed()), row.get(4).getAsString(), name);
            rows++;
          }
        }
      }
      assertEquals(TEXTS, rows, place);
      assertEquals(STANDINGS.entrySet()
          .stream()
          .map(one -> one.getValue().status().label() + text(article(one.getKey()).signed())
              + text(one.getValue().days().first()) + text(one.getValue().days().last()))
          .sorted()
          .toList(), told.stream().sorted().toList(), place);
    }
  }

  private static void assertFacts(String path, JsonObject said) {
    Standing standing = standing(path);
    assertEquals(standing.status().label(), said.get("status").getAsString(), path);
    assertEquals(text(standing.days().first()), text(said.get("effective")), path);
    assertEquals(text(standing.days().last()), text(said.get("expires")), path);
    assertEquals(article(path).numberText(), said.get("documentNumber").getAsString(), path);
    if (said.get("repealedBy") instanceof JsonArray) {
      return;
    }
    assertEquals(Objects.toString(repealedBy(standing), ""), text(said.get("repealedBy")), path);
  }

  private static Standing standing(String path) {
    return Objects.requireNonNull(STANDINGS.get(path), path);
  }

  private static Article article(String path) {
    return Objects.requireNonNull(ARTICLES.get(path), path);
  }

  private static String told(String path) {
    String by = repealedBy(standing(path));
    return standing(path).status().label() + (by == null ? "" : "，见" + by);
  }

  private static @Nullable String repealedBy(Standing standing) {
    return standing.status() == Status.REPEALED ? standing.endings().getFirst().by().numberText()
        : null;
  }

  private static String text(@Nullable Object value) {
    return value instanceof JsonElement element ? element.getAsString()
        : Objects.toString(value, "");
  }

  private static String text(String name) {
    byte[] bytes = Objects.requireNonNull(FILES.get(name), name);
    return name.endsWith(".js") ? ScriptTexts.read(bytes) : new String(bytes, UTF_8);
  }

  private static Document html(String name) {
    return name.endsWith(".html") ? Jsoup.parse(text(name))
        : Jsoup.parse(text(name), "", Parser.xmlParser());
  }

  /** What the files say besides the texts themselves and the sentences that they quote. */
  private static Map<String, String> said() {
    Map<String, String> said = new TreeMap<>();
    FILES.keySet().forEach(name -> {
      if (name.endsWith(".json")) {
        said.put(name, text(name).replaceAll("\"(?:text|sentence|title|label)\": \"[^\\n]*", ""));
      } else if (name.endsWith(".md")) {
        said.put(name, text(name).split("---\n", -1)[1]);
      } else if (name.endsWith(".js")) {
        said.put(name, text(name));
      } else {
        Document page = html(name);
        page.select("#zhengwen, .zhengwen, .toc, nav").remove();
        said.put(name, page.text().replaceAll("“[^”]*”", ""));
      }
    });
    return said;
  }
}
