package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.live.SiteServer;
import gazette.server.SearchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * One page of each kind before Lighthouse, on its slow phone with a slow line. {@code
 * -Dgazette.lighthouse} names the folder of its package ({@code npm install lighthouse}, {@code
 * node_modules/lighthouse}).
 */
@Tag("slow")
class LighthouseTest {

  private static final Map<String, Integer> WANTED = Map.of("performance", 99, "accessibility", 100,
      "best-practices", 100, "seo", 100);
  private static final String CATEGORIES = String.join(",", WANTED.keySet());

  // A busy machine makes a page look slow; nothing makes it look fast.
  private static final int ATTEMPTS = 3;

  @TempDir
  static Path folder;
  private static Path program = Path.of("");
  private static Path chromium = Path.of("");
  private static Path publicFolder = Path.of("");
  private static SearchServer server;

  @BeforeAll
  static void serveTheSite() throws IOException {
    String property = System.getProperty("gazette.lighthouse");
    Tools.demand(LighthouseTest.class, property != null, "-Dgazette.lighthouse names no folder");
    program = Path.of(property, "cli", "index.js").toAbsolutePath();
    chromium = Chromium.program(LighthouseTest.class);
    Folders folders = RepositorySite.built();
    publicFolder = folders.publicFolder();
    server = SiteServer.start(folders, "127.0.0.1", 0, false);
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @FieldSource("gazette.site.KindsOfPages#INDEXED")
  void isPleasedWith(String page) throws IOException, InterruptedException {
    assertPleased(page);
  }

  /** They keep search engines away on purpose; the audit that wants the contrary is left out. */
  @ParameterizedTest
  @FieldSource("gazette.site.KindsOfPages#NOT_INDEXED")
  void isPleasedWithWhatSearchEnginesLeaveOut(String page)
      throws IOException, InterruptedException {
    assertPleased(page, "--skip-audits=is-crawlable");
  }

  @Test
  void isNotPleasedWithEverything() throws IOException, InterruptedException {
    Files.writeString(publicFolder.resolve("wrong.js"),
        "const end = Date.now() + 1000; while (Date.now() < end); throw 'x';");
    Files.writeString(publicFolder.resolve("wrong.html"),
        "<font color=#cccccc>x</font><script src=wrong.js></script>");
    List<String> faults = look("wrong.html").faults(WANTED);
    assertEquals(WANTED.size(), faults.size(), faults.toString());
    assertTrue(faults.getFirst().contains("html-has-lang [html <html>]"), faults.toString());
  }

  private static void assertPleased(String page, String... options)
      throws IOException, InterruptedException {
    LighthouseReport report = look(page, options);
    for (int attempt = 1; attempt < ATTEMPTS && isSlow(report); attempt++) {
      report = look(page, options);
    }
    assertEquals(List.of(), report.faults(WANTED));
  }

  private static boolean isSlow(LighthouseReport report) {
    return !report.faults(Map.of("performance", 99)).isEmpty();
  }

  private static LighthouseReport look(String page, String... options)
      throws IOException, InterruptedException {
    Path log = folder.resolve("lighthouse.txt");
    Path json = folder.resolve("lighthouse.json");
    List<String> command = new ArrayList<>(List.of("node", program.toString(),
        server.uri().resolve(page).toString(), "--quiet", "--no-enable-error-reporting",
        "--output=json", "--output-path=" + json, "--only-categories=" + CATEGORIES,
        "--chrome-flags=" + String.join(" ", Chromium.FLAGS)));
    command.addAll(List.of(options));
    ProcessBuilder lighthouse = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(log.toFile());
    lighthouse.environment().put("CHROME_PATH", chromium.toString());
    assertEquals(0, lighthouse.start().waitFor(), Files.readString(log));
    LighthouseReport report = LighthouseReport.parse(Files.readString(json));
    System.out.println(page + " " + report.scores());
    return report;
  }
}
