package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** search.html in a real browser, where nothing but the files is there. */
class SearchPageTest {

  @TempDir
  static Path folder;
  private static Path site;
  private static ChromeDriver browser;
  private FileServer server;

  @BeforeAll
  static void buildTheSite() throws IOException {
    browser = Chromium.open(SearchPageTest.class, new ChromeOptions());
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
    server = FileServer.start(site, "/mirror/gongbao/");
    // What was complained of before is of no interest.
    complaints();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void findsThePassageBelowAnyPathAndLoadsLittle() {
    browser.get(server.address("search.html"));
    assertEquals(List.of(), server.asked("shards/"), "before the first key");

    type("长期护理保险");
    assertTrue(firstTitle().contains("长期护理保险"), firstTitle());
    assertTrue(status().startsWith("共"), status());
    await(".passage a");
    assertTrue(browser.findElement(By.cssSelector(".passage mark")).getText().contains("长期护理"));
    assertTrue(server.asked("").stream().noneMatch(path -> path.contains("..")));
    // An excerpt is loaded when its result is on the screen.
    long bytes = server.bytes("static/search.js") + server.bytes("shards/")
        - server.bytes("shards/texts/");
    assertTrue(bytes <= 25_000, "downloaded " + bytes + " bytes");
    assertTrue(server.asked("shards/").size() <= 12, server.asked("shards/").toString());
  }

  @Test
  void opensTheClauseThatWasAskedFor() {
    browser.get(server.address("search.html?q=规章制定程序第四十一条"));
    assertTrue(firstTitle().contains("规章制定程序"), firstTitle());
    await(".passage a");
    WebElement passage = browser.findElement(By.cssSelector(".passage a"));
    assertEquals("第四十一条", passage.getText());
    assertEquals("第四十一条 本办法自2021年2月1日起施行",
        browser.findElement(By.cssSelector(".passage")).getText().substring(0, 22));
    assertTrue(browser.getTitle().startsWith("规章制定程序第四十一条：共"), browser.getTitle());
    assertTrue(browser.findElement(By.cssSelector("#hits .of")).getText().contains("2020年12月10日"));
    passage.click();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlContains("01-order-2.html#tiao-41"));
    assertTrue(browser.findElement(By.id("tiao-41")).getText().contains("2021年2月1日起施行"));
  }

  @Test
  void opensWhereThePassageIsThoughItsWordsStandAboveItToo() {
    browser.get(server.address("search.html?q=规章制定程序实施办法第四条"));
    await("#hits .passage a");
    browser.findElement(By.cssSelector(".passage a")).click();
    until(() -> String.valueOf(browser.getCurrentUrl()).contains("01-order-2.html#tiao-4"));
    until(() -> Boolean.TRUE.equals(browser.executeScript("""
        const {top} = document.getElementById('tiao-4').getBoundingClientRect();
        return top >= 0 && top < innerHeight;""")));
  }

  @Test
  void answersAQuestionForARowWithItAndTheHeadOfItsTable() {
    browser.get(server.address("search.html?q=民政局电话"));
    await("#hits .passage mark");
    String row = browser.findElement(By.cssSelector("#hits .passage")).getText();
    assertTrue(row.contains("值班电话") && row.contains("市民政局 2299291"), row);
  }

  @Test
  void keepsTheQueryInTheAddressAndGoesBack() {
    browser.get(server.address("search.html"));
    type("垃圾分类" + Keys.ENTER);
    String garbage = firstTitle();
    assertTrue(browser.getCurrentUrl().endsWith("?q=" + encoded("垃圾分类")), browser.getCurrentUrl());
    browser.findElement(By.name("q")).clear();
    type("柴油货车" + Keys.ENTER);
    until(() -> firstTitle().contains("柴油货车"));
    browser.navigate().back();
    until(() -> firstTitle().equals(garbage));
    assertEquals("垃圾分类", browser.findElement(By.name("q")).getDomProperty("value"));
  }

  @Test
  void worksFromADisk() {
    browser.get(site.resolve("search.html").toUri().toString());
    type("晋市政办(2020)69");
    until(() -> !browser.findElements(By.cssSelector("#hits .of")).isEmpty());
    assertTrue(
        browser.findElement(By.cssSelector("#hits .of")).getText().contains("晋市政办〔2020〕69号"));
    browser.findElement(By.name("q")).clear();
    type("居家上门护理");
    await(".passage mark");
    assertEquals(List.of(), complaints());
  }

  @Test
  void saysThatNothingWasFound() {
    browser.get(server.address("search.html?q=量子纠缠"));
    until(() -> status().startsWith("没有找到"));
    assertEquals("量子纠缠：没有找到 - 检索 - 晋城市人民政府公报", browser.getTitle());
  }

  @Test
  void saysThatANumberIsOfNoDocumentHere() {
    browser.get(server.address("search.html?q=晋市政办(2020)75号"));
    until(() -> status().equals("本站未收录晋市政办〔2020〕75号。"));
    assertTrue(browser.findElements(By.cssSelector("#hits li")).isEmpty());
  }

  @Test
  void namesWhatIsNowhereAndLabelsTheRest() {
    browser.get(server.address("search.html?q=养老服务补贴量子"));
    until(() -> status().startsWith("没有找到“量子”；以下为含其余词语的结果。共"));
    assertEquals("words",
        browser.findElement(By.cssSelector("#hits > li")).getDomAttribute("data-match"));
    browser.findElement(By.name("q")).clear();
    type("量子卫星发射");
    until(() -> status().startsWith("没有找到“量子”、“发射”。没有完全匹配的内容"));
    await("#hits > li[data-match=meaning]");
    assertTrue(
        browser.findElements(By.cssSelector("#hits > li:not([data-match=meaning])")).isEmpty());
    browser.findElement(By.name("q")).clear();
    type("养老服务");
    await("#hits > li[data-match=exact]");
    assertTrue(browser.findElements(By.className("related")).isEmpty());
  }

  @Test
  void findsByMeaningWhatWordsDoNotSay() {
    browser.get(server.address("search.html?q=老人没人照顾"));
    until(() -> status().contains("没有完全匹配的内容，以下内容可能相关"));
    await("#hits .passage a");
    // It is said once.
    assertTrue(browser.findElements(By.className("related")).isEmpty());
    String first = firstTitle();
    assertTrue(first.contains("长期护理保险") || first.contains("养老服务"), first);
    assertFalse(server.asked("shards/words/").isEmpty());
    long bytes = server.bytes("static/") + server.bytes("shards/") - server.bytes("shards/texts/");
    assertTrue(bytes <= 80_000, "downloaded " + bytes + " bytes");
    assertEquals(List.of(), complaints());
  }

  @Test
  void findsByMeaningWhenTheReaderAsks() {
    browser.get(server.address("search.html?q=垃圾分类"));
    await("#hits h2 a");
    assertEquals(List.of(), server.asked("shards/words/"));
    browser.findElement(By.xpath("//button[.='按意思再找']")).sendKeys(Keys.ENTER);
    until(() -> !server.asked("shards/words/").isEmpty());
    await(".related + ol > li[data-match=meaning]");
    assertTrue(status().startsWith("共"), status());
  }

  @Test
  void goesOnByWordsWhereFilesOfMeaningAreMissing() throws IOException {
    open(siteWithout("meaningless", "shards/words"), "search.html?q=老人没人照顾");
    until(() -> status().contains("缺失或损坏（words/root）"));
    await("#hits h2 a");
  }

  @Test
  void narrowsByItself() {
    browser.get(server.address("search.html?q=实施方案&subject=" + encoded("生态环境")));
    await("#hits h2 a");
    assertEquals("生态环境", browser.findElement(By.name("subject")).getDomProperty("value"));
    int narrow = total();
    browser.findElement(By.cssSelector("#narrow summary")).click();
    until(() -> !browser
        .findElements(
            By.cssSelector("select[name=subject] option[value='生态环境'][label$='（" + narrow + "）']"))
        .isEmpty());
    new Select(browser.findElement(By.name("subject"))).selectByValue("");
    until(() -> total() > narrow);
    assertFalse(browser.getCurrentUrl().contains("subject"), browser.getCurrentUrl());
  }

  private static int total() {
    return status().startsWith("共") ? Integer.parseInt(status().replaceAll("\\D", "")) : 0;
  }

  @Test
  void saysThatFilesOfTheIndexAreMissing() throws IOException {
    open(siteWithout("broken", "shards/b"), "search.html?q=养老");
    until(() -> status().contains("缺失或损坏"));
    assertTrue(status().contains("b/"), status());
  }

  @Test
  void saysThatAFileOfTheIndexIsDamaged() throws IOException {
    Path broken = siteWithout("damaged", "shards/b");
    Path damaged = Files.createDirectory(broken.resolve("shards/b"));
    try (Stream<Path> shards = Files.list(site.resolve("shards/b"))) {
      for (Path shard : shards.toList()) {
        byte[] bytes = Files.readAllBytes(shard);
        bytes[bytes.length / 2 & ~1] ^= 1;
        Files.write(damaged.resolve(shard.getFileName()), bytes);
      }
    }
    open(broken, "search.html?q=养老");
    until(() -> status().contains("缺失或损坏"));
  }

  @Test
  void asksTheSearchServerFirst() throws IOException {
    Path served = withEndpoint("served", "./");
    Files.createDirectories(served.resolve("api"));
    Files.writeString(served.resolve("api/search"), """
        {"total": 1, "results": [{"url": "issues/2020/06/01-order-2.html", "title": "服务器的答复",
          "passages": [{"label": "第一条", "url": "issues/2020/06/01-order-2.html#tiao-1",
            "snippet": "为了&lt;b&gt;<mark>养老</mark>"}]}]}
        """);
    open(served, "search.html?q=养老");
    assertEquals("服务器的答复", firstTitle());
    assertEquals("第一条 为了<b>养老", browser.findElement(By.cssSelector(".passage")).getText());
    assertEquals(List.of(), server.asked("shards/"));
  }

  @Test
  void leavesAMendedQueryToTheReader() throws IOException {
    Path served = withEndpoint("mended", "./");
    Files.createDirectories(served.resolve("api"));
    Files.writeString(served.resolve("api/search"),
        """
            {"total": 1, "suggestion": "养老", "results": [
              {"url": "issues/2020/06/01-order-2.html", "title": "答复", "match": "exact", "passages": []}]}
            """);
    open(served, "search.html?q=养劳&year=2020");
    until(() -> status().equals("共1篇。您是不是要找“养老”？以下为“养老”的检索结果；仍检索“养劳”。"));
    browser.findElement(By.linkText("养劳")).click();
    until(() -> lastQuestion().contains("?q=" + encoded("养劳") + "&literal=true&year=2020&"));
    // Another query is no longer insisted on.
    type("动");
    until(() -> lastQuestion().contains("?q=" + encoded("养劳动") + "&literal=&year=2020&"));
  }

  /** What the page asked a search server last. */
  private static String lastQuestion() {
    return String.valueOf(browser.executeScript("""
        return performance.getEntriesByType('resource').map(one => one.name)
            .filter(name => name.includes('api/search')).pop();"""));
  }

  @Test
  void searchesByItselfWhereTheServerDoesNotAnswer() throws IOException {
    open(withEndpoint("alone", "./nowhere/"), "search.html?q=养老&year=2020");
    assertTrue(firstTitle().contains("养老"), firstTitle());
    until(() -> status().startsWith("共"));
  }

  @Test
  void searchesByItselfWhereTheServerIsSilent() throws IOException {
    // It takes connections, and nobody answers.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      open(withEndpoint("silent", endpoint), "search.html?q=养老");
      assertTrue(firstTitle().contains("养老"), firstTitle());
      until(() -> status().startsWith("共"));
      assertTrue(complaints().stream().noneMatch(line -> line.contains("Content Security Policy")));
    }
  }

  @Test
  void searchesInBrowsersThatCannotInflate() {
    String source = "delete window.DecompressionStream";
    Object script = browser
        .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source))
        .get("identifier");
    try {
      browser.get(server.address("search.html?q=长期护理保险"));
      assertEquals("undefined", browser.executeScript("return typeof DecompressionStream"));
      assertTrue(firstTitle().contains("长期护理保险"), firstTitle());
      await(".passage mark");
      assertEquals(List.of("static/inflate.js"), server.asked("static/inflate.js"));
      assertEquals(List.of(), complaints());
    } finally {
      browser.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument",
          Map.of("identifier", script));
    }
  }

  /**
   * The same site without a file or folder, by links: copying it would take longer than the test.
   */
  private static Path siteWithout(String name, String missing) throws IOException {
    Path other = folder.resolve(name);
    link(site, other, site.resolve(missing));
    return other;
  }

  private static void link(Path from, Path to, Path missing) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(file -> !file.equals(missing)).toList()) {
        Path place = to.resolve(file.getFileName());
        if (missing.startsWith(file)) {
          link(file, place, missing);
        } else {
          Files.createSymbolicLink(place, file);
        }
      }
    }
  }

  private static Path withEndpoint(String name, String endpoint) throws IOException {
    Path other = siteWithout(name, "search.html");
    Files.writeString(other.resolve("search.html"),
        Files.readString(site.resolve("search.html"))
            .replace("id=\"search\"", "id=\"search\" data-endpoint=\"" + endpoint + "\"")
            .replace("connect-src &#39;self&#39;", "connect-src &#39;self&#39; " + endpoint));
    return other;
  }

  @Test
  void offersOtherWaysWhereNoScriptRuns() {
    ChromeOptions noScript = new ChromeOptions();
    noScript.setExperimentalOption("prefs",
        Map.of("profile.managed_default_content_settings.javascript", 2));
    ChromeDriver other = Chromium.open(SearchPageTest.class, noScript);
    try {
      other.get(server.address("search.html"));
      assertTrue(other.findElement(By.id("unable")).isDisplayed());
      assertFalse(other.findElements(By.cssSelector("a[href='numbers/index.html']")).isEmpty());
      assertFalse(other.findElements(By.cssSelector("a[href='issuers/index.html']")).isEmpty());
      assertFalse(other.findElements(By.cssSelector("a[href='subjects/index.html']")).isEmpty());
      assertFalse(other.findElements(By.cssSelector("a[href='issues/index.html']")).isEmpty());
      assertEquals(List.of(), server.asked("shards/"));
      // 建立长期护理保险制度的实施意见
      other.findElement(By.cssSelector("a[href='titles/index.html']")).sendKeys(Keys.ENTER);
      other.findElement(By.cssSelector("a[href='j.html']")).sendKeys(Keys.ENTER);
      other.findElement(By.partialLinkText("建立长期护理保险制度")).sendKeys(Keys.ENTER);
      assertTrue(other.getTitle().contains("长期护理保险"), other.getTitle());
    } finally {
      other.quit();
    }
  }

  @Test
  void isNoWiderThanAPhoneAndObeysItsPolicy() {
    browser.get(server.address("search.html?q=养老服务"));
    await(".passage mark");
    Object excess = browser.executeScript(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0L, excess);
    assertEquals(List.of(), complaints());
  }

  private void open(Path other, String page) throws IOException {
    server.close();
    server = FileServer.start(other, "/");
    browser.get(server.address(page));
  }

  private static void type(String text) {
    browser.findElement(By.name("q")).sendKeys(text);
  }

  private static String firstTitle() {
    await("#hits h2 a");
    return browser.findElement(By.cssSelector("#hits h2 a")).getText();
  }

  private static String status() {
    return browser.findElement(By.id("status")).getText();
  }

  private static void await(String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  private static void until(BooleanSupplier holds) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .ignoring(StaleElementReferenceException.class)
        .until(page -> holds.getAsBoolean());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What the browser's console says, such as what a policy forbids. */
  private static List<String> complaints() {
    return browser.manage()
        .logs()
        .get(LogType.BROWSER)
        .getAll()
        .stream()
        .map(entry -> entry.getMessage())
        .filter(line -> !line.contains("favicon"))
        .toList();
  }
}
