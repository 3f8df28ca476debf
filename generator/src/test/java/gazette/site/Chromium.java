package gazette.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * Opens it; skips the test, and says so, where there is none.
   *
   * @param test whose test is skipped
   */
  static ChromeDriver open(Class<?> test, ChromeOptions options) {
    options.setBinary(program(test).toFile());
    options.addArguments(FLAGS);
    options.addArguments("--window-size=360,800");
    Path driver = find(test, "chromedriver");
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  /**
   * Where it is; skips the test, and says so, where there is none.
   *
   * @param test whose test is skipped
   */
  static Path program(Class<?> test) {
    return find(test, "chromium", "chromium-browser", "google-chrome");
  }

  private static Path find(Class<?> test, String... names) {
    Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(dir -> Stream.of(names).map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
    if (found.isEmpty()) {
      System.out.println(test.getSimpleName() + " is skipped: no " + names[0] + " on the path");
    }
    assumeTrue(found.isPresent(), "no " + names[0] + " on the path");
    return found.get();
  }
}
