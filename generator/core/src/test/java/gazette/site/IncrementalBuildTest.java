package gazette.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.manifest.Manifest;
import gazette.manifest.Proofs;
import gazette.search.SearchIndex;
import gazette.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that keeps what is as it was ends where a build ends that makes everything. */
class IncrementalBuildTest {

  private static final Path SMALL = Path.of("src/test/resources/sites/small");
  private static final List<String> QUESTIONS = List.of("停车", "通知", "任命", "云政办", "第2条", "yangde",
      "大事记", "新词");

  // The page of the issue tells how large book and copy are, in KB: it changes with them, or not.
  private static final String TELLS_SIZES = "issues/2020/06/index.html";
  // Articles that emendations.tsv names: they stay where they are.
  private static final Set<String> EMENDED = Set.of("02-notice-8.md", "03-chronicle-11.md");

  @TempDir
  Path temp;

  private Path content;
  private Path templates;
  private LocalDate day = LocalDate.parse("2021-06-30");
  private int edits;

  @BeforeEach
  void copy() throws IOException {
    content = temp.resolve("content");
    templates = temp.resolve("templates");
    FileUtils.copyDirectory(SMALL.resolve("content").toFile(), content.toFile());
    FileUtils.copyDirectory(SMALL.resolve("templates").toFile(), templates.toFile());
    settle();
  }

  /** Files that were left alone for a while may be taken for what they were. */
  private void settle() throws IOException {
    for (Path root : List.of(content, templates)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Instant changed = Files.getLastModifiedTime(file).toInstant();
          if (changed.isAfter(Instant.now().minusSeconds(3_000))) {
            Files.setLastModifiedTime(file,
                FileTime.from(Instant.now().minusSeconds(10_000 - edits++)));
          }
        }
      }
    }
  }

  private BuildReport build(String site) throws IOException {
    BuildReport report = SiteBuilder.build(new Folders(content, templates, temp.resolve(site)),
        BuildOptions.today().on(day).at(Instant.parse("2021-06-30T08:00:00Z")));
    assertTrue(report.published().isPresent(), report.problems().toString());
    return report;
  }

  private Map<String, String> files(String site) throws IOException {
    Path root = temp.resolve(site).resolve("public");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        // They tell the number of the build.
        if (!Set.of(Manifest.FILE, Proofs.SUMS, Proofs.TRACE).contains(path)) {
          files.put(path, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private List<Object> answers(String site) throws IOException {
    List<Object> answers = new ArrayList<>();
    try (SearchIndex index = SearchIndex.open(temp.resolve(site).resolve("index"))) {
      answers.add(index.generation());
      for (String question : QUESTIONS) {
        answers.add(index.search(SearchQuery.of(question)));
        answers.add(index.suggest(question, 8));
      }
    }
    return answers;
  }

  private void assertAsClean(String told) throws IOException {
    FileUtils.deleteDirectory(temp.resolve("clean").toFile());
    BuildReport clean = build("clean");
    Map<String, String> wanted = files("clean");
    Map<String, String> made = files("site");
    assertEquals(wanted.keySet(), made.keySet(), told);
    wanted.forEach((path, bytes) -> assertEquals(text(bytes), text(String.valueOf(made.get(path))),
        told + path));
    assertEquals(answers("clean"), answers("site"), told);
    assertEquals(clean.problems(), build("site").problems(), told);
  }

  private static String text(String bytes) {
    return new String(HexFormat.of().parseHex(bytes), UTF_8);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = content.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), file);
    Files.writeString(path, text.replace(from, to));
    settle();
  }

  private static int written(BuildReport report) {
    return report.published().orElseThrow().files().written();
  }

  private int unchanged(BuildReport report) {
    return report.published().orElseThrow().files().unchanged();
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    BuildReport first = build("site");
    BuildReport second = build("site");
    assertEquals(0, written(second));
    assertEquals(written(first), unchanged(second));
    assertEquals(first.problems(), second.problems());
    assertEquals(first.published().orElseThrow().passages(),
        second.published().orElseThrow().passages());
  }

  @Test
  void aWordInATextChangesItsPageAndWhatSearches() throws IOException {
    build("site");
    Map<String, String> before = files("site");
    Files.writeString(content.resolve("2020/06/02-notice-8.md"),
        Files.readString(content.resolve("2020/06/02-notice-8.md")) + "\n新词一句。\n");
    settle();
    build("site");
    Map<String, String> after = files("site");
    Set<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(path -> Objects.equals(after.get(path), before.get(path))
        || path.startsWith("shards/") || path.endsWith(".gz") || path.equals(TELLS_SIZES));
    assertEquals(Set.of("issues/2020/06/02-notice-8.html", "issues/2020/06/02-notice-8.md",
        "issues/2020/06/02-notice-8.json", "issues/2020/06/whole.html",
        "issues/2020/06/gazette-2020-06.epub", "issues/2020/06/gazette-2020-06.zip"), changed);
    assertAsClean("");
  }

  @Test
  void anEmendationChangesTheIssueItIsIn() throws IOException {
    build("site");
    Map<String, String> before = files("site");
    edit("2020/06/emendations.tsv", "“气”误作“汽”", "“气”误作“汽”，表中他处不误");
    build("site");
    Map<String, String> after = files("site");
    Set<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(path -> Objects.equals(after.get(path), before.get(path))
        || path.startsWith("shards/") || path.endsWith(".gz") || path.equals(TELLS_SIZES));
    assertEquals(Set.of("issues/2020/06/02-notice-8.html", "issues/2020/06/02-notice-8.json",
        "issues/2020/06/emendations.html", "issues/2020/06/whole.html",
        "issues/2020/06/gazette-2020-06.epub", "issues/2020/06/gazette-2020-06.zip"), changed);
    assertAsClean("");
  }

  @Test
  void newSynonymsReachTheCopiesThatAreTakenAlong() throws IOException {
    build("site");
    Files.writeString(content.resolve("synonyms.txt"), "停车, 新词\n");
    settle();
    build("site");
    assertAsClean("");
  }

  @Test
  void aPublicFileThatSomebodyDamagedIsMadeAgain() throws IOException {
    build("site");
    Path home = temp.resolve("site/public/index.html");
    Files.writeString(home, "damaged");
    Files.delete(temp.resolve("site/public/about.html"));
    build("site");
    assertAsClean("");
  }

  @Test
  void anIndexThatSomebodyDamagedIsMadeAgain() throws IOException {
    build("site");
    try (Stream<Path> files = Files.walk(temp.resolve("site/index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    build("site");
    assertAsClean("");
  }

  @Test
  void aDamagedMemoryIsAsGoodAsNone() throws IOException {
    build("site");
    Path memory = temp.resolve("site/cache/memory.bin");
    byte[] bytes = Files.readAllBytes(memory);
    for (int cut : List.of(0, 7, bytes.length / 2, bytes.length - 1)) {
      Files.write(memory, Arrays.copyOf(bytes, cut));
      build("site");
    }
    bytes[bytes.length / 3] ^= 0x10;
    Files.write(memory, bytes);
    build("site");
    assertAsClean("");
  }

  @Test
  void aPlaceThatAKeptPageLinksToMustStay() throws IOException {
    build("site");
    Files.writeString(templates.resolve("status.ftlh"),
        "<!DOCTYPE html><html lang=\"zh\"><title>a</title></html>\n");
    List<String> problems = new ArrayList<>();
    for (String site : List.of("site", "clean")) {
      BuildReport report = SiteBuilder.build(new Folders(content, templates, temp.resolve(site)),
          BuildOptions.today().on(day));
      assertTrue(report.published().isEmpty());
      problems.add(report.problems().toString());
    }
    assertTrue(problems.getFirst().contains("status/index.html#"), problems.getFirst());
    assertEquals(problems.getLast(), problems.getFirst());
  }

  @Test
  void anErrorInOneTextLosesNothing() throws IOException {
    build("site");
    edit("2020/06/02-notice-8.md", "title:", "titel:");
    BuildReport failed = SiteBuilder.build(new Folders(content, templates, temp.resolve("site")),
        BuildOptions.today().on(day));
    assertTrue(failed.published().isEmpty());
    edit("2020/06/02-notice-8.md", "titel:", "title:");
    build("site");
    assertAsClean("");
  }

  static Stream<Long> few() {
    return Stream.iterate(1L, seed -> seed + 1).limit(6);
  }

  static Stream<Long> many() {
    return Stream.iterate(1_000L, seed -> seed + 1).limit(Integer.getInteger("gazette.seeds", 100));
  }

  @ParameterizedTest
  @MethodSource("few")
  void endsAsACleanBuildAfterAnyEdits(long seed) throws IOException {
    editAndBuild(new Random(seed), 5);
  }

  @Test
  void endsAsACleanBuildWithWhatIsFoundByMeaning() throws IOException {
    edit("gazette.yaml", "search: {meaning: off}\n", "");
    editAndBuild(new Random(7), 8);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("many")
  void endsAsACleanBuildAfterVeryManyEdits(long seed) throws IOException {
    editAndBuild(new Random(seed), 4);
  }

  private void editAndBuild(Random random, int steps) throws IOException {
    StringBuilder told = new StringBuilder();
    build("site");
    for (int step = 0; step < steps; step++) {
      for (int edit = 0; edit <= random.nextInt(2); edit++) {
        told.append(randomEdit(random)).append("; ");
      }
      settle();
      build("site");
    }
    assertAsClean(told.toString());
  }

  private String randomEdit(Random random) throws IOException {
    List<Path> articles = articles();
    Path article = articles.get(random.nextInt(articles.size()));
    String name = content.relativize(article).toString();
    boolean chronicle = name.contains("chronicle");
    return switch (random.nextInt(15)) {
      case 0, 1 -> {
        Files.writeString(article, Files.readString(article) + "\n"
            + (chronicle ? "12月3日 新词" : "新词") + random.nextInt(100) + "。\n");
        yield "text of " + name;
      }
      case 2 -> {
        Files.writeString(article, Files.readString(article).replaceFirst("title: ", "title: 新"));
        yield "title of " + name;
      }
      case 3 -> {
        String text = Files.readString(article);
        if (!chronicle && !text.contains("subjects:")) {
          Files.writeString(article, text.replaceFirst("title: ", "subjects: [应急管理]\ntitle: "));
        }
        yield "subject of " + name;
      }
      case 4 -> {
        int number = 10 + random.nextInt(80);
        Path fresh = article.resolveSibling(number + "-new-" + random.nextInt(1_000) + ".md");
        if (articles.stream()
            .noneMatch(other -> Objects.equals(other.getParent(), article.getParent())
                && other.getFileName().toString().startsWith(number + "-"))) {
          Files.writeString(fresh, "---\ntitle: 新文件" + number + "\nsection: 示范市人民政府办公室\nsigned: "
              + "2020-12-0" + (1 + random.nextInt(9)) + "\n---\n\n第一条 新词。\n\n第二条 停车。\n");
        }
        yield "new " + fresh.getFileName();
      }
      case 5 -> {
        if (articles.size() > 2 && noneLinksTo(article, articles)) {
          Files.delete(article);
        }
        yield "without " + name;
      }
      case 6 -> {
        if (noneLinksTo(article, articles)) {
          Files.move(article, article
              .resolveSibling(article.getFileName().toString().replaceFirst("\\.md$", "-a.md")));
        }
        yield "renamed " + name;
      }
      case 7 -> {
        int number = 1 + random.nextInt(12);
        Path issue = content.resolve("2022/%02d".formatted(number));
        if (!Files.exists(issue)) {
          Files.createDirectories(issue);
          Files.writeString(issue.resolve("issue.yaml"),
              "year: 2022\nnumber: %d\nserial: %d\n".formatted(number, 19 + number));
          Files.writeString(issue.resolve("01-a.md"),
              "---\ntitle: 通知\nsection: 示范市人民政府办公室\n---\n\n新词。\n");
        } else {
          FileUtils.deleteDirectory(issue.toFile());
        }
        yield "issue 2022-" + number;
      }
      case 8 -> {
        Path layout = templates.resolve("about.ftlh");
        if (Files.exists(layout)) {
          Files.delete(layout);
        } else {
          Files.createDirectories(templates);
          Files.writeString(layout,
              "<!DOCTYPE html><html lang=\"zh\"><title>a</title><p id=\"map\">新</p></html>\n");
        }
        yield "template";
      }
      case 9 -> {
        Files.createDirectories(templates.resolve("static"));
        Files.writeString(templates.resolve("static/extra.txt"), "" + random.nextInt(100));
        yield "static file";
      }
      case 10 -> {
        Path yaml = content.resolve("gazette.yaml");
        Files.writeString(yaml, Files.readString(yaml)
            .replaceFirst("(?m)^holdings: .*$", "holdings: 收录" + random.nextInt(9)));
        yield "settings";
      }
      case 11 -> {
        Files.writeString(content.resolve("synonyms.txt"), "停车, 新词" + random.nextInt(9) + "\n");
        yield "synonyms";
      }
      case 12 -> {
        Path emendations = content.resolve("2020/06/emendations.tsv");
        if (Files.exists(emendations) && random.nextBoolean()) {
          Files.delete(emendations);
        } else {
          Files.writeString(emendations,
              "40\t02-notice-8\tnotation\t[2020]\t〔2020〕\t第%d次\n".formatted(random.nextInt(9))
                  + "52\t02-notice-8#h-1-1\tmisread\t相应；\t响应；\t误识\n");
        }
        yield "emendations";
      }
      case 13 -> {
        day = day.plusDays(random.nextInt(2_000) - 1_000L);
        yield "day " + day;
      }
      default -> {
        String text = Files.readString(article);
        if (!chronicle && !text.contains("withdrawn:") && noneLinksTo(article, articles)) {
          Files.writeString(article,
              text.replaceFirst("title: ", "withdrawn: 2021-03-01\nreason: 有误。\ntitle: "));
        } else {
          Files.writeString(article, text.replaceFirst("withdrawn: 2021-03-01\nreason: 有误。\n", ""));
        }
        yield "withdrawn " + name;
      }
    };
  }

  private List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static boolean noneLinksTo(Path article, List<Path> all) throws IOException {
    String name = article.getFileName().toString();
    for (Path other : all) {
      if (Files.readString(other).contains(name)) {
        return false;
      }
    }
    return !EMENDED.contains(name);
  }
}
