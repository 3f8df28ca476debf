package gazette.site;

import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.MarkdownText;
import gazette.page.Addresses;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.problem.Severity;
import gazette.site.ArticleLinks.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of a gazette's articles. Safe for use by several threads. */
final class ArticleTexts {

  private static final Pattern OWN_PLACE = Pattern.compile("<a href=\"(#[^\"]+)\"");

  private final Markdown markdown = new Markdown();
  private final Problems problems;
  private final ArticleLinks links;
  private final Map<ArticleId, Article> articles = new HashMap<>();

  /**
   * The texts of a gazette.
   *
   * @param problems what is wrong with the other files of the content, and takes what is wrong with
   *   the texts
   */
  ArticleTexts(Gazette gazette, Addresses addresses, Problems problems) {
    this.problems = problems;
    this.links = new ArticleLinks(gazette.articles(), withErrors(problems), addresses);
    gazette.articles().forEach(article -> articles.put(article.id(), article));
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
    Matcher link = OWN_PLACE.matcher(text.html());
    while (link.find()) {
      checkPlace(article, new Target(article.id(), article.id(), link.group(1)), text);
    }
    return text;
  }

  /** Checks that the places exist that the texts rendered so far link to. */
  void checkLinks() {
    Map<ArticleId, RenderedText> read = new HashMap<>();
    for (Target target : links.targets()) {
      // Few articles are linked to by clause: rendering those again costs less than keeping all.
      RenderedText text = read.computeIfAbsent(target.to(), id -> render(get(id), new Problems()));
      checkPlace(get(target.from()), target, text);
    }
  }

  private RenderedText render(Article article, Problems report) {
    return markdown.render(article.body(), article.isChronicle(), article.id().issue().year(),
        links.from(article.id()), report);
  }

  private void checkPlace(Article from, Target target, RenderedText text) {
    if (!text.html().contains(" id=\"" + target.fragment() + "\"")) {
      problems.error(placeOf(target.destination(), from.body()),
          "the link to %s leads to no place in %s.md".formatted(Quote.of(target.destination()),
              target.to().slug()),
          "a clause is #tiao-19, a table #t-1; the addresses of headings are in the article's contents");
    }
  }

  private static Place placeOf(String destination, MarkdownText body) {
    int at = body.text().indexOf("(" + destination + ")");
    if (at < 0) {
      return Place.of(body.file());
    }
    long before = body.text().substring(0, at).chars().filter(c -> c == '\n').count();
    return new Place(body.file(), body.firstLine() + (int) before);
  }

  private Article get(ArticleId id) {
    Article article = articles.get(id);
    if (article == null) {
      throw new IllegalArgumentException(id.toString());
    }
    return article;
  }
}
