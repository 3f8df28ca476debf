package gazette.page;

import gazette.config.Settings;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a site: those of the articles one by one, each with its text, and all others, which
 * need no text.
 *
 * <pre>
 * SitePages pages = SitePages.of(gazette, settings, statuses);
 * for each article: write(pages.article(article, markdown.render(…)));
 * pages.others(chronicleTexts).forEach(page -&gt; write(page));
 * </pre>
 */
public final class SitePages {

  private final Gazette gazette;
  private final Frame frame;
  private final Map<ArticleId, Status> statuses;
  private final Neighbours neighbours;
  private final Map<OfficialNumber, List<Article>> byNumber;
  private final Map<OfficialNumber, List<Article>> repealing;

  private SitePages(Gazette gazette, Frame frame, Map<ArticleId, Status> statuses) {
    this.gazette = gazette;
    this.frame = frame;
    this.statuses = Map.copyOf(statuses);
    this.neighbours = Neighbours.of(gazette);
    this.byNumber = new LinkedHashMap<>();
    this.repealing = new LinkedHashMap<>();
    gazette.articles().forEach(article -> {
      if (article.number() != null) {
        byNumber.computeIfAbsent(article.number(), first -> new ArrayList<>()).add(article);
      }
      new LinkedHashSet<>(article.repeals()).forEach(
          number -> repealing.computeIfAbsent(number, first -> new ArrayList<>()).add(article));
    });
  }

  /**
   * The pages of a gazette.
   *
   * @param statuses whether each document is in force; the chronicle has none
   */
  public static SitePages of(Gazette gazette, Settings settings, Map<ArticleId, Status> statuses) {
    return new SitePages(gazette, new Frame(settings, addresses(gazette)), statuses);
  }

  /** What the pages share, the addresses of all of them with it. */
  public Frame frame() {
    return frame;
  }

  /** The page of an article of this gazette. */
  public Page.ArticlePage article(Article article, RenderedText text) {
    Neighbours.Place place = neighbours.of(article.id());
    return new Page.ArticlePage(frame.addresses().article(article.id()), frame, article,
        place.issue(), text, statuses.get(article.id()), place.previous(), place.next(),
        article.repeals()
            .stream()
            .map(number -> new CitedNumber(number, repealed(number, article)))
            .toList(),
        repealing(article));
  }

  /** The document that is repealed by its number, the youngest of several; null when not held. */
  private @Nullable Article repealed(OfficialNumber number, Article by) {
    return byNumber.getOrDefault(number, List.of())
        .stream()
        .filter(by::ends)
        .reduce((older, younger) -> younger)
        .orElse(null);
  }

  private List<Article> repealing(Article article) {
    return article.number() == null ? List.of()
        : repealing.getOrDefault(article.number(), List.of())
            .stream()
            .filter(by -> by.ends(article))
            .toList();
  }

  /**
   * All other pages, in the order of the site; each is made when it is asked for.
   *
   * @param chronicles the texts of the chronicle articles, whose days are listed; other texts are
   *   not looked at
   */
  public Stream<Page> others(Map<ArticleId, RenderedText> chronicles) {
    return new OtherPages(gazette, frame).all(chronicles);
  }

  /**
   * A page that leads on.
   *
   * @param from an address that was given up
   * @param to where its page lies now
   */
  public Page redirect(SitePath from, SitePath to) {
    return new Page.RedirectPage(from, frame, to);
  }

  /** The files for programs. */
  public Stream<DataFile> dataFiles() {
    return Stream.of(Catalogue.of(gazette, frame, statuses));
  }

  private static Addresses addresses(Gazette gazette) {
    Set<String> issuers = new LinkedHashSet<>();
    Set<String> subjects = new LinkedHashSet<>();
    Set<String> codes = new LinkedHashSet<>();
    gazette.articles().forEach(article -> {
      issuers.addAll(article.issuers());
      subjects.addAll(article.subjects());
      if (article.number() != null) {
        codes.add(IssuerCodes.of(article.number()));
      }
    });
    return new Addresses(pagesIn("issuers", issuers), pagesIn("subjects", subjects),
        Slugs.of(codes));
  }

  private static Map<String, SitePath> pagesIn(String folder, Collection<String> names) {
    Map<String, SitePath> pages = new LinkedHashMap<>();
    Slugs.of(names)
        .forEach((name, slug) -> pages.put(name, new SitePath(folder + "/" + slug + ".html")));
    return pages;
  }
}
