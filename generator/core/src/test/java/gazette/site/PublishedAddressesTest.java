package gazette.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.problem.Problem;
import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address once published stays, and a text once published changes only if that is said. */
class PublishedAddressesTest {

  private static final Path SMALL = Path.of("src/test/resources/sites/small/content");
  private static final BuildOptions OPTIONS = BuildOptions.today()
      .on(LocalDate.parse("2021-06-30"))
      .purpose(BuildOptions.Purpose.PUBLICATION);
  private static final String NOTICE = "issues/2021/01/01-notice-1.html";
  private static final String APPOINTMENT = "issues/2021/01/02-appointment.html";

  @TempDir
  Path folder;
  private Path content;
  private Folders folders;

  @BeforeEach
  void aPublishedSite() throws IOException {
    content = folder.resolve("content");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    folders = new Folders(content, folder.resolve("templates"), folder.resolve("site"));
    assertEquals(List.of(), build());
  }

  @Test
  void theRegisterNamesEveryPageAndTheTextOfEachArticle() throws IOException {
    List<String> register = Files.readAllLines(content.resolve("published.tsv"));
    assertTrue(register.contains("index.html"), register.toString());
    assertTrue(register.stream()
        .anyMatch(line -> line.matches("\\Q" + NOTICE + "\\E\t[0-9a-f]{32}\t0(\t\\w+=[^\t]*){9}")),
        register.toString());
    try (Stream<Path> files = Files.walk(folders.publicFolder())) {
      List<String> pages = files.map(file -> folders.publicFolder().relativize(file).toString())
          .filter(file -> file.endsWith(".html"))
          .sorted()
          .toList();
      assertEquals(pages,
          register.stream()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.replaceFirst("\t.*", ""))
              .sorted()
              .toList());
    }
  }

  @Test
  void aPublishedAddressThatWouldVanishStopsTheBuildEvenWhenTheSiteWasDeleted() throws IOException {
    Files.delete(content.resolve("2021/01/02-appointment.md"));
    FileUtils.deleteDirectory(folders.site().toFile());
    List<String> expected = List.of(
        "published.tsv: error: 2021/01/02-appointment.md '示范市人民政府办公室关于王五任职的通知' was published at '"
            + APPOINTMENT + "' and would vanish;"
            + " keep it, with 'withdrawn: …' and 'reason: …', or write '" + APPOINTMENT
            + ": …' in redirects.yaml, where its page lies now; if it was never public, delete its"
            + " line here");
    assertEquals(expected, build());
    assertEquals(expected, SiteBuilder.check(content).stream().map(Problem::toString).toList());
    assertFalse(Files.exists(folders.publicFolder()));
  }

  @Test
  void aRedirectIsASmallPageThatLeadsOnAndStaysForGood() throws IOException {
    Files.move(content.resolve("2021/01/02-appointment.md"),
        content.resolve("2021/01/02-renmian.md"));
    redirects(APPOINTMENT + ": issues/2021/01/02-renmian.html");
    assertEquals(List.of(), build());
    String page = page(APPOINTMENT);
    assertTrue(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=02-renmian.html\">"),
        page);
    assertTrue(page.contains("rel=\"canonical\" href=\"https://"), page);
    assertTrue(page.length() < 800, page);
    assertFalse(page("sitemap.xml").contains("02-appointment"), "it is no page of its own");
    Files.delete(content.resolve("redirects.yaml"));
    assertTrue(build().toString().contains("would vanish"), "the address was published, too");
  }

  @Test
  void linesThatLeadNowhereOrRoundAreNamed() throws IOException {
    redirects(NOTICE + ": " + APPOINTMENT, "a.html: issues/2021/01/02-apointment.html",
        "b.html: c.html", "c.html: d.html", "d.html: b.html", "e.html: f.html",
        "f.html: index.html", "g.html: ../up.html", "数.html: index.html", "h.html:", "i/: j/");
    assertEquals(
        List.of("redirects.yaml:8: error: '../up.html' is not the address of a page; " + EXAMPLE,
            "redirects.yaml:9: error: '数.html' is not the address of a page; " + EXAMPLE,
            "redirects.yaml:10: error: '' is not the address of a page; " + EXAMPLE,
            "redirects.yaml:11: error: 'i/' is not the address of a page; " + EXAMPLE),
        build());
    redirects(NOTICE + ": " + APPOINTMENT, "a.html: issues/2021/01/02-apointment.html",
        "b.html: c.html", "c.html: d.html", "d.html: b.html", "e.html: f.html",
        "f.html: index.html");
    assertEquals(
        List.of("redirects.yaml:1: error: there is a page at '" + NOTICE + "'; remove the line",
            "redirects.yaml:2: error: there is no page at 'issues/2021/01/02-apointment.html';"
                + " did you mean '" + APPOINTMENT + "'?",
            "redirects.yaml:3: error: 'c.html' leads on itself; the lines lead round in a circle;"
                + " name a page of the site",
            "redirects.yaml:4: error: 'd.html' leads on itself; the lines lead round in a circle;"
                + " name a page of the site",
            "redirects.yaml:5: error: 'b.html' leads on itself; the lines lead round in a circle;"
                + " name a page of the site",
            "redirects.yaml:6: error: 'f.html' leads on itself; write 'e.html: index.html'"),
        build());
  }

  private static final String EXAMPLE = "write lines like"
      + " 'issues/2020/06/03-old.html: issues/2020/06/03-new.html'";

  @Test
  void aWithdrawnArticleLeavesAPageThatSaysSoAndNothingElse() throws IOException {
    edit("2021/01/02-appointment.md", "---\n\n", "withdrawn: 2021-03-01\nreason: 登载有误。\n---\n\n");
    assertEquals(List.of(), build());
    String page = page(APPOINTMENT);
    assertTrue(page.contains("2021年3月1日") && page.contains("登载有误。"), page);
    assertFalse(page.contains("水务局"), "the text is gone");
    try (Stream<Path> files = Files.walk(folders.publicFolder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // What says of every file that it is there says so of this page, too.
        boolean isItsOwn = file.endsWith(Path.of(APPOINTMENT).getFileName())
            || List.of("manifest.json", "SHA256SUMS", "changes.xml")
                .contains(file.getFileName().toString());
        assertTrue(isItsOwn || !Files.readString(file, ISO_8859_1).contains("02-appointment"),
            file.toString());
      }
    }
    try (SearchIndex index = SearchIndex.open(folders.index())) {
      assertTrue(index.search(SearchQuery.of("王五任职"))
          .results()
          .stream()
          .noneMatch(result -> result.article().url().equals(APPOINTMENT)));
    }
  }

  @Test
  void aWithdrawnArticleWithANumberNeedsNothingButItsTwoKeys() throws IOException {
    edit("2021/01/01-notice-1.md", "---\n\n", "withdrawn: 2021-03-01\nreason: 登载有误。\n---\n\n");
    assertEquals(List.of(), build());
    String number = page("numbers/shizhengban-2021-1.html");
    assertTrue(number.contains("../" + NOTICE), number);
    assertEquals(List.of(), build(), "and again");
  }

  @Test
  void anArticleThatAloneHasEmendationsIsWithdrawnTheSameWay() throws IOException {
    Files.writeString(content.resolve("2021/01/emendations.tsv"),
        "1\t02-appointment\tmisread\t水务房\t水务局\t误认\n");
    assertEquals(List.of(), build());
    assertTrue(Files.exists(folders.publicFolder().resolve("issues/2021/01/emendations.html")));
    edit("2021/01/02-appointment.md", "---\n\n", "withdrawn: 2021-03-01\nreason: 登载有误。\n---\n\n");
    assertEquals(List.of(), build());
    assertTrue(page("issues/2021/01/emendations.html").contains("url=index.html"),
        page("issues/2021/01/emendations.html"));
  }

  @Test
  void anIssueThatMovedTakesItsOtherPagesAlong() throws IOException {
    Files.move(content.resolve("2021"), content.resolve("2022"));
    edit("2022/01/issue.yaml", "year: 2021", "year: 2022");
    List<String> lost = build().stream().filter(line -> line.contains("would vanish")).toList();
    assertEquals(3, lost.size(), lost.toString());
    assertTrue(lost.contains("published.tsv: error: the issue 2021/01 was published at"
        + " 'issues/2021/01/index.html' and would vanish; keep it, or write"
        + " 'issues/2021/01/index.html: …' in redirects.yaml, where its page lies now; if it was"
        + " never public, delete its line here"), lost.toString());
    redirects("issues/2021/01/index.html: issues/2022/01/index.html",
        NOTICE + ": " + NOTICE.replace("2021/", "2022/"),
        APPOINTMENT + ": " + APPOINTMENT.replace("2021/", "2022/"));
    List<String> built = build();
    assertTrue(built.stream().noneMatch(line -> line.contains(": error: ")), built.toString());
    assertTrue(page("issues/2021/01/whole.html").contains("url=../../2022/01/index.html"),
        page("issues/2021/01/whole.html"));
    assertTrue(page("issues/2021/index.html").contains("url=../index.html"),
        page("issues/2021/index.html"));
  }

  @Test
  void whatWasNeverPublicIsGoneOnceItsLineIsDeleted() throws IOException {
    Files.delete(content.resolve("2021/01/01-notice-1.md"));
    Path register = content.resolve("published.tsv");
    Files.writeString(register,
        Files.readString(register).replaceFirst("(?m)^" + NOTICE + ".*\n", ""));
    assertEquals(List.of(), build());
    assertFalse(Files.exists(folders.publicFolder().resolve(NOTICE)));
  }

  @Test
  void aListThatIsEmptyNowLeadsToTheOneAboveIt() throws IOException {
    edit("2021/01/01-notice-1.md", "documentNumber: 示政办〔2021〕1号", "documentNumber: 示政函〔2021〕1号");
    build();
    String number = page("numbers/shizhengban-2021-1.html");
    assertTrue(number.contains("index.html"), number);
  }

  @Test
  void aLinkIntoAWithdrawnArticleIsNamed() throws IOException {
    edit("2021/01/02-appointment.md", "---\n\n", "withdrawn: 2021-03-01\nreason: 登载有误。\n---\n\n");
    Files.writeString(content.resolve("2021/01/01-notice-1.md"),
        "\n见[任免](02-appointment.md)和[表](02-appointment.md#t-1)。\n", StandardOpenOption.APPEND);
    assertTrue(
        build().toString()
            .contains("the link to '02-appointment.md#t-1' leads to no place in 02-appointment.md;"
                + " the article is withdrawn; link to it without #, or not at all"),
        build().toString());
  }

  @Test
  void aPublishedTextThatChangedAsksForACorrectionUntilOneIsWritten() throws IOException {
    String asks = "2021/01/02-appointment.md: warning: its text was published and has changed since;"
        + " write under 'corrections:' when and what; if it was not public yet, delete its line in"
        + " published.tsv";
    edit("2021/01/02-appointment.md", "水务局局长", "水务局副局长");
    assertEquals(List.of(asks), build());
    assertEquals(List.of(asks), build(), "a build does not make it right");
    edit("2021/01/02-appointment.md", "---\n\n",
        "corrections:\n  - date: 2021-03-05\n    what: “局长”更正为“副局长”。\n---\n\n");
    assertEquals(List.of(), build());
    assertTrue(page(APPOINTMENT).contains("“局长”更正为“副局长”。"));
    edit("2021/01/02-appointment.md", "水务局副局长", "水务局总工程师");
    assertEquals(List.of(asks), build(), "one correction is not good for two changes");
  }

  @Test
  void aPublishedHeadThatChangedIsNamedWithWhatWasAndWhatIsUntilACorrectionIsWritten()
      throws IOException {
    String hint = "; write under 'corrections:' when and what; if it was not public yet, delete its"
        + " line in published.tsv";
    String file = "2021/01/01-notice-1.md";
    edit(file, "(?m)^title: .*$", "title: 另一题名");
    edit(file, "(?m)^documentNumber: .*$", "documentNumber: 示政发〔2020〕99号");
    edit(file, "(?m)^signed: .*$", "signed: 2020-12-31\neffective: 2021-05-01");
    List<String> asks = Stream
        .of("documentNumber was published as '示政办〔2021〕1号' and is now '示政发〔2020〕99号'",
            "effective was published as '' and is now '2021-05-01'",
            "signed was published as '2021-01-15' and is now '2020-12-31'",
            "title was published as '示范市人民政府办公室关于“小切口”<立法>&调研的通知' and is now '另一题名'")
        .map(change -> file + ": warning: its " + change + hint)
        .toList();
    assertEquals(asks, build());
    assertEquals(asks, build(), "a build does not make it right");
    edit(file, "---\n\n", "corrections:\n  - date: 2021-03-05\n    what: 题名、文号和日期更正。\n---\n\n");
    assertEquals(List.of(), build());
    assertEquals(List.of(), build(), "what is published now is the new head");
  }

  @Test
  void aRegisterThatKnowsNoHeadsLearnsThem() throws IOException {
    Path register = content.resolve("published.tsv");
    String whole = Files.readString(register);
    Files.writeString(register, whole.replaceAll("\t\\w+=[^\t\n]*", ""));
    assertEquals(List.of(), build());
    assertEquals(whole, Files.readString(register));
  }

  @Test
  void aDoubtIsNoChangeOfAPublishedText() throws IOException {
    edit("2021/01/02-appointment.md", "---\n\n", "---\n\n%% 此处待核\n\n");
    assertTrue(build().toString().contains("此处待核"));
    assertFalse(build().toString().contains("has changed since"));
  }

  @Test
  void aLookAtDraftsPublishesNothing() throws IOException {
    Files.delete(content.resolve("published.tsv"));
    SiteBuilder.build(folders, OPTIONS.purpose(BuildOptions.Purpose.TRIAL));
    assertFalse(Files.exists(content.resolve("published.tsv")));
  }

  @Test
  void aBrokenRegisterIsNamedWithItsLine() throws IOException {
    Files.writeString(content.resolve("published.tsv"), "index.html\nissues/x.html\tabc\t0\n");
    assertEquals(
        List.of("published.tsv:2: error: 'issues/x.html<U+0009>abc<U+0009>0' is no line of the"
            + " register; take the file from version control, or delete the line"),
        build());
  }

  private List<String> build() throws IOException {
    return SiteBuilder.build(folders, OPTIONS).problems().stream().map(Problem::toString).toList();
  }

  private String page(String path) throws IOException {
    return Files.readString(folders.publicFolder().resolve(path));
  }

  private void redirects(String... lines) throws IOException {
    Files.writeString(content.resolve("redirects.yaml"), String.join("\n", lines) + "\n");
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(content.resolve(file));
    assertTrue(Pattern.compile(from).matcher(text).find(),
        String.format(Locale.ROOT, "%s has no %s", file, from));
    Files.writeString(content.resolve(file), text.replaceFirst(from, to));
  }
}
