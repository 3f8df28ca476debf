package gazette.site;

import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.page.Addresses;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a gazette's articles. Safe for use by several threads. */
final class ArticleTexts {

  private static final Pattern OWN_PLACE = Pattern.compile("<a href=\"#([^\"]+)\"");

  private final Markdown markdown = new Markdown();
  private final Problems problems;
  private final ArticleLinks links;
  private final Map<ArticleId, Article> articles = new HashMap<>();

  ArticleTexts(Gazette gazette, Addresses addresses, Problems problems) {
    this.problems = problems;
    this.links = new ArticleLinks(gazette.articles(), addresses);
    gazette.articles().forEach(article -> articles.put(article.id(), article));
  }

  /** The text of an article; what is wrong with it is reported. */
  RenderedText render(Article article) {
    RenderedText text = render(article, problems);
    Matcher link = OWN_PLACE.matcher(text.html());
    while (link.find()) {
      checkPlace(article, article.id(), link.group(1), text);
    }
    return text;
  }

  /** Checks that the places exist that the texts rendered so far link to. */
  void checkLinks() {
    Map<ArticleId, RenderedText> read = new HashMap<>();
    for (ArticleLinks.Target target : links.targets()) {
      // Few articles are linked to by clause: rendering those again costs less than keeping all.
      RenderedText text = read.computeIfAbsent(target.to(), id -> render(get(id), new Problems()));
      checkPlace(get(target.from()), target.to(), target.fragment(), text);
    }
  }

  private RenderedText render(Article article, Problems report) {
    return markdown.render(article.body(), article.isChronicle(), article.id().issue().year(),
        links.from(article.id()), report);
  }

  private void checkPlace(Article from, ArticleId to, String fragment, RenderedText text) {
    if (!text.html().contains(" id=\"" + fragment + "\"")) {
      problems.error(Place.of(from.body().file()),
          "the link to '%s.md#%s' leads to no place in that article".formatted(to.slug(), fragment),
          "a clause is #tiao-19, a table #t-1; the addresses of headings are in the article's contents");
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
