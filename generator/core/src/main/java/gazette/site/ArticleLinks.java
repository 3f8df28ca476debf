package gazette.site;

import gazette.markdown.LinkTargets;
import gazette.markdown.RenderedText;
import gazette.markdown.TextLink;
import gazette.model.Article;
import gazette.model.ArticleFile;
import gazette.model.ArticleId;
import gazette.page.Addresses;
import gazette.page.ImpliedLinks;
import gazette.page.SitePages;
import gazette.problem.Place;
import gazette.relation.Mention;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
  private final ImpliedLinks implied;
  private final String areaCode;

  /**
   * The links between some articles.
   *
   * @param withErrors files of the content for which there is no page because of errors, which are
   *   named
   */
  ArticleLinks(Stream<Article> articles, Set<String> withErrors, SitePages pages) {
    this.withErrors = Set.copyOf(withErrors);
    this.byFile = articles
        .collect(Collectors.toMap(article -> article.id() + EXTENSION, Function.identity()));
    this.addresses = pages.frame().addresses();
    this.implied = pages.impliedLinks();
    this.areaCode = pages.frame().settings().areaCode();
  }

  /** Where a document leads that an article names, as a text: the same for the same link. */
  String answer(Article article, Mention mention) {
    return implied.answer(article, mention);
  }

  /** Where a link leads that an article has, as a text; none where it leads nowhere. */
  String answer(Article article, RenderedText.Link link) {
    return href(article, link.destination()).orElse("");
  }

  /**
   * The links of one article: those that are written, and those that its text implies.
   *
   * @param seen takes the documents that the text names
   */
  LinkTargets from(Article article, Consumer<Mention> seen) {
    return new LinkTargets() {
      @Override
      public Optional<String> href(String destination) {
        return ArticleLinks.this.href(article, destination);
      }

      @Override
      public Optional<Picture> picture(String name) {
        if (withErrors.contains(path(article.id(), name))) {
          return Optional.of(new Picture(name, 0, 0));
        }
        return file(article, name).filter(file -> file.kind().isPicture())
            .map(file -> new Picture(name, file.width(), file.height()));
      }

      @Override
      public String areaCode() {
        return areaCode;
      }

      @Override
      public List<TextLink> implied(String text) {
        return implied.in(article, text, seen);
      }
    };
  }

  /** Where a link leads; empty when that cannot be told because of errors. */
  Optional<Target> resolve(ArticleId from, RenderedText.Link link) {
    String destination = link.destination();
    int hash = destination.indexOf('#');
    String fragment = hash < 0 ? "" : destination.substring(hash + 1);
    String file = hash < 0 ? destination : destination.substring(0, hash);
    Article to = byFile.get(file.isEmpty() ? from + EXTENSION : path(from, file));
    return Optional.ofNullable(to)
        .map(article -> new Target(new Place(from + EXTENSION, link.line()), article.id(),
            destination, fragment));
  }

  private static Optional<ArticleFile> file(Article article, String name) {
    return article.files().inText().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  private Optional<String> href(Article article, String destination) {
    // A file beside the article lies beside its page, too.
    if (file(article, destination).isPresent()) {
      return Optional.of(destination);
    }
    ArticleId from = article.id();
    int hash = destination.indexOf('#');
    String file = hash < 0 ? destination : destination.substring(0, hash);
    String fragment = hash < 0 ? "" : destination.substring(hash + 1);
    String path = path(from, file);
    if (hasErrors(path)) {
      // It is there, and no page is made before its errors are mended.
      return Optional.of(destination);
    }
    return Optional.ofNullable(byFile.get(path)).map(to -> {
      String address = addresses.article(from).linkTo(addresses.article(to.id()));
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
    return withErrors.contains(article);
  }

  /**
   * A place that is linked to.
   *
   * @param place where the link stands
   * @param to the article it leads to
   * @param destination as it is written
   * @param fragment the id behind its {@code #}; empty when it leads to the article as a whole
   */
  record Target(Place place, ArticleId to, String destination,
      String fragment) implements Comparable<Target> {

    private static final Comparator<Target> ORDER = Comparator.comparing(Target::to)
        .thenComparing(Target::place)
        .thenComparing(Target::destination);

    @Override
    public int compareTo(Target other) {
      return ORDER.compare(this, other);
    }
  }
}
