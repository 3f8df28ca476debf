package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gazette.Tools;
import gazette.live.SiteServer;
import gazette.server.SearchServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Each kind of page before axe-core, in a browser: on a phone and on a desk, light and dark.
 * {@code -Dgazette.axe} names its script ({@code npm install axe-core}, {@code axe.min.js}).
 */
@Tag("slow")
class AxeTest {

  private static final List<String> PAGES = Stream
      .of(KindsOfPages.INDEXED, KindsOfPages.NOT_INDEXED, KindsOfPages.MORE)
      .flatMap(List::stream)
      .toList();
  private static final String RUN = """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(found => done(found.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target + ': '
          + n.html.slice(0, 120)).slice(0, 3).join(' | '))), e => done(['' + e]));
      """;

  @TempDir
  static Path folder;
  private static String axe = "";
  private static SearchServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void openTheSiteInABrowser() throws IOException {
    String script = System.getProperty("gazette.axe");
    Tools.demand(AxeTest.class, script != null, "-Dgazette.axe names no axe.min.js");
    axe = Files.readString(Path.of(script), StandardCharsets.UTF_8);
    browser = Chromium.open(AxeTest.class, new ChromeOptions());
    Folders folders = RepositorySite.built();
    server = SiteServer.start(folders, "127.0.0.1", 0, false);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void findsNothingOnAnyKindOfPage() {
    List<String> found = new ArrayList<>();
    for (int width : new int[]{360, 1280}) {
      for (String scheme : List.of("light", "dark")) {
        show(width, scheme);
        for (String page : PAGES) {
          browser.get(server.uri().resolve(page).toString());
          violations().forEach(violation -> found
              .add("%s, %s px, %s: %s".formatted(page, width, scheme, violation)));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void isNotPleasedWithEverything() throws IOException {
    Path page = Files.writeString(folder.resolve("wrong.html"),
        "<title>x</title><p style='color:#ccc;background:#fff'>x</p><img src=x>");
    browser.get(page.toUri().toString());
    assertFalse(violations().isEmpty());
  }

  private static void show(int width, String scheme) {
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static List<String> violations() {
    browser.executeScript(axe);
    List<String> violations = new ArrayList<>();
    if (browser.executeAsyncScript(RUN) instanceof List<?> list) {
      list.forEach(violation -> violations.add(String.valueOf(violation)));
    }
    return violations;
  }
}
