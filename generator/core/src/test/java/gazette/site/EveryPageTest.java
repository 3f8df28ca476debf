package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * What axe does not see, on every page of the site (WCAG 2.2): that nothing slides sideways at 320
 * px (1.4.10), and that placeholders (1.4.3) and the borders of fields (1.4.11) stand out.
 */
class EveryPageTest {

  /** What is wrong with the page, as lines. Colours come as the browser has computed them. */
  private static final String LOOK = """
      const found = [];
      const page = document.documentElement;
      if (page.scrollWidth > page.clientWidth) found.push('is ' + page.scrollWidth + ' px wide');
      const parts = colour => colour.match(/[0-9.]+/g).map(Number);
      const light = colour => {
        const [r, g, b] = parts(colour).map(v => (v / 255 <= .04045 ? v / 255 / 12.92
            : Math.pow((v / 255 + .055) / 1.055, 2.4)));
        return .2126 * r + .7152 * g + .0722 * b;
      };
      const ground = element => {
        const own = getComputedStyle(element).backgroundColor;
        if (parts(own)[3] !== 0) return own;
        return element.parentElement ? ground(element.parentElement) : 'rgb(255, 255, 255)';
      };
      const contrast = (one, other) => {
        const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
        return (a + .05) / (b + .05);
      };
      const want = (what, one, other, least) => {
        const is = contrast(one, other);
        if (is < least) found.push(`${what} has ${is.toFixed(2)}`);
      };
      for (const field of document.querySelectorAll('input:not([type=hidden]), select')) {
        const style = getComputedStyle(field);
        want('border of #' + field.id, style.borderTopColor, ground(field.parentElement), 3);
        if (field.placeholder) {
          want('placeholder of #' + field.id, getComputedStyle(field, '::placeholder').color,
              ground(field), 4.5);
        }
      }
      for (const link of document.querySelectorAll('.plate a, .plate p, .slots a, .tools a')) {
        want(link.textContent, getComputedStyle(link).color, ground(link), 4.5);
      }
      return found;""";

  @TempDir
  static Path folder;
  private static Path site;
  private static FileServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void buildTheSite() throws IOException {
    browser = Chromium.open(EveryPageTest.class, new ChromeOptions());
    Folders folders = RepositorySite.built();
    site = folders.publicFolder();
    // As its 404 page, which does not know where it is shown, believes that it lies.
    server = FileServer.start(site, "/gongbao/");
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
  void fitsTheNarrowestScreenAndShowsItsFieldsInLightAndDark() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> pages = pages();
    assertTrue(pages.size() > 100, pages.size() + " pages");
    for (String scheme : List.of("light", "dark")) {
      show(320, scheme);
      for (Path page : pages) {
        // Its width is the same in the dark.
        if (scheme.equals("light") || hasFields(page)) {
          browser.get(server.address(site.relativize(page).toString().replace('\\', '/')));
          look().forEach(
              wrong -> found.add("%s in %s: %s".formatted(site.relativize(page), scheme, wrong)));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void fitsOtherScreensToo() throws IOException {
    List<String> found = new ArrayList<>();
    for (int width : new int[]{360, 768, 1280}) {
      show(width, "light");
      for (String page : KindsOfPages.INDEXED) {
        browser.get(server.address(page));
        look().forEach(wrong -> found.add("%s at %s px: %s".formatted(page, width, wrong)));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void isNotPleasedWithEverything() throws IOException {
    Path page = Files.writeString(folder.resolve("wrong.html"), """
        <style>::placeholder {color: #aaa} input {border: 1px solid #ddd}</style>
        <main><p style="width: 400px">x<input id="q" placeholder="x"></main>
        """);
    show(320, "light");
    browser.get(page.toUri().toString());
    assertEquals(3, look().size(), look().toString());
    assertFalse(look().toString().contains("NaN"));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static boolean hasFields(Path page) throws IOException {
    String html = Files.readString(page);
    return html.substring(html.indexOf("<main")).contains("<input")
        || html.contains("class=\"plate\"") || html.contains("class=\"slots\"");
  }

  private static void show(int width, String scheme) {
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static List<String> look() {
    List<String> found = new ArrayList<>();
    if (browser.executeScript(LOOK) instanceof List<?> list) {
      list.forEach(one -> found.add(String.valueOf(one)));
    }
    return found;
  }
}
