package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.live.SiteServer;
import gazette.server.SearchServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A reader's way through the site, in a real browser. */
class BrowserTest {

  private static SearchServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void openTheSiteInAPhoneSizedBrowser() throws IOException {
    browser = Chromium.open(BrowserTest.class, new ChromeOptions());
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
  void leadsFromHomeToTheIssueToAnArticleAndByASearchToTheClause() {
    browser.get(server.uri().toString());
    click("a[href$='issues/2020/06/index.html']");
    assertTrue(String.valueOf(browser.getTitle()).contains("2020年第6期"), browser.getTitle());

    click("a[href$='01-order-2.html']");
    assertTrue(browser.findElement(By.id("tiao-41")).getText().contains("2021年2月1日起施行"));

    click("a[href$='search.html']");
    WebElement box = browser.findElement(By.name("q"));
    box.sendKeys("规章草案 听证会 公告");
    box.submit();
    await("search.html?q=");
    awaitElement("a[href*='01-order-2.html#tiao-']");
    click("a[href*='01-order-2.html#tiao-']");
    await("#tiao-");
    String clause = String.valueOf(browser.getCurrentUrl()).replaceAll(".*#", "");
    assertTrue(browser.findElement(By.id(clause)).isDisplayed(), clause);
    assertEquals("div", browser.findElement(By.id(clause)).getTagName());
  }

  @Test
  void nothingIsWiderThanAPhoneButTablesInTheirBox() {
    try (Stream<String> pages = Stream.of("index.html", "issues/index.html",
        "issues/2020/index.html", "issues/2020/06/index.html", "issues/2020/06/02-zhengfa-14.html",
        "issues/2020/06/05-zhengfa-17.html", "issues/2020/06/09-zhengban-65.html",
        "issues/2020/06/11-zhengban-67.html", "issues/2020/06/17-zhengban-76.html",
        "issues/2020/06/18-zhengban-77.html", "issues/2020/06/19-zhengban-78.html",
        "issues/2020/06/23-zhengban-82.html", "issues/2020/06/emendations.html",
        "issues/2020/06/whole.html", "issues/2020/06/26-chronicle-12.html", "numbers/index.html",
        "chronicle/index.html", "search.html", "about.html", "search?q=养老")) {
      pages.forEach(page -> {
        browser.get(server.uri().resolve(page).toString());
        Object excess = browser.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0L, excess, page + " is wider than the screen");
      });
    }
  }

  @Test
  void aWideTableMovesSidewaysOnlyAndKeepsItsFirstColumn() {
    browser.get(server.uri().resolve("issues/2020/06/18-zhengban-77.html").toString());
    Object moved = browser.executeScript("""
        const box = [...document.querySelectorAll('.table-scroll')]
            .find(b => b.scrollWidth > b.clientWidth + 100);
        box.scrollLeft = 100;
        const cell = box.querySelector('tbody td').getBoundingClientRect();
        return [box.scrollLeft, box.scrollHeight - box.clientHeight,
            Math.round(cell.left - box.getBoundingClientRect().left) <= 1];""");
    assertEquals(List.of(100L, 0L, true), moved);
  }

  @Test
  void namesOfPersonsStayWhole() {
    browser.get(server.uri().resolve("issues/2020/06/05-zhengfa-17.html").toString());
    Object broken = browser.executeScript("""
        return [...document.querySelectorAll('.names td:nth-last-child(2)')]
            .filter(name => name.textContent.length <= 4)
            .filter(name => {
              const text = document.createRange();
              text.selectNodeContents(name);
              return text.getClientRects().length > 1;
            })
            .map(name => name.textContent);""");
    assertEquals(List.of(), broken);
  }

  private static void click(String selector) {
    browser.findElement(By.cssSelector(selector)).click();
  }

  private static void awaitElement(String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  private static void await(String partOfAddress) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlContains(partOfAddress));
  }
}
