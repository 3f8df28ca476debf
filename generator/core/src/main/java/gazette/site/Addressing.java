package gazette.site;

import gazette.content.Fingerprint;
import gazette.content.Redirects;
import gazette.content.Register;
import gazette.model.Article;
import gazette.page.Addresses;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the promise that an address once published stays: it has a page, or one that leads on. */
final class Addressing {

  private static final String PAGE = ".html";
  private static final String INDEX = "index.html";
  private static final Pattern ISSUE = Pattern.compile("issues/[^/]+/[^/]+/index\\.html");

  private final Map<String, Article> articles;
  private final Set<String> pages;
  private final Map<String, Redirects.Line> redirects;
  private final Map<String, String> leftByLists;
  private final Content content;

  private Addressing(Map<String, Article> articles, Set<String> pages,
      Map<String, Redirects.Line> redirects, Map<String, String> leftByLists, Content content) {
    this.articles = articles;
    this.pages = pages;
    this.redirects = redirects;
    this.leftByLists = leftByLists;
    this.content = content;
  }

  static Addressing of(Content content, SitePages pages) {
    Map<String, Article> articles = Stream
        .concat(content.gazette().articles(), content.gazette().withdrawn().stream())
        .collect(Collectors
            .toMap(article -> pages.frame().addresses().article(article.id()).value(), a -> a));
    Set<String> all = pages.addressesOfOthers()
        .map(SitePath::value)
        .filter(path -> path.endsWith(PAGE))
        .collect(Collectors.toCollection(TreeSet::new));
    all.addAll(articles.keySet());
    Map<String, Redirects.Line> redirects = new TreeMap<>();
    content.redirects().lines().forEach(line -> redirects.put(line.from(), line));
    return new Addressing(articles, all, redirects, leftByLists(content, pages, all, redirects),
        content);
  }

  /**
   * Articles and issues are cited and stay. All other pages only list them, and come and go with
   * what they list: one that was published and is empty now leads to the withdrawn article that had
   * the number, else to the page above it.
   */
  private static Map<String, String> leftByLists(Content content, SitePages pages, Set<String> all,
      Map<String, Redirects.Line> redirects) {
    Addresses at = pages.frame().addresses();
    Map<String, String> withdrawn = new HashMap<>();
    content.gazette()
        .withdrawn()
        .stream()
        .forEach(article -> article.numbers()
            .forEach(number -> withdrawn.put(at.number(number).value(),
                at.article(article.id()).value())));
    Map<String, String> left = new TreeMap<>();
    content.register().entries().forEach((address, entry) -> {
      if (!isCited(address, entry) && !all.contains(address) && !redirects.containsKey(address)) {
        String number = withdrawn.get(address);
        left.put(address, number != null ? number : above(address, all, redirects));
      }
    });
    return left;
  }

  private static boolean isCited(String address, Fingerprint entry) {
    return entry.isOfArticle() || ISSUE.matcher(address).matches();
  }

  /** The nearest page above one, or where that lies now. */
  private static String above(String address, Set<String> all,
      Map<String, Redirects.Line> redirects) {
    Path folder = Path.of(address).getParent();
    Path from = folder != null && address.endsWith("/" + INDEX) ? folder.getParent() : folder;
    String above = from == null ? INDEX : from.resolve(INDEX).toString().replace('\\', '/');
    Redirects.Line line = redirects.get(above);
    String there = line != null && all.contains(line.to()) ? line.to() : above;
    return above.equals(INDEX) || all.contains(there) ? there : above(above, all, redirects);
  }

  /** Names what is wrong with redirects.yaml, and what was published and is lost or changed. */
  void check(Problems problems) {
    // With other errors there are articles missing whose addresses are not given up at all.
    boolean isWhole = !problems.hasErrors();
    if (isWhole) {
      redirects.values().forEach(line -> check(line, problems));
      content.register().entries().forEach((address, entry) -> {
        if (!pages.contains(address) && !redirects.containsKey(address)
            && !leftByLists.containsKey(address)) {
          reportLost(address, entry, problems);
        }
      });
    }
    articles.forEach((address, article) -> {
      if (article.withdrawal() == null) {
        content.register().check(article, content.fingerprint(article), address, problems);
      }
    });
  }

  private void check(Redirects.Line line, Problems problems) {
    if (pages.contains(line.from())) {
      problems.error(line.place(), "redirect-from-page", Quote.of(line.from()));
    } else if (redirects.containsKey(line.to())) {
      String end = endOf(line);
      problems.error(line.place(), end == null ? "redirect-circle" : "redirect-chain",
          Quote.of(line.to()), line.from(), String.valueOf(end));
    } else if (!pages.contains(line.to())) {
      problems.error(line.place(), "redirect-to-nothing", Quote.of(line.to()),
          Nearest.to(line.to(), pages).map(Nearest::question).orElse(Phrase.of("name-page")));
    }
  }

  /** Where a chain of lines ends; null when it does not. */
  private @Nullable String endOf(Redirects.Line first) {
    Map<String, Redirects.Line> rest = new HashMap<>(redirects);
    String at = first.from();
    for (Redirects.Line line = rest.remove(at); line != null; line = rest.remove(at)) {
      at = line.to();
    }
    return pages.contains(at) ? at : null;
  }

  private static void reportLost(String address, Fingerprint entry, Problems problems) {
    // Not at the article: it may be a draft now, and drafts stop nothing.
    Place line = Place.of(Register.FILE);
    String place = address.substring(address.indexOf('/') + 1);
    if (entry.isOfArticle()) {
      problems.error(line, "article-address-lost", place.replaceFirst("\\.html$", ".md"),
          Quote.of(entry.head().getOrDefault("title", "")), Quote.of(address), address,
          Redirects.FILE);
    } else {
      problems.error(line, "issue-address-lost", place.replaceFirst("/[^/]*$", ""),
          Quote.of(address), address, Redirects.FILE);
    }
  }

  /** Where addresses that were given up lead, once all is checked. */
  Map<SitePath, SitePath> redirects() {
    Map<SitePath, SitePath> paths = new TreeMap<>();
    leftByLists.forEach((from, to) -> paths.put(new SitePath(from), new SitePath(to)));
    redirects.forEach((from, line) -> paths.put(new SitePath(from), new SitePath(line.to())));
    return paths;
  }

  /** The register once the site is published. */
  Register registered() {
    Set<String> others = new TreeSet<>(pages);
    others.removeAll(articles.keySet());
    others.addAll(redirects.keySet());
    others.addAll(leftByLists.keySet());
    Map<String, Fingerprint> now = new TreeMap<>();
    articles.forEach((address, article) -> now.put(address, content.fingerprint(article)));
    return content.register().with(now, others);
  }
}
