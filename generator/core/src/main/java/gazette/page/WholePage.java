package gazette.page;

import gazette.markdown.Placement;
import gazette.model.Article;
import gazette.model.Issue;
import java.util.List;

/**
 * All articles of one issue on one page, to print.
 *
 * @param articles the pages of its articles in the order of print, with their texts
 */
public record WholePage(SitePath path, Frame frame, Issue issue,
    List<ArticlePage> articles) implements Page {
  public WholePage {
    articles = List.copyOf(articles);
  }

  /** Where an article begins on this page. */
  public String anchor(Article article) {
    return article.id().slug();
  }

  /** The text of an article as it stands on this page: its ids and headings are of the page. */
  public String html(ArticlePage article) {
    String anchor = anchor(article.article());
    return article.text()
        .html()
        .in(new Placement(id -> anchor + "." + id, TextLinks.of(article.path(), this::link),
            label -> place(article) + "，" + label, 1));
  }

  /** Two articles may call their tables the same. */
  private static String place(ArticlePage article) {
    return "第" + article.article().id().slug().replaceFirst("^0*(\\d+)-.*", "$1") + "篇";
  }

  private String link(SitePath target, String fragment) {
    return articles.stream()
        .filter(article -> article.path().equals(target))
        .findFirst()
        .map(article -> "#" + anchor(article.article())
            + (fragment.isEmpty() ? "" : "." + fragment.substring(1)))
        .orElseGet(() -> link(target) + fragment);
  }
}
