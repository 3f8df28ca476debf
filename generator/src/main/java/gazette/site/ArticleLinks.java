package gazette.site;

import gazette.markdown.LinkTargets;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.page.Addresses;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> withErrors;
  private final Addresses addresses;
  private final SortedSet<Target> targets = new ConcurrentSkipListSet<>();

  /**
   * The links between some articles.
   *
   * @param withErrors files of the content that have errors of their own, which are named already
   */
  ArticleLinks(Stream<Article> articles, Set<String> withErrors, Addresses addresses) {
    this.withErrors = Set.copyOf(withErrors);
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
    String path = path(from, file);
    if (hasErrors(path)) {
      // The article is there, and no page is made before its errors are mended.
      return Optional.of(destination);
    }
    return Optional.ofNullable(byFile.get(path)).map(article -> {
      if (!fragment.isEmpty()) {
        targets.add(new Target(from, article.id(), destination));
      }
      String address = addresses.article(from).linkTo(addresses.article(article.id()));
      return fragment.isEmpty() ? address : address + "#" + fragment;
    });
  }

  /** A file by its path in content; empty text when no file can have that name. */
  private static String path(ArticleId from, String file) {
    try {
      Path path = Path.of(from.issue().folder()).resolve(file).normalize();
      return path.toString().replace('\\', '/');
    } catch (InvalidPathException noFileHasSuchAName) {
      return "";
    }
  }

  private boolean hasErrors(String article) {
    int folder = article.lastIndexOf('/') + 1;
    return article.endsWith(EXTENSION) && (withErrors.contains(article)
        || withErrors.contains(article.substring(0, folder) + "issue.yaml"));
  }

  /**
   * A place that is linked to.
   *
   * @param from the article with the link
   * @param to the article it leads to
   * @param destination as it is written, with the id behind #
   */
  record Target(ArticleId from, ArticleId to, String destination) implements Comparable<Target> {
    @Override
    public int compareTo(Target other) {
      int order = to.compareTo(other.to);
      order = order != 0 ? order : from.compareTo(other.from);
      return order != 0 ? order : destination.compareTo(other.destination);
    }

    /** The id of the place. */
    String fragment() {
      return destination.substring(destination.indexOf('#') + 1);
    }
  }
}
