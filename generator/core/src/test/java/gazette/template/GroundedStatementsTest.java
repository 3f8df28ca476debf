package gazette.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.markdown.LinkTargets;
import gazette.markdown.Markdown;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.MarkdownText;
import gazette.model.OfficialNumber;
import gazette.model.Serial;
import gazette.model.Status;
import gazette.model.Term;
import gazette.page.ArticlePage;
import gazette.page.Book;
import gazette.page.DataFile;
import gazette.page.Page;
import gazette.page.SitePages;
import gazette.page.TinyGazette;
import gazette.page.TitleNearness;
import gazette.problem.Problems;
import gazette.relation.Relations;
import gazette.relation.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever texts say of their time in force, and front matter with them: no page, feed, book or
 * file for programs says a day or a status of a document that is not in its front matter or that a
 * sentence of its text, which is shown, does not give. Here of all texts of the table and early,
 * when many are still to come; GroundedSiteTest looks at all files of a site.
 */
class GroundedStatementsTest {

  private static final Pattern DAY = Pattern
      .compile("(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日");
  private static final Pattern ISO_DAY = Pattern.compile("\"(?:effective|expires)\": \"([^\"]+)\"");
  private static final Markdown MARKDOWN = new Markdown();
  private static final int IN_AN_ISSUE = 60;

  @ParameterizedTest
  @CsvSource("1, 2003-05-01")
  void nothingIsSaidWithoutAGround(long seed, LocalDate day) throws IOException {
    Gazette gazette = gazette(new Random(seed));
    Relations relations = Relations.of(gazette);
    SitePages pages = SitePages.of(gazette, TinyGazette.settings(), relations, TitleNearness.NONE,
        day);
    Templates templates = new Templates(null);
    Set<LocalDate> all = new HashSet<>(Set.of(day));
    for (Issue issue : gazette.issues()) {
      List<ArticlePage> articles = new ArrayList<>();
      for (Article article : issue.articles()) {
        Standing standing = relations.standing(article, day).orElseThrow();
        Set<LocalDate> known = known(article, standing);
        all.addAll(known);
        ArticlePage page = pages.article(article,
            MARKDOWN.render(article.body(), false, 2020, LinkTargets.NONE, new Problems()));
        articles.add(page);
        Document drawn = Jsoup.parse(templates.render(page));
        assertEquals(standing.status().label(), drawn.select(".facts .status").text());
        assertEquals(standing.status().isWarning(), !drawn.select("p.over").isEmpty());
        assertDays(known, drawn, article);
        assertPrograms(known, standing, pages.twins(page));
        String data = drawn.select("script[type=application/ld+json]").html();
        assertEquals(standing.status() == Status.IN_FORCE, data.contains("schema.org/InForce"));
      }
      for (Book.BookFile file : new Book(pages.frame(), issue, articles).files()) {
        assertDays(all, Jsoup.parse(templates.render(file), "", Parser.xmlParser()), file.name());
      }
      assertDays(all, Jsoup.parse(templates.render(pages.whole(issue, articles))), issue.id());
    }
    Map<String, Boolean> isOver = gazette.articles()
        .collect(
            Collectors.toMap(article -> pages.frame().addresses().article(article.id()).value(),
                article -> pages.frame().warning(article) != null));
    for (Page page : pages.others(Map.of()).toList()) {
      Document drawn = Jsoup.parse(templates.render(page), "", Parser.xmlParser());
      assertDays(all, drawn, page.path());
      assertWarnings(isOver, drawn, page);
    }
  }

  /** A link to a document that is over is followed by its status, and no other is. */
  private static void assertWarnings(Map<String, Boolean> isOver, Document drawn, Page page) {
    for (Element item : drawn.select("ol.list > li:has(> a)")) {
      String target = item.expectFirst("> a").attr("href");
      Boolean isWarning = isOver.get(target.replaceFirst("^.*(?=issues/)", ""));
      String said = item.text();
      boolean isSaid = Stream.of(Status.values())
          .anyMatch(status -> status.isWarning() && said.contains(status.label()));
      assertTrue(isWarning == null || isWarning == isSaid, () -> page.path() + ": " + said);
    }
  }

  private static void assertPrograms(Set<LocalDate> known, Standing standing,
      List<DataFile> twins) {
    for (DataFile file : twins) {
      assertTrue(file.text().contains(standing.status().label()), file.text());
      Matcher said = ISO_DAY.matcher(file.text());
      while (said.find()) {
        assertTrue(known.contains(LocalDate.parse(said.group(1))), file.path() + said.group());
      }
    }
  }

  /** What a page says besides the texts themselves and their sentences. */
  private static void assertDays(Set<LocalDate> known, Document drawn, Object place) {
    drawn.select("#zhengwen, .zhengwen, .toc, nav, title").remove();
    String text = drawn.text().replaceAll("“[^”]*”", "");
    Matcher said = DAY.matcher(text);
    while (said.find()) {
      LocalDate day = LocalDate.of(Integer.parseInt(said.group("year")),
          Integer.parseInt(said.group("month")), Integer.parseInt(said.group("day")));
      assertTrue(known.contains(day), place + " says " + day);
    }
  }

  private static Set<LocalDate> known(Article article, Standing standing) {
    Set<LocalDate> known = new HashSet<>();
    Stream
        .of(article.signed(), article.effective(), standing.days().first(), standing.days().last())
        .filter(Objects::nonNull)
        .forEach(known::add);
    boolean isOfFrontMatter = article.effective() != null || standing.days().first() == null;
    assertTrue(isOfFrontMatter || !standing.grounds().isEmpty(), () -> article.body().text());
    boolean isGiven = article.term() != null || standing.days().term() == null;
    assertTrue(isGiven || !standing.grounds().isEmpty(), () -> article.body().text());
    standing.grounds().forEach(ground -> assertTrue(isIn(article, ground.sentence())));
    return known;
  }

  private static boolean isIn(Article article, String sentence) {
    return article.body().text().replaceAll("\\s", "").contains(sentence.replaceAll("\\s", ""));
  }

  /** Every text of the table, some with front matter. */
  private static Gazette gazette(Random random) throws IOException {
    List<Issue> issues = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    List<String> texts = texts();
    for (int i = 0; i < texts.size(); i++) {
      IssueId issue = new IssueId(2020, 1 + issues.size());
      articles.add(article(new ArticleId(issue, "%02d-a".formatted(articles.size() + 1)), i,
          texts.get(i), random));
      if (articles.size() == IN_AN_ISSUE || i == texts.size() - 1) {
        issues.add(new Issue(issue, Serial.of(issue.number()), null, null, List.of(), List.of(),
            null, Issue.Scan.NONE, articles, List.of()));
        articles = new ArrayList<>();
      }
    }
    return new Gazette(issues);
  }

  private static Article article(ArticleId id, int place, String text, Random random) {
    LocalDate signed = LocalDate.of(2002, 1, 1).plusDays(random.nextInt(6_900));
    LocalDate effective = random.nextInt(4) > 0 ? null : signed.plusDays(random.nextInt(60));
    Term term = random.nextInt(6) > 0 ? null : new Term.For(1 + random.nextInt(90));
    String number = random.nextInt(5) == 0 ? "某市人民政府令第%s号" : "某政发〔2020〕%s号";
    return new Article(id, "某市人民政府关于印发某市停车管理办法的通知", "关于印发某市停车管理办法的通知", List.of("某市人民政府"),
        List.of(OfficialNumber.parse(number.formatted(place + 1)).orElseThrow()), null,
        TinyGazette.GOVERNMENT, null, signed, effective, term, List.of(), List.of(), List.of(),
        List.of(), null, Article.Files.NONE, new MarkdownText("2020/a.md", 1, text));
  }

  private static List<String> texts() throws IOException {
    try (var table = GroundedStatementsTest.class
        .getResourceAsStream("/relation/stated-terms.tsv")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .map(line -> line.split("\t", -1)[2].replace("⏎", "\n\n"))
          .toList();
    }
  }
}
