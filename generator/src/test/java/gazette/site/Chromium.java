package gazette.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine, as wide as a phone. */
final class Chromium {

  private Chromium() {}

  /**
   * Opens it; skips the test, and says so, where there is none.
   *
   * @param test whose test is skipped
   */
  static ChromeDriver open(Class<?> test, ChromeOptions options) {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("chromedriver");
    boolean found = chromium.isPresent() && driver.isPresent();
    if (!found) {
      System.out
          .println(test.getSimpleName() + " is skipped: no chromium and chromedriver on the path");
    }
    assumeTrue(found, "no chromium and chromedriver on the path");
    options.setBinary(chromium.get().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--window-size=360,800");
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build(),
        options);
  }

  private static Optional<Path> find(String... names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(dir -> Stream.of(names).map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
