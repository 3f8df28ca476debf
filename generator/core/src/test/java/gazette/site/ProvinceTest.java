package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.manifest.Manifest;
import gazette.manifest.Proofs;
import gazette.staticsearch.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One site of three gazettes: those of 云州, 示范 and 江北, two of which number a document alike. */
class ProvinceTest {

  private static final Path PROVINCE = Path.of("src/test/resources/province/content");

  @TempDir
  Path temp;

  private Path content;

  @BeforeEach
  void copy() throws IOException {
    content = temp.resolve("content");
    FileUtils.copyDirectory(PROVINCE.toFile(), content.toFile());
  }

  private BuildReport build(Path content, String site) throws IOException {
    BuildReport report = SiteBuilder.build(
        new Folders(content, temp.resolve("none"), temp.resolve(site)),
        BuildOptions.today()
            .on(LocalDate.parse("2021-06-30"))
            .at(Instant.parse("2021-06-30T08:00:00Z")));
    assertTrue(report.published().isPresent(), report.problems().toString());
    return report;
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(temp.resolve("site/public").resolve(path)),
        "https://gazette.example/gongbao/" + path);
  }

  private static List<String> links(Document page, String text) {
    return page.select("main a")
        .stream()
        .filter(link -> link.text().contains(text))
        .map(link -> link.absUrl("href").replace("https://gazette.example/gongbao/", ""))
        .distinct()
        .toList();
  }

  private Map<String, String> files(String folder) throws IOException {
    Path root = temp.resolve(folder);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'),
            HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  @Test
  void theFrontPageLeadsToEachGazetteAndItsNewestIssue() throws IOException {
    build(content, "site");
    Document home = page("index.html");
    assertEquals(List.of("yunzhou/index.html"), links(home, "云州市人民政府公报"));
    assertEquals(List.of("shifan/index.html"), links(home, "示范市人民政府公报"));
    assertEquals(List.of("yunzhou/issues/2021/01/index.html", "shifan/issues/2021/01/index.html",
        "jiangbei/issues/2021/01/index.html"), links(home, "2021年第1期"));
    assertEquals(List.of("index.html"), links(page("yunzhou/index.html"), "各地公报"));
  }

  @Test
  void aDocumentOfAnotherGazetteIsLinkedAndSaysWhatEndsIt() throws IOException {
    build(content, "site");
    Document water = page("yunzhou/issues/2021/01/02-water.html");
    assertEquals(List.of("shifan/issues/2020/06/02-parking.html"), links(water, "示范市停车管理办法"));
    assertEquals(List.of("shifan/issues/2020/06/01-old.html"), links(water, "示政办〔2019〕4号"));
    Document old = page("shifan/issues/2020/06/01-old.html");
    assertTrue(old.text().contains("已废止"), old.text());
    assertEquals(List.of("yunzhou/issues/2021/01/02-water.html"), links(old, "云政〔2021〕2号"));
    assertTrue(page("status/ended.html").text().contains("旧值班表"));
  }

  @Test
  void aNumberOfTwoGazettesMeansThatOfOnesOwn() throws IOException {
    build(content, "site");
    assertEquals(List.of("shifan/issues/2021/01/01-duty.html"),
        links(page("shifan/issues/2021/01/02-plan.html"), "政办发〔2021〕1号"));
    Document copied = page("jiangbei/issues/2021/01/01-copy.html");
    assertEquals(List.of(), links(copied, "政办发〔2021〕1号"));
    assertEquals(List.of("yunzhou/issues/2021/01/02-water.html"), links(copied, "云州市节水办法"));
  }

  @Test
  void commonListsNameTheDocumentsOfAll() throws IOException {
    build(content, "site");
    Document number = page("numbers/zhengbanfa-2021-1.html");
    assertEquals(
        List.of("shifan/issues/2021/01/01-duty.html", "yunzhou/issues/2021/01/01-duty.html"),
        links(number, "关于值班的通知").stream().sorted().toList());
    assertEquals(List.of("yunzhou/issues/2021/01/01-duty.html"),
        links(page("yunzhou/numbers/zhengbanfa-2021-1.html"), "关于值班的通知"));
    Document subject = page("subjects/yingjiguanli.html");
    assertTrue(subject.text().contains("云州市人民政府公报2021年第1期"), subject.text());
    assertTrue(subject.text().contains("示范市人民政府公报2020年第6期"), subject.text());
    assertTrue(page("chronicle/index.html").text().contains("云州市召开值班会议"));
    String catalogue = Files.readString(temp.resolve("site/public/catalog.json"));
    assertTrue(catalogue.contains("\"gazette\": \"jiangbei\""), catalogue);
    assertTrue(catalogue.contains("\"url\": \"jiangbei/issues/2021/01/index.html\""), catalogue);
    String sitemap = Files.readString(temp.resolve("site/public/sitemap.xml"));
    assertTrue(sitemap.contains("gongbao/jiangbei/issues/2021/01/01-copy.html"), sitemap);
    String feed = Files.readString(temp.resolve("site/public/feed.xml"));
    assertTrue(feed.contains("载云州市人民政府公报2021年第1期"), feed);
  }

  /** What cites nothing elsewhere, and is cited by none, is as if its gazette were the only one. */
  @Test
  void aGazetteAloneIsItsFolderOfTheCommonSite() throws IOException {
    build(content, "site");
    Map<String, String> among = files("site/public/jiangbei");
    build(content.resolve("jiangbei"), "alone");
    Map<String, String> alone = files("alone/public");
    Set<String> ofTheWhole = new TreeSet<>(alone.keySet());
    ofTheWhole.removeAll(among.keySet());
    assertEquals(new TreeSet<>(Set.of(Manifest.FILE, Proofs.SUMS, Proofs.TRACE)), ofTheWhole);
    Set<String> others = new TreeSet<>();
    among.forEach((file, bytes) -> {
      if (!bytes.equals(alone.get(file))) {
        others.add(file.replaceAll("\\.(?:gz|br)$", ""));
      }
    });
    // The front page leads to the others; the rest is the article that cites another gazette, and
    // what tells its size.
    assertEquals(new TreeSet<>(Set.of("index.html", "opensearch.xml", "issues/2021/01/01-copy.html",
        "issues/2021/01/gazette-2021-01.epub", "issues/2021/01/gazette-2021-01.zip",
        "issues/2021/01/index.html", "issues/2021/01/whole.html")), others);
  }

  @Test
  void aChangeOfOneGazetteLeavesTheFilesOfTheOthers() throws IOException {
    build(content, "site");
    Map<String, String> before = files("site/public");
    Path file = content.resolve("jiangbei/2021/01/01-copy.md");
    Files.writeString(file, Files.readString(file).replace("请参照", "请认真参照"));
    build(content, "site");
    Map<String, String> after = files("site/public");
    build(content, "clean");
    Map<String, String> clean = files("clean/public");
    assertEquals(clean.keySet(), after.keySet());
    Set<String> changed = new TreeSet<>();
    after.forEach((path, bytes) -> {
      if (!bytes.equals(before.get(path))) {
        changed.add(path.split("/", 2)[0]);
      }
      // They tell the number of the build.
      if (path.contains("/")) {
        assertEquals(clean.get(path), bytes, path);
      }
    });
    assertFalse(changed.contains("yunzhou"), changed.toString());
    assertFalse(changed.contains("shifan"), changed.toString());
    assertTrue(changed.containsAll(List.of("jiangbei", "shards")), changed.toString());
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    build(content, "site");
    assertEquals(0, build(content, "site").published().orElseThrow().files().written());
  }

  @Test
  void browsersNarrowResultsToAGazetteAndShowItsTexts() throws IOException {
    Tools.find(ProvinceTest.class, "node");
    build(content, "site");
    String plan = "exact 示范市人民政府办公室关于改进值班的通知";
    Node.test("asks.test.js",
        Map.of("folder", temp.resolve("site/public").toString(), "cases",
            List.of(
                Map.of("query", "改进值班", "chosen", Map.of("gazette", "shifan"), "found",
                    List.of(plan), "absent", List.of()),
                Map.of("query", "改进值班", "chosen", Map.of("gazette", "jiangbei"), "found", List.of(),
                    "absent", List.of()),
                Map.of("query", "值班三天", "chosen", Map.of("gazette", "yunzhou"), "found",
                    List.of("exact 云州市人民政府办公室关于值班的通知"), "absent", List.of(), "passages", "值班三天"))),
        temp);
  }

  private List<String> check() throws IOException {
    return SiteBuilder.check(content).stream().map(Object::toString).toList();
  }

  @Test
  void thereIsNothingWrongWithIt() throws IOException {
    assertEquals(List.of(), check());
  }

  private void name(String gazettes) throws IOException {
    Path settings = content.resolve("gazette.yaml");
    Files.writeString(settings,
        Files.readString(settings).replaceFirst("gazettes: .*", "gazettes: [" + gazettes + "]"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      yunzhou, Shifan, jiangbei | gazette.yaml:6: error: 'Shifan' cannot be the folder of a gazette
      yunzhou, issues           | gazette.yaml:6: error: 'issues' is a folder that every site has for something else
      yunzhou, yunzhou          | gazette.yaml:6: error: 'yunzhou' stands twice
      yunzhou, linhai           | gazette.yaml:6: error: there is no folder 'linhai' beside this file
      yunzhou, jiangbei         | shifan: warning: this folder is not read
      """)
  void whatIsWrongWithTheNamesOfGazettesIsSaid(String gazettes, String told) throws IOException {
    name(gazettes);
    assertTrue(check().stream().anyMatch(problem -> problem.startsWith(told)), check().toString());
  }

  @Test
  void everyFolderOfAGazetteHasSoundSettingsAndIssues() throws IOException {
    Files.delete(content.resolve("jiangbei/gazette.yaml"));
    Files.writeString(content.resolve("shifan/gazette.yaml"), "title: 公报\ngazettes: [a]\n");
    Files.createDirectories(content.resolve("2021/02"));
    String told = String.join("\n", check());
    for (String one : List.of("jiangbei/gazette.yaml: error: there is no such file",
        "shifan/gazette.yaml:1: error: ", "shifan/gazette.yaml:2: error: a gazette that is one of",
        "2021: error: issues lie beside the folders of several gazettes")) {
      assertTrue(told.contains(one), told);
    }
    FileUtils.deleteDirectory(content.resolve("yunzhou/2021").toFile());
    assertTrue(
        check().stream().anyMatch(one -> one.startsWith("yunzhou: error: there is no issue")),
        check().toString());
  }

  /** No folder of a site, and nothing that its endpoint answers, can be that of a gazette. */
  @Test
  void noGazetteTakesTheFolderOfSomethingElse() throws IOException {
    build(content.resolve("yunzhou"), "alone");
    Set<String> folders = new TreeSet<>();
    for (String file : files("alone/public").keySet()) {
      if (file.contains("/")) {
        folders.add(file.split("/", 2)[0]);
      }
    }
    assertTrue(folders.size() > 8, folders.toString());
    for (String folder : folders) {
      name("yunzhou, " + folder);
      assertTrue(check().stream().anyMatch(one -> one.contains("every site has")), folder);
    }
  }
}
