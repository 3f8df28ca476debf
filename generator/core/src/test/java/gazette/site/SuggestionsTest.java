package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What is suggested to those who type into a search field, from files and by a search server. */
class SuggestionsTest {

  private static final String ARTICLE = "issues/2020/06/02-zhengfa-14.html";
  private static final String WASTE = "晋城市人民政府办公室关于印发晋城市生活垃圾分类工作实施方案的通知";

  @TempDir
  static Path folder;
  private static Path site;
  private static ChromeDriver browser;
  private FileServer server;

  @BeforeAll
  static void openTheSite() throws IOException {
    browser = Chromium.open(SuggestionsTest.class, new ChromeOptions());
    site = RepositorySite.built().publicFolder();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    server = FileServer.start(site, "/gongbao/");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everyFieldSuggests() {
    for (String page : List.of("index.html", "issues/index.html", "search.html", "404.html",
        ARTICLE)) {
      browser.get(server.address(page));
      assertEquals(List.of("垃圾 词语", WASTE + " 标题"), suggested("垃圾"), page);
    }
  }

  @ParameterizedTest
  @CsvSource({"政办62, 晋市政办〔2020〕62号 发文字号", "晋市政办〔2020〕62, 晋市政办〔2020〕62号 发文字号", "养老, 养老服务 主题",
      "财政局, 晋城市财政局 发文机关", "ylbz, 医疗保障 主题", "yanglaofw, 养老服务 主题",
      "护理保险, 晋城市人民政府关于建立长期护理保险制度的实施意见 标题"})
  void theFirstIsWhatWasMost(String typed, String first) {
    browser.get(server.address("issues/index.html"));
    assertEquals(first, suggested(typed).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {ARTICLE, "search.html"})
  void pagesWithAScriptOfTheirOwnLoadThemOnceTheFieldIsUsed(String page) {
    browser.get(server.address(page));
    assertEquals(List.of(), server.asked("static/suggest.js"));
    suggested("养老");
    assertEquals(List.of("static/suggest.js"), server.asked("static/suggest.js"));
    assertTrue(server.bytes("static/suggest.js") + server.bytes("suggest/") <= 4 * 1024);
  }

  @Test
  void keysChooseAndAChoiceIsAskedFor() {
    browser.get(server.address("index.html"));
    suggested("垃圾");
    field().sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    WebElement chosen = browser.findElement(By.cssSelector("[aria-selected=true]"));
    assertEquals(field().getDomAttribute("aria-activedescendant"), chosen.getDomAttribute("id"));
    field().sendKeys(Keys.ESCAPE);
    assertEquals("false", field().getDomAttribute("aria-expanded"));
    assertEquals("垃圾", field().getDomProperty("value"));
    field().clear();
    suggested("垃圾");
    field().sendKeys(Keys.ARROW_UP, Keys.ENTER);
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(page -> String.valueOf(page.getTitle()).startsWith(WASTE + "：共"));
  }

  @Test
  void aSearchServerIsAskedFirstAndTheFilesWhereItIsSilent() throws IOException {
    Path served = folder.resolve("served");
    FileUtils.copyDirectory(site.toFile(), served.toFile());
    Path page = served.resolve("index.html");
    Files.writeString(page,
        Files.readString(page).replace("role=\"search\"", "role=\"search\" data-endpoint=\"./\""));
    Path answer = Files.createDirectories(served.resolve("api")).resolve("suggest");
    Files.writeString(answer, "[\"垃\", [\"垃圾桶\"], [\"词语\"]]");
    server.close();
    server = FileServer.start(served, "/");
    browser.get(server.address("index.html"));
    assertEquals(List.of("垃圾桶 词语"), suggested("垃圾"));
    Files.delete(answer);
    field().clear();
    assertEquals(List.of("养老服务 主题", "养老 词语"), suggested("养老").subList(0, 2));
  }

  @Test
  void aDiskIsEnough() {
    browser.get(site.resolve(ARTICLE).toUri().toString());
    assertEquals(WASTE + " 标题", suggested("垃圾").getLast());
  }

  private static WebElement field() {
    return browser.findElement(By.name("q"));
  }

  /** What is suggested once something is typed, each with its kind. */
  private static List<String> suggested(String typed) {
    field().sendKeys(typed);
    By options = By.cssSelector(".suggested:not([hidden]) li");
    new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50))
        .until(page -> !page.findElements(options).isEmpty());
    return browser.findElements(options).stream().map(WebElement::getText).toList();
  }
}
