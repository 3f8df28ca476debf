package gazette.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.Manifest;
import gazette.manifest.Proofs;
import gazette.problem.Problem;
import gazette.search.SearchAnswer;
import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole sites: a case is a folder below {@code src/test/resources/sites}. */
class SiteBuilderTest {

  private static final Path CASES = Path.of("src/test/resources/sites");
  private static final BuildOptions OPTIONS = BuildOptions.today()
      .on(LocalDate.parse("2021-06-30"))
      .at(Instant.parse("2021-06-30T08:00:00Z"));

  private static final String PLACES = "a clause is #tiao-19, a table #t-1; the addresses of"
      + " headings are in the article's contents";

  @TempDir
  Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> all = cases.filter(Files::isDirectory).sorted().toList();
      assertTrue(!all.isEmpty(), "no cases in " + CASES);
      return all;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesThePagesThatTheCaseExpects(Path site) throws IOException {
    build(site, folder);
    Path expected = site.resolve("expected");
    if ("update".equals(System.getProperty("golden"))) {
      FileUtils.deleteDirectory(expected.toFile());
      FileUtils.copyDirectory(folder.resolve("public").toFile(), expected.toFile(),
          file -> !file.getName().matches("static|shards|suggest")
              && !isBinaryOrProof(file.getName()) && !isAnotherLetter(file.getName()));
    }
    Map<String, String> made = pages(folder.resolve("public"));
    made.keySet()
        .removeIf(path -> path.matches("(static|shards|suggest)/.*") || isBinaryOrProof(path)
            || isAnotherLetter(path));
    Map<String, String> wanted = pages(expected);
    assertEquals(wanted.keySet(), made.keySet());
    wanted.forEach((path, page) -> assertEquals(page, made.get(path), path));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSameContentGivesTheSameBytesWhateverTheLocaleAndZone(Path site) throws IOException {
    build(site, folder.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      build(site, folder.resolve("there"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertEquals(pages(folder.resolve("here/public")), pages(folder.resolve("there/public")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void buildingAgainChangesNoFile(Path site) throws IOException {
    build(site, folder);
    BuildReport again = build(site, folder);
    assertEquals(0, again.published().orElseThrow().files().written());
  }

  @Test
  void whatSomebodyChangesWhileABuildRunsIsBuiltByTheNext() throws IOException {
    Path content = content();
    Path article = content.resolve("2020/06/02-notice-8.md");
    longAgo(content);
    Folders folders = new Folders(content, folder.resolve("none"), folder.resolve("site"));
    SiteBuilder.build(folders, OPTIONS, new Progress() {
      @Override
      public void stage(String name, int steps) {
        if (name.equals("put in place")) {
          try {
            append(article, "新词。");
            longAgo(content);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        }
      }

      @Override
      public void step() {
        // Nothing.
      }
    });
    BuildReport next = SiteBuilder.build(folders, OPTIONS);
    assertTrue(next.published().orElseThrow().files().written() > 0);
    assertTrue(Files.readString(folder.resolve("site/public/issues/2020/06/02-notice-8.html"))
        .contains("新词。"));
  }

  /** Files that were left alone for a while may be taken for what they were. */
  private static void longAgo(Path content) throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
      }
    }
  }

  @Test
  void aFileThatWasNeverRegisteredLeavesSiteAndIndexWhenItIsDeleted() throws IOException {
    Path content = content();
    Folders folders = new Folders(content, folder.resolve("none"), folder.resolve("site"));
    SiteBuilder.build(folders, OPTIONS);
    Files.delete(content.resolve("2021/01/02-appointment.md"));
    BuildReport report = SiteBuilder.build(folders, OPTIONS);
    assertTrue(report.published().orElseThrow().files().removed() >= 2);
    assertFalse(Files.exists(folder.resolve("site/public/issues/2021/01/02-appointment.html")));
    assertFalse(
        Files.exists(folder.resolve("site/public/shards/texts/issues/2021/01/02-appointment.js")));
    assertTrue(ask(folders, "王五任职").results()
        .stream()
        .noneMatch(result -> result.article().url().contains("appointment")));
  }

  @Test
  void aWebmastersOwnFileStandsBesideThoseOfTheProgram() throws IOException {
    build(CASES.resolve("small"), folder);
    assertEquals("给读者的话\n", Files.readString(folder.resolve("public/static/note.txt")));
    assertTrue(Files.exists(folder.resolve("public/static/style.css")));
  }

  @Test
  void aPageThatIsHeavierThanAllowedStopsTheBuild() throws IOException {
    Path content = content();
    Folders folders = new Folders(content, folder.resolve("none"), folder.resolve("site"));
    Path settings = content.resolve("gazette.yaml");
    String written = Files.readString(settings);
    List<PageWeight> heaviest = SiteBuilder.build(folders, OPTIONS)
        .published()
        .orElseThrow()
        .heaviest();
    assertEquals(10, heaviest.size());
    assertTrue(heaviest.getFirst().bytes() >= heaviest.getLast().bytes());
    int allowed = heaviest.getFirst().kilobytes();
    Files.writeString(settings,
        written.replace("site:\n", "site:\n  heaviestPage: %s\n".formatted(allowed)));
    assertEquals(List.of(), SiteBuilder.build(folders, OPTIONS).problems());
    Files.writeString(settings,
        written.replace("site:\n", "site:\n  heaviestPage: %s\n".formatted(allowed - 1)));
    BuildReport report = SiteBuilder.build(folders, OPTIONS);
    assertTrue(report.published().isEmpty());
    assertTrue(report.problems()
        .getFirst()
        .toString()
        .contains("the page has %s KB, and 'heaviestPage' in gazette.yaml allows %s"
            .formatted(allowed, allowed - 1)),
        report.problems().toString());
  }

  @Test
  void aGroundLeadsToItsClauseOnlyWhereThePageHasIt() throws IOException {
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(CASES.resolve("small/content").toFile(), content.toFile());
    append(content.resolve("2021/01/01-notice-1.md"), "第一条 各单位须照此办理。第二条本办法自2021年3月1日起施行。");
    Folders folders = new Folders(content, folder.resolve("templates"), folder.resolve("site"));
    BuildReport report = SiteBuilder.build(folders, BuildOptions.today());
    assertTrue(report.published().isPresent(), report.problems().toString());
    String page = Files
        .readString(folders.publicFolder().resolve("issues/2021/01/01-notice-1.html"));
    assertTrue(page.contains("本办法自2021年3月1日起施行。”"), page);
    assertFalse(page.contains("#tiao-2"), page);
    String order = Files
        .readString(folders.publicFolder().resolve("issues/2020/06/01-order-3.html"));
    assertTrue(order.contains("href=\"#tiao-"), order);
  }

  @Test
  void mistakesInTheSettingsDoNotHideThoseInArticles() throws IOException {
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(CASES.resolve("small/content").toFile(), content.toFile());
    Files.writeString(content.resolve("gazette.yaml"), "titel: 公报\n");
    Path article = content.resolve("2021/01/01-notice-1.md");
    Files.writeString(article, Files.readString(article).replace("〔2021〕", "[2021]"));
    List<String> files = SiteBuilder.check(content)
        .stream()
        .map(problem -> problem.place().file())
        .distinct()
        .toList();
    assertEquals(List.of("2021/01/01-notice-1.md", "gazette.yaml"), files);
  }

  @Test
  void aLinkToAPlaceThatIsNotThereIsNamedWithItsLine() throws IOException {
    Path content = content();
    append(content.resolve("2020/06/02-notice-8.md"),
        "见[第二条](01-order-3.md#tiao-2)、[第九条](01-order-3.md#tiao-9)和[上文](#h-9)。");
    assertEquals(List.of(
        "2020/06/02-notice-8.md:" + lines(content.resolve("2020/06/02-notice-8.md"))
            + ": error: the link to '#h-9' leads to no place in 02-notice-8.md; " + PLACES,
        "2020/06/02-notice-8.md:" + lines(content.resolve("2020/06/02-notice-8.md"))
            + ": error: the link to '01-order-3.md#tiao-9' leads to no place in 01-order-3.md; "
            + PLACES),
        check(content));
  }

  @Test
  void anEmendationIsWhereItSays() throws IOException {
    Path content = content();
    Files.writeString(content.resolve("2020/06/emendations.tsv"), """
        1\t02-notice-8#h-9\tmoved\t甲\t乙\t位置
        2\t02-notice-8#h-1-1\tmisread\t启用\t启动\t误识
        3\t02-notice-8#t-1\tmisread\t启用\t启动\t误识
        """);
    assertEquals(List.of(
        "2020/06/emendations.tsv:1: error: there is no passage #h-9 in the article; " + PLACES,
        "2020/06/emendations.tsv:3: error: '启动' is in no paragraph or cell from #t-1 on; "
            + "write what is published as it stands in one paragraph or cell"),
        check(content));
  }

  @Test
  void aLinkToAnArticleWithErrorsIsNoFurtherError() throws IOException {
    Path content = content();
    append(content.resolve("2020/06/02-notice-8.md"),
        "见[命令](01-order-3.md#tiao-1)和[通知](../../2021/01/01-notice-1.md)。");
    String order = Files.readString(content.resolve("2020/06/01-order-3.md"));
    Files.writeString(content.resolve("2020/06/01-order-3.md"),
        order.replaceFirst("---\n", "---\nsinged: 2020-12-01\n"));
    Files.writeString(content.resolve("2021/01/issue.yaml"), "year: 2021\n");
    List<String> problems = check(content);
    assertTrue(problems.stream().noneMatch(problem -> problem.contains("02-notice-8.md")),
        problems.toString());
    assertTrue(problems.toString().contains("unknown key 'singed'"), problems.toString());
  }

  private Path content() throws IOException {
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(CASES.resolve("small/content").toFile(), content.toFile());
    return content;
  }

  private static void append(Path article, String paragraph) throws IOException {
    Files.writeString(article, "\n" + paragraph + "\n", StandardOpenOption.APPEND);
  }

  private static int lines(Path article) throws IOException {
    return Files.readAllLines(article).size();
  }

  private static List<String> check(Path content) throws IOException {
    return SiteBuilder.check(content).stream().map(Problem::toString).toList();
  }

  @Test
  void anAnswerPointsToTheClause() throws IOException {
    Path site = CASES.resolve("small");
    build(site, folder);
    SearchAnswer answer = ask(new Folders(site, site, folder), "养老机构的用地");
    assertEquals("issues/2020/06/01-order-3.html#tiao-2-1",
        answer.results().getFirst().passages().getFirst().url());
    assertEquals("现行有效", answer.results().getFirst().article().status());
  }

  private static SearchAnswer ask(Folders folders, String query) throws IOException {
    try (SearchIndex index = SearchIndex.open(folders.index())) {
      return index.search(SearchQuery.of(query));
    }
  }

  private static BuildReport build(Path site, Path target) throws IOException {
    Folders folders = new Folders(site.resolve("content"), site.resolve("templates"), target);
    BuildReport report = SiteBuilder.build(folders, OPTIONS);
    assertEquals(List.of(), report.problems());
    return report;
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Byte by byte: there are shards and compressed twins among them.
        pages.put(folder.relativize(file).toString().replace('\\', '/'),
            file.toString().matches(".*(\\.gz|\\.epub|\\.zip|/shards/.*)")
                ? Files.readString(file, ISO_8859_1)
                : Files.readString(file));
      }
    }
    return pages;
  }

  /** A page of titles; that of a letter with a title and that of one without stand for all. */
  private static boolean isAnotherLetter(String path) {
    return path.matches("(titles/)?([b-eg-z]|other)\\.html");
  }

  private static boolean isBinaryOrProof(String name) {
    return name.matches(".*\\.(gz|epub|zip)")
        || List.of(Manifest.FILE, Proofs.SUMS, Proofs.TRACE).contains(name);
  }
}
