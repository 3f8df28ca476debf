package gazette.site;

import gazette.markdown.LinkTargets;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.page.Addresses;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links between articles: by file name in content, by relative address on the page. Safe for use by
 * several threads.
 */
final class ArticleLinks {

  private static final String EXTENSION = ".md";

  private final Map<String, Article> byFile;
  private final Addresses addresses;
  private final SortedSet<Target> targets = new ConcurrentSkipListSet<>();

  ArticleLinks(Stream<Article> articles, Addresses addresses) {
    this.byFile = articles
        .collect(Collectors.toMap(article -> article.id() + EXTENSION, Function.identity()));
    this.addresses = addresses;
  }

  /** The links as they are written in one article. */
  LinkTargets from(ArticleId article) {
    return destination -> href(article, destination);
  }

  /** The places within articles that have been linked to. */
  SortedSet<Target> targets() {
    return targets;
  }

  private Optional<String> href(ArticleId from, String destination) {
    int hash = destination.indexOf('#');
    String file = hash < 0 ? destination : destination.substring(0, hash);
    String fragment = hash < 0 ? "" : destination.substring(hash + 1);
    return find(from, file).map(article -> {
      if (!fragment.isEmpty()) {
        targets.add(new Target(from, article.id(), fragment));
      }
      String address = addresses.article(from).linkTo(addresses.article(article.id()));
      return fragment.isEmpty() ? address : address + "#" + fragment;
    });
  }

  private Optional<Article> find(ArticleId from, String file) {
    try {
      Path path = Path.of(from.issue().folder()).resolve(file).normalize();
      return Optional.ofNullable(byFile.get(path.toString().replace('\\', '/')));
    } catch (InvalidPathException noFileHasSuchAName) {
      return Optional.empty();
    }
  }

  /**
   * A place that is linked to.
   *
   * @param from the article with the link
   * @param to the article it leads to
   * @param fragment the id there
   */
  record Target(ArticleId from, ArticleId to, String fragment) implements Comparable<Target> {
    @Override
    public int compareTo(Target other) {
      int order = to.compareTo(other.to);
      order = order != 0 ? order : from.compareTo(other.from);
      return order != 0 ? order : fragment.compareTo(other.fragment);
    }
  }
}
