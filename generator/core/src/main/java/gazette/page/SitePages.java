package gazette.page;

import gazette.config.Settings;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.relation.Relations;
import gazette.relation.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pages of a site: those of the articles and issues one by one, each with its text, and all
 * others, which need no text.
 *
 * <pre>
 * SitePages pages = SitePages.of(gazette, settings, relations, day);
 * for each article: write(pages.article(article, markdown.render(…)));
 * pages.others(chronicleTexts).forEach(page -&gt; write(page));
 * </pre>
 */
public final class SitePages {

  private final Gazette gazette;
  private final Frame frame;
  private final Relations relations;
  private final LocalDate day;
  private final Neighbours neighbours;
  private final LinkedDocuments documents;
  private final RelatedArticles related;
  private final StatusPages statuses;
  private final OtherPages others;

  private SitePages(Gazette gazette, Frame frame, Relations relations, TitleNearness nearness,
      LocalDate day) {
    this.gazette = gazette;
    this.frame = frame;
    this.relations = relations;
    this.day = day;
    this.neighbours = Neighbours.of(gazette);
    this.documents = new LinkedDocuments(relations, frame);
    this.related = new RelatedArticles(gazette, relations, nearness);
    this.statuses = new StatusPages(gazette, relations, frame, day);
    this.others = new OtherPages(gazette, frame, statuses, new Changes(relations, day));
  }

  /**
   * The pages of a gazette.
   *
   * @param relations how its documents stand to each other
   * @param nearness how near their titles are
   * @param day the day for which it is told whether they are in force
   */
  public static SitePages of(Gazette gazette, Settings settings, Relations relations,
      TitleNearness nearness, LocalDate day) {
    Map<ArticleId, String> warnings = new HashMap<>();
    gazette.articles()
        .forEach(article -> relations.standing(article, day)
            .filter(standing -> standing.status().isWarning())
            .ifPresent(standing -> warnings.put(article.id(), Wording.told(standing))));
    return new SitePages(gazette, new Frame(settings, addresses(gazette, relations), warnings),
        relations, nearness, day);
  }

  /** What the pages share, the addresses of all of them with it. */
  public Frame frame() {
    return frame;
  }

  /** What the texts of articles lead to by themselves. */
  public ImpliedLinks impliedLinks() {
    return new ImpliedLinks(relations, frame.addresses());
  }

  /** Whether an article is in force; empty for the chronicle. */
  public Optional<Standing> standing(Article article) {
    return relations.standing(article, day);
  }

  /** The documents that an article has to do with. */
  public DocumentLinks documents(Article article) {
    return documents.of(article);
  }

  /** What else its readers may want, the nearest first. */
  public List<DocumentLink> related(Article article) {
    return related.of(article).stream().map(documents::link).toList();
  }

  /** The page of an article of this gazette. */
  public ArticlePage article(Article article, RenderedText text) {
    Neighbours.Place place = neighbours.of(article.id());
    return new ArticlePage(frame.addresses().article(article.id()), frame, article, place.issue(),
        text, standing(article).orElse(null), place.previous(), place.next(), documents(article),
        related(article));
  }

  /**
   * All pages that are of no single issue, in the order of the site; each is made when it is asked
   * for.
   *
   * @param chronicles the texts of the chronicle articles, whose days are listed; other texts are
   *   not looked at
   */
  public Stream<Page> others(Map<ArticleId, RenderedText> chronicles) {
    return others.all(chronicles).map(PlannedPage::make);
  }

  /** Where all pages lie but those of the articles; none is made. */
  public Stream<SitePath> addressesOfOthers() {
    Addresses at = frame.addresses();
    return Stream.concat(others.all(Map.of()).map(PlannedPage::path), gazette.issues()
        .stream()
        .flatMap(issue -> Stream.concat(Stream.of(at.issue(issue.id()), at.whole(issue.id())),
            Stream.of(at.emendations(issue.id())).filter(page -> !issue.emendations().isEmpty()))));
  }

  /** An issue, and the issues before and after it that its page leads to. */
  public List<Issue> besides(Issue issue) {
    int place = gazette.issues().indexOf(issue);
    return gazette.issues()
        .subList(Math.max(0, place - 1), Math.min(gazette.issues().size(), place + 2));
  }

  /**
   * The page of an issue.
   *
   * @param book the issue as a book
   * @param copy the issue as pages to take along
   */
  public Page.IssuePage issue(Issue issue, Download book, Download copy) {
    List<Issue> issues = gazette.issues();
    int place = issues.indexOf(issue);
    return new Page.IssuePage(frame.addresses().issue(issue.id()), frame, issue,
        place > 0 ? issues.get(place - 1) : null,
        place + 1 < issues.size() ? issues.get(place + 1) : null, book, copy);
  }

  /**
   * The page of a whole issue.
   *
   * @param articles the pages of its articles, with their texts
   */
  public WholePage whole(Issue issue, List<ArticlePage> articles) {
    return new WholePage(frame.addresses().whole(issue.id()), frame, issue, articles);
  }

  /**
   * The page of the emendations of an issue.
   *
   * @param articles the pages of its articles, with their texts
   */
  public EmendationsPage emendations(Issue issue, List<ArticlePage> articles) {
    return new EmendationsPage(frame.addresses().emendations(issue.id()), frame, issue, articles);
  }

  /**
   * The pages of an issue that are taken along: what does not lie beside them they seek on the
   * site.
   *
   * @param articles the pages of its articles, with their texts
   * @param besides other files that are taken along with them
   */
  public Stream<Page> takenAlong(Issue issue, List<ArticlePage> articles, Set<SitePath> besides) {
    Addresses at = frame.addresses();
    Set<SitePath> extent = new HashSet<>(besides);
    extent
        .addAll(List.of(at.home(), at.issue(issue.id()), at.emendations(issue.id()), at.search()));
    articles.forEach(page -> extent.add(page.path()));
    Frame away = new Frame(frame.settings(), at, frame.warnings(), extent);
    List<ArticlePage> texts = articles.stream().map(page -> page.takenAlong(away)).toList();
    Stream<Page> emendations = issue.emendations().isEmpty() ? Stream.of()
        : Stream.of(new EmendationsPage(at.emendations(issue.id()), away, issue, texts));
    return Stream.of(
        Stream.of(new Page.HomePage(at.home(), away, issue, List.of(), List.of(), null),
            new Page.IssuePage(at.issue(issue.id()), away, issue, null, null, null, null),
            new Page.SearchPage(at.search(), away, List.of(), List.of(), List.of(), List.of(),
                OtherPages.example(issue.articles()).map(Article::number).orElse(null))),
        emendations, texts.stream()).flatMap(pages -> pages);
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

  /** The same article for programs: its Markdown, and its facts and passages as JSON. */
  public List<DataFile> twins(ArticlePage page) {
    return List.of(ArticleData.markdown(page), ArticleData.json(page));
  }

  /** What the style sheet has to say of this site alone: the running title of printed pages. */
  public String ownStyle() {
    String title = frame.settings().title().replaceAll("[\"\\\\]", "\\\\$0");
    return "@page { @top-center { content: \"%s\"; font: 10.5pt serif; } }\n".formatted(title);
  }

  /** The files for programs. */
  public Stream<DataFile> dataFiles() {
    return Stream.concat(Stream.of(Catalogue.of(gazette, frame, relations, day)),
        gazette.issues().stream().map(issue -> Catalogue.of(issue, frame, relations, day)));
  }

  private static Addresses addresses(Gazette gazette, Relations relations) {
    Set<String> issuers = new LinkedHashSet<>();
    Set<String> subjects = new LinkedHashSet<>();
    Set<String> codes = new LinkedHashSet<>();
    gazette.articles().forEach(article -> {
      issuers.addAll(article.issuers());
      subjects.addAll(article.subjects());
      article.numbers().forEach(number -> codes.add(number.code()));
    });
    Set<String> otherCodes = new LinkedHashSet<>();
    relations.toOthers().keySet().forEach(number -> otherCodes.add(number.code()));
    // Their pages are gone; what led to them must still be told where they were.
    gazette.withdrawn()
        .stream()
        .flatMap(article -> article.numbers().stream())
        .forEach(number -> otherCodes.add(number.code()));
    return new Addresses(pagesIn("issuers", issuers), pagesIn("subjects", subjects),
        Slugs.of(codes, otherCodes));
  }

  private static Map<String, SitePath> pagesIn(String folder, Collection<String> names) {
    Map<String, SitePath> pages = new LinkedHashMap<>();
    Slugs.of(names)
        .forEach((name, slug) -> pages.put(name, new SitePath(folder + "/" + slug + ".html")));
    return pages;
  }
}
