package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What can be taken along of the gazette's issue: the page to print, the book, the copy. */
class IssueFilesTest {

  private static final String ISSUE = "issues/2020/06/";
  private static final String SITE = "https://www.jcgov.gov.cn/gongbao/";

  @TempDir
  static Path folder;
  private static Path site = Path.of("");
  private static Path copy = Path.of("");
  private static Path book = Path.of("");
  private static List<String> slugs = List.of();

  @BeforeAll
  static void buildTheGazetteOfTheRepositoryAndUnpack() throws IOException {
    Folders folders = RepositorySite.built();
    site = folders.publicFolder();
    unpack(site.resolve(ISSUE + "gazette-2020-06.zip"), folder.resolve("copy"));
    copy = folder.resolve("copy/gazette-2020-06");
    unpack(site.resolve(ISSUE + "gazette-2020-06.epub"), folder.resolve("book"));
    book = folder.resolve("book/EPUB");
    try (Stream<Path> files = Files.list(site.resolve(ISSUE))) {
      slugs = files.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d\\d-.*\\.html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList();
    }
    assertEquals(26, slugs.size());
  }

  @Test
  void everyCharacterOfTheArticlesIsInAllOfThem() throws IOException {
    Document whole = Jsoup.parse(site.resolve(ISSUE + "whole.html"));
    for (String slug : slugs) {
      String text = text(html(site.resolve(ISSUE + slug + ".html")), "zhengwen");
      assertTrue(text.length() > 100, slug);
      assertEquals(text, text(whole, slug + ".zhengwen"), slug + " to print");
      assertEquals(text, text(html(copy.resolve(ISSUE + slug + ".html")), "zhengwen"),
          slug + " of the copy");
      assertEquals(text, text(xml(book.resolve(slug + ".xhtml")), "zhengwen"),
          slug + " of the book");
    }
  }

  @Test
  void linksOfTheCopyLeadToItsFilesOrToTheSite() throws IOException {
    List<String> broken = new ArrayList<>();
    int within = 0;
    int away = 0;
    for (Path page : files(copy, ".html")) {
      for (Element element : html(page).select("a[href], link[href], script[src], form[action]")) {
        String link = Stream.of("href", "src", "action")
            .map(element::attr)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElseThrow();
        if (URI.create(link).isAbsolute()) {
          away++;
        } else {
          within++;
          if (!leadsSomewhere(page, link)) {
            broken.add(copy.relativize(page) + " -> " + link);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(within > 500 && away > 300, within + " within, " + away + " away");
  }

  @Test
  void theCopySaysThatItIsOneAndWhereTheSiteIs() throws IOException {
    for (Path page : files(copy, ".html")) {
      Element said = html(page).selectFirst("footer .away a");
      assertTrue(said != null, page.toString());
      assertEquals(SITE + copy.relativize(page).toString().replace('\\', '/'), said.attr("href"));
    }
    assertEquals(0, html(site.resolve("index.html")).select(".away").size());
  }

  @Test
  void theCopyIsSearchedFromADisk() {
    ChromeDriver browser = Chromium.open(IssueFilesTest.class, new ChromeOptions());
    try {
      browser.get(copy.resolve("search.html").toUri() + "?q=规章制定程序第四十一条");
      By passage = By.cssSelector(".passage a");
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(ExpectedConditions.presenceOfElementLocated(passage));
      browser.findElement(passage).click();
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(ExpectedConditions.urlContains("01-order-2.html#tiao-41"));
      assertTrue(browser.findElement(By.id("tiao-41")).getText().contains("2021年2月1日起施行"));
    } finally {
      browser.quit();
    }
  }

  @Test
  void theBookHasAnOutlineThatLeadsToItsHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    List<Element> links = xml(book.resolve("contents.xhtml")).select("nav[role=doc-toc] a");
    for (Element link : links) {
      if (!leadsSomewhere(book.resolve("contents.xhtml"), link.attr("href"))) {
        broken.add(link.outerHtml());
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links.size() > 300, "only " + links.size());
    assertEquals(slugs,
        links.stream()
            .map(link -> link.attr("href"))
            .filter(link -> link.matches("\\d.*[^#]*xhtml"))
            .map(link -> link.replace(".xhtml", ""))
            .toList());
  }

  @Test
  void theBookHasTheTablesOfTheSite() throws IOException {
    int tables = 0;
    for (String slug : slugs) {
      int wanted = html(site.resolve(ISSUE + slug + ".html")).select("#zhengwen tr").size();
      assertEquals(wanted, xml(book.resolve(slug + ".xhtml")).select("tr").size(), slug);
      tables += wanted;
    }
    assertTrue(tables > 400, "only " + tables + " rows");
  }

  @Test
  void theCopyLeavesOutWhatAWebmasterHasBesideThePages() throws IOException {
    Path templates = folder.resolve("own");
    Files.createDirectories(templates.resolve("static"));
    Files.write(templates.resolve("static/film.mp4"), new byte[300_000]);
    Files.write(templates.resolve("static/emblem.png"), new byte[3000]);
    Folders folders = new Folders(Path.of("src/test/resources/sites/small/content"), templates,
        folder.resolve("beside"));
    SiteBuilder.build(folders, BuildOptions.today());
    try (ZipFile zip = new ZipFile(
        folders.publicFolder().resolve("issues/2020/06/gazette-2020-06.zip").toFile())) {
      assertTrue(zip.getEntry("gazette-2020-06/static/emblem.png") != null);
      assertTrue(zip.getEntry("gazette-2020-06/static/film.mp4") == null);
    }
  }

  @Test
  void theCheckerOfBooksFindsNothing() throws IOException, InterruptedException {
    assertEquals(List.of(), checked(site.resolve(ISSUE + "gazette-2020-06.epub")));
  }

  @Test
  void theCheckerOfBooksFindsNothingInStrangeOnes() throws IOException, InterruptedException {
    Path content = folder.resolve("strange");
    Path template = Path.of("src/test/resources/sites/small/content");
    FileUtils.copyDirectory(template.toFile(), content.toFile());
    Path issue = Files.createDirectories(content.resolve("2021/02"));
    Files.writeString(issue.resolve("issue.yaml"), "year: 2021\nnumber: 2\nserial: 14\n");
    Files.writeString(issue.resolve("01-brief.md"),
        "---\ntitle: 公告\nsection: 示范市人民政府办公室\n---\n\n特此公告。\n");
    Folders folders = new Folders(content, folder.resolve("none"), folder.resolve("odd"));
    BuildReport report = SiteBuilder.build(folders,
        BuildOptions.today().on(LocalDate.of(2021, 6, 30)));
    assertTrue(report.published().isPresent(), report.problems().toString());
    List<Path> books = files(folders.publicFolder(), ".epub");
    assertEquals(3, books.size(), books.toString());
    for (Path one : books) {
      assertEquals(List.of(), checked(one), one.toString());
    }
  }

  @Test
  void theCheckerOfBooksIsNotPleasedWithEverything() throws IOException, InterruptedException {
    Path none = Files.copy(site.resolve(ISSUE + "gazette-2020-06.zip"),
        folder.resolve("none.epub"));
    assertFalse(checked(none).isEmpty());
  }

  /** What epubcheck says beyond that it found nothing. */
  private static List<String> checked(Path file) throws IOException, InterruptedException {
    Process checker = Checkers.start("com.adobe.epubcheck.tool.Checker", "--failonwarnings",
        file.toString());
    List<String> lines = checker.inputReader(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.matches("(FATAL|ERROR|WARNING|USAGE|INFO).*"))
        .toList();
    assertEquals(lines.isEmpty(), checker.waitFor() == 0, lines.toString());
    return lines;
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    return Files.isRegularFile(file)
        && (hash < 0 || html(file).getElementById(link.substring(hash + 1)) != null);
  }

  private static String text(Document page, String id) {
    return Objects.requireNonNull(page.getElementById(id), id).wholeText();
  }

  private static Document html(Path file) throws IOException {
    return Jsoup.parse(file);
  }

  private static Document xml(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file), Parser.xmlParser());
  }

  private static List<Path> files(Path below, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void unpack(Path file, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path path = target.resolve(entry.getName());
        Files.createDirectories(path.getParent());
        Files.write(path, zip.getInputStream(entry).readAllBytes());
      }
    }
  }
}
