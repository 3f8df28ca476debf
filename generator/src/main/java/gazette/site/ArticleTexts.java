package gazette.site;

import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.page.SitePages;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.problem.Severity;
import gazette.site.ArticleLinks.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a gazette's articles. Safe for use by several threads. */
final class ArticleTexts {

  private final Markdown markdown = new Markdown();
  private final Problems problems;
  private final ArticleLinks links;
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final SortedSet<Target> elsewhere = new ConcurrentSkipListSet<>();

  /**
   * The texts of a gazette.
   *
   * @param problems what is wrong with the other files of the content, and takes what is wrong with
   *   the texts
   */
  ArticleTexts(Gazette gazette, SitePages pages, Problems problems) {
    this.problems = problems;
    Stream.concat(gazette.articles(), gazette.withdrawn().stream())
        .forEach(article -> articles.put(article.id(), article));
    this.links = new ArticleLinks(articles.values().stream(), withErrors(problems), pages);
  }

  private static Set<String> withErrors(Problems problems) {
    return problems.sorted()
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.place().file())
        .collect(Collectors.toSet());
  }

  /** The text of an article; what is wrong with it is reported. */
  RenderedText render(Article article) {
    RenderedText text = render(article, problems);
    for (RenderedText.Link link : text.links()) {
      links.resolve(article.id(), link)
          .filter(target -> !target.fragment().isEmpty())
          .ifPresent(target -> {
            if (target.to().equals(article.id())) {
              checkPlace(target, text);
            } else {
              elsewhere.add(target);
            }
          });
    }
    return text;
  }

  /** Checks that the places exist that the texts rendered so far link to. */
  void checkLinks() {
    Map<ArticleId, RenderedText> read = new HashMap<>();
    for (Target target : elsewhere) {
      // Few articles are linked to by clause: rendering those again costs less than keeping all.
      RenderedText text = read.computeIfAbsent(target.to(), id -> render(get(id), new Problems()));
      checkPlace(target, text);
    }
  }

  private RenderedText render(Article article, Problems report) {
    return markdown.render(article.body(), article.isChronicle(), article.id().issue().year(),
        links.from(article), report);
  }

  private void checkPlace(Target target, RenderedText text) {
    boolean isShown = get(target.to()).withdrawal() == null;
    if (!isShown || !text.ids().contains(target.fragment())) {
      problems.error(target.place(),
          "the link to %s leads to no place in %s.md".formatted(Quote.of(target.destination()),
              target.to().slug()),
          isShown
              ? "a clause is #tiao-19, a table #t-1; the addresses of headings are in the article's contents"
              : "the article is withdrawn; link to it without #, or not at all");
    }
  }

  private Article get(ArticleId id) {
    Article article = articles.get(id);
    if (article == null) {
      throw new IllegalArgumentException(id.toString());
    }
    return article;
  }
}
