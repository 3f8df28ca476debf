package gazette.site;

import gazette.Tools;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine, as wide as a phone. */
final class Chromium {

  /** What it is started with: without a screen, and it talks to nobody but the test. */
  static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
      "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync");

  private Chromium() {}

  /**
   * Opens it; see {@link Tools} for where there is none.
   *
   * @param test whose test is skipped
   */
  static ChromeDriver open(Class<?> test, ChromeOptions options) {
    options.setBinary(program(test).toFile());
    options.addArguments(FLAGS);
    options.addArguments("--window-size=360,800");
    Path driver = Tools.find(test, "chromedriver");
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  /**
   * Where it is; see {@link Tools} for where there is none.
   *
   * @param test whose test is skipped
   */
  static Path program(Class<?> test) {
    return Tools.find(test, "chromium", "chromium-browser", "google-chrome");
  }
}
