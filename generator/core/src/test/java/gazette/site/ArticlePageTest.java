package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What the page of an article can do in a real browser, and that it can be read without. */
class ArticlePageTest {

  private static final String RULES = "issues/2020/06/04-zhengfa-16.html";
  private static final String CITED = "晋城市人民政府：《关于印发晋城市行政规范性文件制定与监督管理实施细则的通知》（晋市政发〔2020〕16号）";
  private static final String ENCLOSED = "，《晋城市行政规范性文件制定与监督管理实施细则》";
  private static final String CARRIER = "，载《晋城市人民政府公报》2020年第6期（总第264期），第17页，";

  private static FileServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void openTheSite() throws IOException {
    browser = Chromium.open(ArticlePageTest.class, new ChromeOptions());
    Folders folders = RepositorySite.built();
    server = FileServer.start(folders.publicFolder(), "/");
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
  void aClickOnTheNumberOfAClauseCopiesHowItIsCitedAndItsAddress() {
    open(RULES);
    click("#tiao-34 .number");
    assertEquals(CITED + ENCLOSED + "第三十四条" + CARRIER + address("#tiao-34"), copied());
    assertTrue(String.valueOf(browser.getCurrentUrl()).endsWith("#tiao-34"));
    assertEquals("已复制第三十四条的引用格式和链接", browser.findElement(By.tagName("output")).getText());
  }

  @Test
  void aClickOnTheNumberOfAnItemCopiesItsPlaceInTheClause() {
    open(RULES);
    click("#tiao-4-k1-x2 a");
    assertTrue(copied().contains(ENCLOSED + "第四条第（二）项，载"), copied());
    assertTrue(copied().endsWith("#tiao-4-k1-x2"), copied());
  }

  @Test
  void aParagraphOfAClauseIsCopiedByTheSignAtItsEnd() {
    open(RULES);
    click("#tiao-2-k2 .sign");
    assertTrue(copied().contains(ENCLOSED + "第二条第二款，载"), copied());
    assertTrue(copied().endsWith("#tiao-2-k2"), copied());
  }

  @Test
  void theWholeDocumentIsCopiedToo() {
    open(RULES);
    click(".citing button");
    assertEquals(CITED + CARRIER + address(""), copied());
    click(".tools [name=copy]");
    assertEquals(address(""), copied());
  }

  @Test
  void aMailAboutAnErrorNamesTitleClauseAndAddress() {
    open(RULES);
    assertEquals(List.of("文件：晋城市人民政府关于印发晋城市行政规范性文件制定与监督管理实施细则的通知", "条款：", "错误：",
        "地址：https://www.jcgov.gov.cn/gongbao/" + RULES), mail());
    click("#tiao-4-k1-x2 a");
    browser.executeScript("""
        const mail = document.querySelector('.tools [href^=mailto]');
        mail.addEventListener('click', event => event.preventDefault());
        mail.click();""");
    assertEquals("条款：第四条第（二）项", mail().get(1));
  }

  private static List<String> mail() {
    String link = String
        .valueOf(browser.findElement(By.cssSelector(".tools [href^=mailto]")).getAttribute("href"));
    return List
        .of(URLDecoder.decode(link.substring(link.indexOf("&body=") + 6), StandardCharsets.UTF_8)
            .split("\r\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void theSignsStandInTheLinesAndTheButtonsAreLargeEnoughToTap(int width) {
    show(width);
    open(RULES);
    for (WebElement control : browser.findElements(By.cssSelector(".tools :is(a, button)"))) {
      assertTrue(control.isDisplayed() && control.getSize().height >= 44, control.getText());
    }
    Object shown = browser.executeScript("""
        return ['.number', '.sign'].map(one =>
            getComputedStyle(document.querySelector(one), '::after').opacity).concat(
            document.documentElement.scrollWidth <= innerWidth);""");
    assertEquals(List.of("1", "1", true), shown, "where nothing hovers");
  }

  @Test
  void whereThereIsAPointerTheSignShowsUnderItAndInFocus() {
    ChromeOptions pointer = new ChromeOptions();
    // A mouse, which a browser without a screen has not: HoverType and PointerType of Blink.
    pointer.addArguments("--blink-settings=primaryHoverType=2,availableHoverTypes=2,"
        + "primaryPointerType=4,availablePointerTypes=4");
    ChromeDriver other = Chromium.open(ArticlePageTest.class, pointer);
    try {
      other.get(server.address(RULES));
      assertEquals("0", opacityOfSign(other));
      new Actions(other).moveToElement(other.findElement(By.cssSelector("#tiao-1 .number")))
          .perform();
      assertEquals("1", opacityOfSign(other));
      new Actions(other).moveToElement(other.findElement(By.cssSelector("#tiao-2"))).perform();
      assertEquals("0", opacityOfSign(other));
      other.executeScript("document.querySelector('#tiao-1 .number').focus()");
      assertEquals("1", opacityOfSign(other));
    } finally {
      other.quit();
    }
  }

  @Test
  void theContentsMarkWhereTheReaderIs() {
    show(1280);
    open("issues/2020/06/18-zhengban-77.html#h-1-4-2");
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(page -> here().equals(List.of("#h-1-4-2")));
    browser.executeScript("document.getElementById('h-1-6').scrollIntoView({behavior: 'instant'})");
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(page -> here().equals(List.of("#h-1-6")));
  }

  private static List<String> here() {
    return browser.findElements(By.cssSelector(".toc [aria-current]"))
        .stream()
        .map(link -> String.valueOf(link.getDomAttribute("href")))
        .toList();
  }

  @Test
  void nothingIsMissingWhereNoScriptRuns() {
    ChromeOptions noScript = new ChromeOptions();
    noScript.setExperimentalOption("prefs",
        Map.of("profile.managed_default_content_settings.javascript", 2));
    ChromeDriver other = Chromium.open(ArticlePageTest.class, noScript);
    try {
      other.get(server.address(RULES));
      assertTrue(other.findElement(By.id("tiao-34")).isDisplayed());
      // Buttons that could do nothing are not there; links lead on.
      assertTrue(other.findElements(By.cssSelector("main button"))
          .stream()
          .noneMatch(WebElement::isDisplayed));
      other.get(server.address(RULES + "#tiao-4-k1-x2"));
      assertTrue(other.findElement(By.cssSelector(":target")).getText().startsWith("（二）"));
      assertFalse(other.findElement(By.className("hint")).getText().contains("复制"));
    } finally {
      other.quit();
    }
  }

  private static String opacityOfSign(ChromeDriver browser) {
    return String.valueOf(browser.executeScript("""
        const style = getComputedStyle(document.querySelector('#tiao-1 .number'), '::after');
        return style.opacity;"""));
  }

  private static void show(int width) {
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void open(String page) {
    browser.get(server.address(page));
    browser.executeScript("""
        window.copied = '';
        Object.defineProperty(navigator, 'clipboard', {configurable: true,
            value: {writeText: text => { window.copied = text; return Promise.resolve(); }}});""");
  }

  private static void click(String selector) {
    browser.executeScript("document.querySelector(arguments[0]).click()", selector);
  }

  private static String copied() {
    return String.valueOf(browser.executeScript("return window.copied"));
  }

  private static String address(String fragment) {
    return browser.findElement(By.cssSelector("link[rel=canonical]")).getDomAttribute("href")
        + fragment;
  }
}
