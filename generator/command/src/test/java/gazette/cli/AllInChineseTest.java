package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, who asked for Chinese reads no English sentence. */
class AllInChineseTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  // The small words of which every English sentence has one; no command, option or file is called so.
  private static final Pattern ENGLISH = Pattern
      .compile("(?<![-\\w/.])(?:a|an|the|is|are|was|were|it|its|of|to|not|no|in|by|with|"
          + "from|or|and|for|has|cannot|there|another|this|that|be|been|have|write|must)(?![-\\w/.])");
  // Of what an import says in Chinese, no word is Latin.
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

  @TempDir
  static Path shared;
  private static Path content;
  private static Path site;
  private static Path before;

  @TempDir
  Path folder;

  @BeforeAll
  static void aSmallGazetteThatWasBuiltTwice() throws IOException {
    content = shared.resolve("content");
    site = shared.resolve("site");
    before = shared.resolve("before");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    said(0, "build", "--content", content.toString(), "--site", site.toString());
    FileUtils.copyDirectory(site.resolve("public").toFile(), before.toFile());
    Files.writeString(content.resolve("gazette.yaml"),
        Files.readString(content.resolve("gazette.yaml")) + "description: 另一句。\n");
    Files.delete(site.resolve("public/404.html"));
    said(0, "build", "--content", content.toString(), "--site", site.toString());
  }

  @Test
  void anEnglishSentenceWouldBeSeen() {
    assertTrue(ENGLISH.matcher(CommandRun.of("build", "--port").err()).find());
    assertTrue(ENGLISH.matcher(CommandRun.of("help").out()).find());
  }

  @Test
  void helps() {
    for (String command : List.of("init", "build", "index", "serve", "check", "search", "new",
        "import", "verify", "keygen", "explain", "help", "generate-completion")) {
      said(0, "help", command);
      said(0, command, "--help");
    }
    said(0, "help");
    said(0, "new", "article", "--help");
    said(0, "new", "issue", "--help");
  }

  @Test
  void wrongArguments() throws IOException {
    said(2);
    said(2, "biuld");
    said(2, "build", "--no-such-option");
    said(2, "build", "--threads");
    said(2, "build", "--threads", "0");
    said(2, "build", "--threads", "1", "--threads", "2");
    said(2, "build", "--threads=many");
    said(2, "build", "--strict=perhaps");
    said(2, "build", "extra");
    said(2, "build", "--content", content.toString(), "--site", content.resolve("s").toString());
    said(2, "build", "--templates", folder.resolve("none").toString());
    said(2, "search");
    said(2, "serve", "--port=70000");
    said(2, "serve", "--proxy=x y");
    said(2, "verify", "--rate=0");
    said(2, "verify", "https://a/?b");
    said(2, "new");
    said(2, "new", "issue", "--issue=soon");
    said(2, "new", "article", "通知", "--number=three");
    said(2, "init", content.toString(), "--title=a", "--publisher=b", "--url=https://a.cn/");
    said(2, "check", "--format=xml");
    said(3, "build", "--content", folder.resolve("none").toString());
    said(3, "search", "--site", folder.resolve("none").toString(), "通知");
    said(2, "explain", "index.html");
  }

  @Test
  void whatAPublicFileIsMadeOf() throws IOException {
    for (String file : List.of("index.html", "404.html", "issues/2020/06/01-order-3.html",
        "feed.xml", "sitemap.xml")) {
      said(0, "explain", file, "--content", content.toString(), "--site", site.toString());
    }
  }

  @Test
  void draftsWithTheirDoubtsAndReports() throws IOException {
    int doubts = 0;
    for (Path issue : files(Path.of("src/test/resources/draft"))) {
      String source = Files.readString(issue.resolve("ocr.txt"));
      Path drafts = folder.resolve(issue.getFileName());
      CommandRun run = CommandRun.of("import", issue.resolve("ocr.txt").toString(), "--lang=zh",
          "--into", drafts.toString());
      assertChinese(run.out() + run.err(), issue.toString());
      for (Path draft : Files.exists(drafts) ? files(drafts) : List.<Path>of()) {
        List<String> ours = Files.readAllLines(draft)
            .stream()
            .map(line -> draft.endsWith("import-report.tsv") ? saidOfLine(line, source)
                : remark(line))
            .filter(line -> !line.isEmpty())
            .toList();
        ours.forEach(line -> assertFalse(LATIN.matcher(line).find(), () -> draft + ": " + line));
        doubts += (int) ours.stream().filter(line -> line.startsWith("%%")).count();
      }
    }
    assertTrue(doubts > 20, "only " + doubts);
  }

  @Test
  void copiesThatAreAmiss() throws IOException {
    Path old = folder.resolve("old");
    FileUtils.copyDirectory(before.toFile(), old.toFile());
    Path good = site.resolve("public");
    Path state = folder.resolve("seen");
    said(0, "verify", good.toString(), "--state", state.toString());
    said(8, "verify", old.toString(), "--state", state.toString());
    said(6, "verify", old.toString(), "--against", good.toString());
    said(9, "verify", good.toString(), "--against", old.toString());
    said(3, "verify", old.toString(), "--against", folder.toString());
    said(0, "keygen", folder.resolve("key").toString());
    said(9, "verify", old.toString(), "--key", folder.resolve("key.pub").toString());
    said(3, "verify", old.toString(), "--key", state.toString());
    said(3, "verify", old.toString(), "--state", folder.resolve("key").toString());

    Files.delete(old.resolve("index.html"));
    Files.createDirectory(old.resolve("index.html"));
    Files.writeString(old.resolve("extra.html"), "");
    Files.delete(old.resolve("feed.xml"));
    Files.writeString(old.resolve("404.html"), "");
    said(9, "verify", old.toString());
    String manifest = Files.readString(old.resolve("manifest.json"));
    for (String bad : List.of("", "{", "{}", "[]", manifest.substring(0, 300), manifest + "{}",
        manifest.replaceFirst("\"build\"", "\"url\""),
        manifest.replace("\"length\": 1", "\"length\": \"x"),
        manifest.replaceFirst("\"date\": \"", "\"date\": \"x"))) {
      Files.writeString(old.resolve("manifest.json"), bad);
      CommandRun verdict = CommandRun.of("verify", old.toString(), "--lang=zh");
      assertNotEquals(0, verdict.code());
      assertChinese(verdict.out(), "verify " + bad);
    }
    Files.delete(old.resolve("manifest.json"));
    said(7, "verify", old.toString());
  }

  @Test
  void buildsThatFail() throws IOException {
    Path key = folder.resolve("key");
    said(0, "keygen", key.toString());
    said(2, "keygen", key.toString());
    refused(3, "keygen", content.resolve("key").toString());
    refused(3, "build", "--key", key + ".pub");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    refused(3, "build", "--key", key.toString());
    Path mine = Files.createDirectories(folder.resolve("site/public")).resolve("index.html");
    Files.writeString(mine, "mine");
    refused(3, "build");
    Path lock = folder.resolve("site/lock");
    try (RandomAccessFile other = new RandomAccessFile(lock.toFile(), "rw");
        var _ = other.getChannel().lock()) {
      refused(3, "build");
    }
    Files.delete(lock);
    Files.createDirectory(lock);
    refused(3, "build");
  }

  @Test
  void templatesThatAreBroken() throws IOException {
    Path templates = folder.resolve("templates");
    Files.createDirectories(templates.resolve("static"));
    Path about = templates.resolve("about.ftlh");
    for (String template : List.of("${page.nothing}", "<#if x>", "")) {
      Files.writeString(about, template);
      refused(1, "build", "--templates", templates.toString());
    }
    Files.write(about, new byte[]{(byte) 0xb9, (byte) 0xab});
    refused(1, "build", "--templates", templates.toString());
    Files.delete(about);
    Files.writeString(templates.resolve("static/图 1.png"), "");
    refused(1, "build", "--templates", templates.toString());
  }

  @Test
  void serversThatCannotListen() throws IOException {
    String[] serve = {"serve", "--content", content.toString(), "--site", site.toString()};
    said(3, with(serve, "--host=192.0.2.1"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      said(3, with(serve, "--port=" + taken.getLocalPort()));
    }
  }

  /** Into a site of its own. */
  private void refused(int code, String... arguments) {
    said(code, with(arguments, "--content", content.toString(), "--site",
        folder.resolve("site").toString()));
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private static void said(int code, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--lang=zh"));
    all.addAll(List.of(arguments));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertEquals(code, run.code(), () -> all + run.err());
    assertChinese(run.out() + run.err(), all.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** What is said in a line of a draft, without the keys that it speaks of. */
  private static String remark(String line) {
    return line.matches("(%%|#) .*") ? line.replaceAll("\\b(year|number|serial|note): ", "") : "";
  }

  /** What is said in a line of the report, where the text of the source stands as it was. */
  private static String saidOfLine(String line, String source) {
    String[] cells = line.split("\t", -1);
    return cells[1] + (letters(source).contains(letters(cells[3])) ? "" : cells[3]);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** What libraries say of JSON and of templates is quoted as it is, in brackets. */
  private static void assertChinese(String said, String when) {
    assertFalse(said.isEmpty(), when);
    assertFalse(ENGLISH.matcher(said.replaceAll("（[^）]*）", "")).find(), () -> when + ": " + said);
  }
}
