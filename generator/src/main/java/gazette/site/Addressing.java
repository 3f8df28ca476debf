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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the promise that an address once published stays: it has a page, or one that leads on. */
final class Addressing {

  private static final String PAGE = ".html";

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
   * Pages that only list others (of a number, an issuer, a subject, a letter) come and go with what
   * they list. One that was published and is empty now leads to the withdrawn article that had the
   * number, else to the page above it.
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
    for (String address : content.register().addresses()) {
      boolean isList = !address.startsWith("issues/") && address.contains("/");
      if (isList && !all.contains(address) && !redirects.containsKey(address)) {
        String above = address.substring(0, address.lastIndexOf('/') + 1) + "index.html";
        left.put(address, withdrawn.getOrDefault(address, above));
      }
    }
    left.values().removeIf(to -> !all.contains(to));
    return left;
  }

  /** Names what is wrong with redirects.yaml, and what was published and is lost or changed. */
  void check(Problems problems) {
    // With other errors there are articles missing whose addresses are not given up at all.
    boolean isWhole = !problems.hasErrors();
    if (isWhole) {
      redirects.values().forEach(line -> check(line, problems));
      content.register()
          .addresses()
          .stream()
          .filter(address -> !pages.contains(address) && !redirects.containsKey(address)
              && !leftByLists.containsKey(address))
          .forEach(address -> reportLost(address, problems));
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

  private static void reportLost(String address, Problems problems) {
    boolean isArticle = address.matches("issues/\\d{4}/[^/]+/\\d{2,3}-.*");
    String file = address.substring(address.indexOf('/') + 1).replaceFirst("\\.html$", ".md");
    problems.error(Place.of(Redirects.FILE), isArticle ? "article-address-lost" : "address-lost",
        Quote.of(address), address, Register.FILE, file);
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
