package gazette.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.live.SiteServer;
import gazette.server.Preview;
import gazette.server.SearchServer;
import gazette.server.ServerOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What an editor sees while writing. */
class PreviewBrowserTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");
  private static final BuildOptions PREVIEW = BuildOptions.today()
      .purpose(BuildOptions.Purpose.PREVIEW);
  private static final Preview.Note MISTAKE = new Preview.Note("2021/01/01-notice-1.md:4",
      "vscode://file/content/2021/01/01-notice-1.md:4", "error", "unknown section '办'",
      "write 示范市人民政府");

  @TempDir
  Path folder;

  @Test
  void theBrowserLoadsAChangedPageInItsPlaceAndShowsMistakesOverIt() throws IOException {
    Path content = folder.resolve("content");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
    Path article = content.resolve("2021/01/01-notice-1.md");
    Files.writeString(article, "\n一段。\n".repeat(100), StandardOpenOption.APPEND);
    Folders folders = Folders.below(folder).preview();
    SiteBuilder.build(folders, PREVIEW);
    Preview preview = new Preview();
    ChromeDriver browser = Chromium.open(PreviewBrowserTest.class, new ChromeOptions());
    try (SearchServer server = SiteServer.start(folders,
        ServerOptions.of("127.0.0.1", 0, folders.publicFolder()).withPreview(preview))) {
      browser.get(server.uri().resolve("issues/2021/01/01-notice-1.html").toString());
      browser.executeScript("""
          document.documentElement.style.scrollBehavior = 'auto';
          scrollTo(0, 700);""");

      preview.show(List.of(MISTAKE), false);
      WebElement link = await(browser, "aside[role=status] a");
      assertEquals(MISTAKE.link(), link.getAttribute("href"));
      assertTrue(browser.findElement(By.cssSelector("aside[role=status]"))
          .getText()
          .contains("error: unknown section '办'; write 示范市人民政府"));

      Files.writeString(article, "\n新写的一句。\n", StandardOpenOption.APPEND);
      SiteBuilder.build(folders, PREVIEW);
      preview.show(List.of(), true);
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), "新写的一句。"));
      assertEquals(700L, browser.executeScript("return Math.round(scrollY)"));
      assertTrue(browser.findElements(By.cssSelector("aside[role=status]")).isEmpty());
    } finally {
      browser.quit();
    }
  }

  @Test
  void thePublicGetsNothingOfIt() throws IOException {
    Folders folders = new Folders(SMALL, folder.resolve("templates"), folder.resolve("site"));
    SiteBuilder.build(folders, BuildOptions.today());
    try (SearchServer server = SiteServer.start(folders, "127.0.0.1", 0, false);
        var client = HttpClient.newHttpClient()) {
      for (String path : List.of("preview.js", "preview.json")) {
        assertEquals(404, status(client, server, path));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int status(HttpClient client, SearchServer server, String path)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(server.uri().resolve(path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static WebElement await(ChromeDriver browser, String selector) {
    return new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }
}
