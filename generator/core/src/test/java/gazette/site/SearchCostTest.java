package gazette.site;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gazette.model.Article;
import gazette.problem.Problems;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What a first search downloads on a large site, with nothing kept from before.
 *
 * <p>
 * {@code gazette.corpus} names the content; {@code gazette.pagefind} may name the folder that
 * Pagefind wrote for the pages of it, which is then asked the same.
 */
@Tag("slow")
class SearchCostTest {

  private static final int QUERIES = Integer.getInteger("gazette.costs", 24);
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
  private static final String PAGEFIND_PAGE = """
      <!DOCTYPE html><title>asking</title><script type="module">
      import * as pagefind from "./pagefind/pagefind.js";
      const found = await pagefind.search(decodeURIComponent(location.search.slice(1)));
      await Promise.all(found.results.slice(0, 10).map(result => result.data()));
      document.title = "done";
      </script>
      """;

  @TempDir
  static Path folder;

  /** What was downloaded for a query. */
  private record Cost(long bytes, int requests) {}

  @Test
  void isSmallForAllKindsOfQueries() throws IOException {
    String corpus = System.getProperty("gazette.corpus", "");
    assumeTrue(!corpus.isEmpty(), "skipped: -Dgazette.corpus names no content");
    ChromeDriver browser = Chromium.open(SearchCostTest.class, new ChromeOptions());
    try {
      Folders folders = new Folders(Path.of(corpus), Path.of("../../templates"), folder);
      SiteBuilder.build(folders, BuildOptions.today());
      List<String> queries = queries(Path.of(corpus));
      List<Cost> firstScreen = new ArrayList<>();
      List<Cost> tenRows = new ArrayList<>();
      List<Cost> excerpts = new ArrayList<>();
      for (String query : queries) {
        try (FileServer server = FileServer.start(folders.publicFolder(), "/")) {
          browser.get(server.address("search.html?q=" + encoded(query)));
          until(browser, page -> !page.findElement(By.id("status")).getText().matches("|正在检索.*"));
          until(browser, page -> (Boolean) page.executeScript(ON_SCREEN));
          firstScreen.add(cost(server, path -> !path.startsWith("shards/texts/")));
          excerpts.add(cost(server, path -> true));
          showAll(browser);
          tenRows.add(cost(server, path -> !path.startsWith("shards/texts/")));
        }
      }
      print("rows on the first screen", firstScreen);
      print("the same with excerpts", excerpts);
      print("ten rows", tenRows);
      askPagefind(browser, queries);
      assertTrue(median(tenRows) <= 50_000, "median " + median(tenRows));
      assertTrue(tenRows.stream().allMatch(cost -> cost.bytes() <= 100_000), tenRows.toString());
    } finally {
      browser.quit();
    }
  }

  private static final String ON_SCREEN = """
      return [...document.querySelectorAll("#hits .waiting")].every(
          space => space.getBoundingClientRect().top > innerHeight);
      """;

  private static void showAll(ChromeDriver browser) {
    until(browser, page -> (Boolean) page.executeScript("""
        const waiting = document.querySelector("#hits > .waiting");
        if (waiting) waiting.scrollIntoView();
        return !waiting;
        """));
  }

  private static void askPagefind(ChromeDriver browser, List<String> queries) throws IOException {
    String index = System.getProperty("gazette.pagefind", "");
    if (index.isEmpty()) {
      return;
    }
    Path root = Files.createDirectories(folder.resolve("other"));
    Files.createSymbolicLink(root.resolve("pagefind"), Path.of(index));
    Files.writeString(root.resolve("ask.html"), PAGEFIND_PAGE);
    List<Cost> costs = new ArrayList<>();
    for (String query : queries) {
      try (FileServer server = FileServer.start(root, "/")) {
        browser.get(server.address("ask.html?" + encoded(query)));
        until(browser, page -> "done".equals(page.getTitle()));
        costs.add(cost(server, path -> true));
      }
    }
    print("Pagefind, ten results", costs);
  }

  /** What the files cost that a page needed besides itself, its style and its icon. */
  private static Cost cost(FileServer server, Predicate<String> counted) {
    List<String> files = server.asked("")
        .stream()
        .filter(path -> path.endsWith(".js") || path.startsWith("pagefind/"))
        .filter(counted)
        .toList();
    return new Cost(files.stream().mapToLong(server::bytes).sum(), files.size());
  }

  private static void print(String name, List<Cost> costs) {
    List<Cost> byBytes = costs.stream()
        .sorted((a, b) -> Long.compare(a.bytes(), b.bytes()))
        .toList();
    List<Integer> requests = costs.stream().map(Cost::requests).sorted().toList();
    System.out.printf("%s: %d queries, bytes median %d, worst %d; requests median %d, worst %d%n",
        name, costs.size(), median(costs), byBytes.getLast().bytes(),
        requests.get(requests.size() / 2), requests.getLast());
  }

  private static long median(List<Cost> costs) {
    return costs.stream().mapToLong(Cost::bytes).sorted().toArray()[costs.size() / 2];
  }

  /** Titles, parts of titles, strings of two to six characters, two words, clauses of a law. */
  private static List<String> queries(Path corpus) throws IOException {
    Optional<Content> content = Publication.read(corpus, new Problems()).map(Publication::whole);
    List<Article> articles = content.orElseThrow().gazette().articles().toList();
    Random random = new Random(5);
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      Article article = articles.get(random.nextInt(articles.size()));
      queries.add(switch (queries.size() % 6) {
        case 0 -> article.title();
        case 1 -> part(article.title(), 4 + random.nextInt(5), random);
        case 2, 3 -> part(article.body().text(), 2 + random.nextInt(5), random);
        case 4 -> part(article.body().text(), 2, random) + " "
            + part(article.body().text(), 2 + random.nextInt(3), random);
        default -> part(article.title(), 6, random) + "第" + (1 + random.nextInt(30)) + "条";
      });
    }
    return queries;
  }

  /** So many Chinese characters in a row; the whole text where there are none. */
  private static String part(String text, int length, Random random) {
    for (int attempt = 0; attempt < 200 && text.length() > length; attempt++) {
      int start = random.nextInt(text.length() - length);
      String part = text.substring(start, start + length);
      if (CHINESE.matcher(part).matches()) {
        return part;
      }
    }
    return text.strip();
  }

  private static void until(ChromeDriver browser, Predicate<ChromeDriver> holds) {
    new WebDriverWait(browser, Duration.ofMinutes(1)).until(page -> holds.test(browser));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
