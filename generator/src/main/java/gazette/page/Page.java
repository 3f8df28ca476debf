package gazette.page;

import gazette.config.Settings;
import gazette.markdown.EmendationSigns;
import gazette.markdown.Relocation;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.Emendation;
import gazette.model.Issue;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import gazette.relation.Standing;
import gazette.search.SearchAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page to write. Each kind has one template and carries all that its template shows. */
public sealed interface Page extends Drawing {

  /** Where it is written. */
  SitePath path();

  /** A page that is taken along leads to the site that it comes from. */
  @Override
  default String root() {
    return frame().isTakenAlong() ? frame().absoluteRoot() : path().toRoot();
  }

  @Override
  default String link(SitePath target) {
    return frame().holds(target) ? path().linkTo(target) : frame().absolute(target);
  }

  @Override
  default String subject() {
    return path().value();
  }

  /** The full address of this page. */
  default String canonical() {
    return frame().absolute(path());
  }

  /** What its head tells machines. */
  default List<Meta> metadata() {
    return Metadata.ofSite(frame());
  }

  /** Where readers report an error on this page; null when that is not configured. */
  default @Nullable String errorReport() {
    Settings.Site site = frame().settings().site();
    return site.errorReports() == null || site.identifier() == null ? null
        : site.errorReports() + "?site_code=" + site.identifier() + "&url="
            + URLEncoder.encode(canonical(), StandardCharsets.UTF_8);
  }

  /** How it leads to the search server: the configured one, else the one beside the site's root. */
  default String searchServerLink() {
    SitePath results = frame().addresses().results();
    return frame().searchServer() == null ? link(results) : frame().searchServer(results);
  }

  /** Where this page's search form is sent: to the page that searches with and without a server. */
  default String searchAction() {
    return link(frame().addresses().search());
  }

  /** A moment as feeds write it (RFC 3339): 2020-12-10T00:00:00+08:00. */
  default String stamp(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  /**
   * The front page.
   *
   * @param newest the newest issue; null when the gazette is empty
   * @param years newest first
   * @param subjects in the order that the settings give
   * @param holdings what the site holds of all issues; null when the gazette is empty
   */
  record HomePage(SitePath path, Frame frame, @Nullable Issue newest, List<YearOfIssues> years,
      List<Listed> subjects, @Nullable Holdings holdings) implements Page {
    public HomePage {
      years = List.copyOf(years);
      subjects = List.copyOf(subjects);
    }

    @Override
    public List<Meta> metadata() {
      return Metadata.ofColumn(frame);
    }
  }

  /** How the site can be read by everybody (无障碍). */
  record AccessibilityPage(SitePath path, Frame frame) implements Page {}

  /**
   * All issues.
   *
   * @param years newest first
   * @param holdings what the site holds of all issues; null when the gazette is empty
   */
  record ArchivePage(SitePath path, Frame frame, List<YearOfIssues> years,
      @Nullable Holdings holdings) implements Page {
    public ArchivePage {
      years = List.copyOf(years);
    }

    @Override
    public List<Meta> metadata() {
      return Metadata.ofColumn(frame);
    }
  }

  /**
   * A year: its issues and its annual index.
   *
   * @param issues the issues of the year
   * @param previous the year held before it; null for the first
   * @param next the year held after it; null for the last
   * @param sections its articles by section, in the order that the settings give
   * @param issuers its articles by issuer, in the order of pinyin; joint ones stand under each
   * @param subjects its articles by subject, in the order that the settings give
   * @param numbers its articles by number
   */
  record YearPage(SitePath path, Frame frame, YearOfIssues issues, @Nullable Integer previous,
      @Nullable Integer next, List<ArticleGroup> sections, List<ArticleGroup> issuers,
      List<ArticleGroup> subjects, List<NumberGroup> numbers) implements Page {
    public YearPage {
      sections = List.copyOf(sections);
      issuers = List.copyOf(issuers);
      subjects = List.copyOf(subjects);
      numbers = List.copyOf(numbers);
    }

    @Override
    public List<Meta> metadata() {
      return Metadata.ofColumn(frame);
    }
  }

  /**
   * The contents of one issue.
   *
   * @param previous the issue held before it; null for the first
   * @param next the issue held after it; null for the last
   * @param book the issue as a book; null until it is made
   * @param copy the issue as pages to take along; null until it is made
   */
  record IssuePage(SitePath path, Frame frame, Issue issue, @Nullable Issue previous,
      @Nullable Issue next, @Nullable Download book, @Nullable Download copy) implements Page {

    /** The same page with what can be taken along. */
    public IssuePage with(Download ofBook, Download ofCopy) {
      return new IssuePage(path, frame, issue, previous, next, ofBook, ofCopy);
    }

    @Override
    public List<Meta> metadata() {
      return Metadata.ofColumn(frame);
    }
  }

  /**
   * All articles of one issue on one page, to print.
   *
   * @param articles the pages of its articles in the order of print
   */
  record WholePage(SitePath path, Frame frame, Issue issue,
      List<ArticlePage> articles) implements Page {
    public WholePage {
      articles = List.copyOf(articles);
    }

    /** The same page with the texts of the articles. */
    public WholePage with(List<ArticlePage> withTexts) {
      return new WholePage(path, frame, issue, withTexts);
    }

    /** Where an article begins on this page. */
    public String anchor(Article article) {
      return article.id().slug();
    }

    /** The text of an article as it stands on this page: its ids and headings are of the page. */
    public String html(ArticlePage article) {
      String anchor = anchor(article.article());
      return new Relocation(id -> anchor + "." + id, TextLinks.of(article.path(), this::link),
          label -> place(article) + "，" + label, 1).of(article.text().html());
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

  /**
   * Where the texts of an issue are not what their source has (校勘记).
   *
   * @param articles the pages of its articles in the order of print
   */
  record EmendationsPage(SitePath path, Frame frame, Issue issue,
      List<ArticlePage> articles) implements Page {
    public EmendationsPage {
      articles = List.copyOf(articles);
    }

    /** How many there are of each kind that there is: 识读更正29处. */
    public List<String> kinds() {
      Map<Emendation.Kind, Long> counts = issue.emendations()
          .stream()
          .collect(Collectors.groupingBy(Emendation::kind, TreeMap::new, Collectors.counting()));
      return counts.entrySet()
          .stream()
          .map(kind -> kind.getKey().label() + kind.getValue() + "处")
          .toList();
    }

    /** Those of cover and contents page. */
    public List<Emendation> ofNoArticle() {
      return issue.emendations().stream().filter(one -> one.article() == null).toList();
    }
  }

  /**
   * One article.
   *
   * @param issue the issue it is printed in
   * @param text its body
   * @param standing whether it is in force, and why; null for the chronicle
   * @param previous the article printed before it in the issue; null for the first
   * @param next the article printed after it in the issue; null for the last
   * @param documents the documents that it has to do with
   */
  record ArticlePage(SitePath path, Frame frame, Article article, Issue issue, RenderedText text,
      @Nullable Standing standing, @Nullable Article previous, @Nullable Article next,
      DocumentLinks documents) implements Page, ArticleView {

    private static final int HEADINGS_OF_A_LONG_TEXT = 4;

    /** The same page with a text. */
    public ArticlePage with(RenderedText body) {
      return new ArticlePage(path, frame, article, issue, body, standing, previous, next,
          documents);
    }

    /** The same page among others that are taken along. */
    ArticlePage takenAlong(Frame away) {
      ArticlePage page = new ArticlePage(path, away, article, issue, text, standing, previous, next,
          documents);
      return page.with(text.withHtml(TextLinks.html(path, text.html(), page::link)));
    }

    @Override
    public String subject() {
      return path + " of " + article.body().file();
    }

    @Override
    public String canonical() {
      return Page.super.canonical();
    }

    @Override
    public List<Meta> metadata() {
      return Metadata.of(this);
    }

    /** Whether it is in force; null for the chronicle. */
    public @Nullable Status status() {
      return standing == null ? null : standing.status();
    }

    /** Where it is printed: 2020年第6期（总第264期）第6页. */
    public String printedAt() {
      String place = Wording.issueWithSerial(issue);
      return article.page() == null ? place : place + "第" + article.page() + "页";
    }

    /** When it was put on the website or printed: 2020-12-31 09:30; null when not known. */
    public @Nullable String pubDate() {
      return Metadata.pubDate(issue);
    }

    /** What it is, for search engines (schema.org, JSON-LD). */
    public String structuredData() {
      return StructuredData.of(this);
    }

    /** How it is cited, up to the clause: 《晋城市人民政府公报》2020年第6期（总第264期）第103页，晋市政办〔2020〕77号. */
    public String citation() {
      String place = "《" + frame.settings().title() + "》" + printedAt();
      return article.number() == null ? place : place + "，" + article.number();
    }

    /** What identifies it, in one line for search engines. */
    public String description() {
      List<String> facts = new ArrayList<>();
      if (article.number() != null) {
        facts.add(article.number().toString());
      }
      if (!article.issuers().isEmpty()) {
        facts.add(String.join("、", article.issuers()));
      }
      if (article.signed() != null) {
        facts.add(Wording.date(article.signed()));
      }
      facts.add("载" + frame.settings().title() + printedAt());
      return String.join("，", facts);
    }

    /** Where its text is not what its source has. */
    public List<Emendation> emendations() {
      return issue.emendationsOf(article);
    }

    /** Those that may change what the text says, and have a sign there. */
    public List<Emendation> emendationsOfMeaning() {
      return emendations().stream().filter(one -> one.kind().isOfMeaning()).toList();
    }

    /** Where in its text an emendation is: the id of the sign, else of the passage. */
    public String anchor(Emendation emendation) {
      return emendation.kind().isOfMeaning() ? EmendationSigns.id(emendation) : emendation.place();
    }

    /** How the passage of an emendation is called: 第十九条, 表1; 正文 for what has no name. */
    public String placeText(Emendation emendation) {
      return text.passages()
          .stream()
          .filter(passage -> passage.anchor().equals(emendation.place()))
          .map(RenderedText.Passage::label)
          .filter(label -> !label.isEmpty())
          .findFirst()
          .orElse(emendation.place().isEmpty() ? "标题和文号" : "正文开头");
    }

    /** Whether the text is long enough for a table of contents. */
    public boolean hasContents() {
      int headings = text.outline().stream().mapToInt(top -> 1 + top.children().size()).sum();
      return headings >= HEADINGS_OF_A_LONG_TEXT;
    }
  }

  /**
   * What stays at the address of an article that was withdrawn.
   *
   * @param issue the issue it was printed in
   */
  record WithdrawnPage(SitePath path, Frame frame, Article article, Issue issue) implements Page {}

  /**
   * What stays at an address that was given up, and leads on.
   *
   * @param target where its page lies now
   */
  record RedirectPage(SitePath path, Frame frame, SitePath target) implements Page {

    /** The full address of the page that counts. */
    @Override
    public String canonical() {
      return frame.absolute(target);
    }
  }

  /**
   * Every document number.
   *
   * @param groups by issuer code, in the order of pinyin
   * @param unnumbered the documents that carry none, newest issue first
   * @param others documents that the site does not hold, and that its articles end or change
   */
  record NumbersPage(SitePath path, Frame frame, List<NumberGroup> groups, List<Article> unnumbered,
      List<OtherDocument> others) implements Page {
    public NumbersPage {
      others = List.copyOf(others);
      groups = List.copyOf(groups);
      unnumbered = List.copyOf(unnumbered);
    }
  }

  /**
   * What is known of the document that has a number.
   *
   * @param number the number
   * @param held the documents of that number, of which orders may have several; empty when the site
   *   holds none
   * @param other what articles say of it; null when the site holds it
   */
  record NumberPage(SitePath path, Frame frame, OfficialNumber number, List<StatusEntry> held,
      @Nullable OtherDocument other) implements Page {
    public NumberPage {
      held = List.copyOf(held);
    }
  }

  /**
   * What is soon no longer in force, and what the words for it mean.
   *
   * @param months how soon
   * @param ending the documents whose last day comes within that time, earliest first
   * @param coming those that are not yet in force
   */
  record StatusPage(SitePath path, Frame frame, int months, List<StatusEntry> ending,
      List<StatusEntry> coming) implements Page {
    public StatusPage {
      ending = List.copyOf(ending);
      coming = List.copyOf(coming);
    }
  }

  /**
   * What is no longer in force.
   *
   * @param ended the documents of the site, the last to end first
   * @param others those that the site does not hold
   * @param named those of them whose numbers are not known
   */
  record EndedPage(SitePath path, Frame frame, List<StatusEntry> ended, List<OtherDocument> others,
      List<NamedDocument> named) implements Page {
    public EndedPage {
      named = List.copyOf(named);
      ended = List.copyOf(ended);
      others = List.copyOf(others);
    }
  }

  /**
   * Every issuer.
   *
   * @param issuers in the order of pinyin
   */
  record IssuersPage(SitePath path, Frame frame, List<Listed> issuers) implements Page {
    public IssuersPage {
      issuers = List.copyOf(issuers);
    }
  }

  /**
   * What one issuer issued.
   *
   * @param name the issuer
   * @param years its articles by the year of the issue, newest first
   */
  record IssuerPage(SitePath path, Frame frame, String name,
      List<YearOfArticles> years) implements Page {
    public IssuerPage {
      years = List.copyOf(years);
    }
  }

  /**
   * Every subject.
   *
   * @param subjects in the order that the settings give
   */
  record SubjectsPage(SitePath path, Frame frame, List<Listed> subjects) implements Page {
    public SubjectsPage {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * What there is on one subject.
   *
   * @param name the subject
   * @param years its articles by the year of the issue, newest first
   */
  record SubjectPage(SitePath path, Frame frame, String name,
      List<YearOfArticles> years) implements Page {
    public SubjectPage {
      years = List.copyOf(years);
    }
  }

  /**
   * The letters that lead to titles.
   *
   * @param letters each letter with its articles, which may be none
   */
  record TitlesPage(SitePath path, Frame frame, List<ArticleGroup> letters) implements Page {
    public TitlesPage {
      letters = List.copyOf(letters);
    }
  }

  /**
   * The titles of one letter.
   *
   * @param letter the letter and its articles, which may be none
   */
  record LetterPage(SitePath path, Frame frame, ArticleGroup letter) implements Page {

    /** A letter and its page. */
    public record Letter(String name, SitePath page) {}

    /** All letters: they are always the same. */
    public List<Letter> letters() {
      return TitleIndex.LETTERS.stream()
          .map(name -> new Letter(name, frame.addresses().titles(name)))
          .toList();
    }
  }

  /**
   * The chronicle of all months.
   *
   * @param months newest first
   */
  record ChroniclePage(SitePath path, Frame frame, List<MonthOfDays> months) implements Page {
    public ChroniclePage {
      months = List.copyOf(months);
    }
  }

  /**
   * The search form, and the ways in that need no search.
   *
   * @param years newest first
   * @param sections the sections that hold articles
   * @param issuers in the order of pinyin
   * @param subjects in the order that the settings give
   */
  record SearchPage(SitePath path, Frame frame, List<Integer> years, List<String> sections,
      List<Listed> issuers, List<Listed> subjects) implements Page {
    public SearchPage {
      years = List.copyOf(years);
      sections = List.copyOf(sections);
      issuers = List.copyOf(issuers);
      subjects = List.copyOf(subjects);
    }

    /** The server if there is one: the form is sent only where the page's script does not run. */
    @Override
    public String searchAction() {
      return frame.searchServer() == null ? link(path) : searchServerLink();
    }

    /** The address of the search server, ending in {@code /}; null when there is none. */
    public @Nullable String endpoint() {
      URI endpoint = frame.searchServer();
      return endpoint == null ? null : endpoint.toASCIIString();
    }

    /** What a browser may load for this page, as a Content Security Policy. */
    public String policy() {
      String endpoint = endpoint();
      String others = endpoint == null ? "" : " " + endpoint;
      return ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "base-uri 'none'; connect-src 'self'%1$s; form-action 'self'%1$s").formatted(others);
    }
  }

  /**
   * What the site is, what it holds, how to cite it.
   *
   * @param example an article to show how one is cited; null when there is none with a number
   * @param exampleIssue the issue that the example is printed in; null when there is no example
   */
  record AboutPage(SitePath path, Frame frame, @Nullable Article example,
      @Nullable Issue exampleIssue) implements Page {}

  /** What a server shows for an address that leads nowhere, at any depth. */
  record NotFoundPage(SitePath path, Frame frame) implements Page {

    /** From the root of the server: the page does not know at which address it is shown. */
    @Override
    public String root() {
      return frame.settings().site().baseUrl().getRawPath();
    }

    @Override
    public String link(SitePath target) {
      return root() + target;
    }
  }

  /**
   * The newest articles as a feed (Atom, RFC 4287).
   *
   * @param updated the day of the newest entry, never that of the build
   * @param entries newest issue first
   */
  record FeedPage(SitePath path, Frame frame, OffsetDateTime updated,
      List<FeedEntry> entries) implements Page {
    public FeedPage {
      entries = List.copyOf(entries);
    }

  }

  /**
   * What was corrected, withdrawn or ended, as a feed.
   *
   * @param updated the day of the newest change
   * @param changes newest first
   */
  record ChangesPage(SitePath path, Frame frame, OffsetDateTime updated,
      List<Change> changes) implements Page {
    public ChangesPage {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The addresses of all pages for search engines (sitemaps.org, protocol 0.9).
   *
   * @param locations in the order of the site
   */
  record SitemapPage(SitePath path, Frame frame, List<Location> locations) implements Page {
    public SitemapPage {
      locations = List.copyOf(locations);
    }
  }

  /** How a browser searches the site from its address bar (OpenSearch 1.1). */
  record OpenSearchPage(SitePath path, Frame frame) implements Page {

    // OpenSearch 1.1, ShortName: at most 16 characters.
    private static final int LONGEST_NAME = 16;

    /** The name that a browser shows in its list of search engines. */
    public String shortName() {
      String name = frame.settings().site().name();
      return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
          : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** The full address of the results page. */
    public String results() {
      return frame.searchServer(frame.addresses().results());
    }

    /** The full address of the suggestions. */
    public String suggestions() {
      return frame.searchServer(frame.addresses().suggestions());
    }

    /** The full address of the icon. */
    public String icon() {
      return frame.absolute(frame.addresses().icon());
    }
  }

  /**
   * What the search server answers to a reader.
   *
   * @param answer what the index answers
   * @param facets how the results can be narrowed
   * @param chosen how they are narrowed now
   */
  record ResultsPage(SitePath path, Frame frame, SearchAnswer answer, List<Facet> facets,
      List<ChosenFilter> chosen) implements Page {
    public ResultsPage {
      facets = List.copyOf(facets);
      chosen = List.copyOf(chosen);
    }

    /** The results of a search on this site. */
    public static ResultsPage of(SearchAnswer answer, Frame frame) {
      return new ResultsPage(frame.addresses().results(), frame, answer, Facet.of(answer),
          ChosenFilter.of(answer.query()));
    }

    /** The address of another page of the same results. */
    public String pageLink(int page) {
      return QueryAddress.of(answer.query()).page(page).toString();
    }

    /** The address of the same question in this order, {@code relevance} or {@code date}. */
    public String sortLink(String sort) {
      return QueryAddress.of(answer.query()).with("sort", sort).toString();
    }

    /** The address of the same question with these results, {@code article} or {@code passage}. */
    public String groupLink(String group) {
      return QueryAddress.of(answer.query()).with("group", group).toString();
    }

    /** The address of the question as it was probably meant; null when it was taken as typed. */
    public @Nullable String meantLink() {
      return answer.suggestion() == null ? null
          : QueryAddress.of(answer.query()).with("q", answer.suggestion()).toString();
    }

    /** The address of the same question without any filter. */
    public String unfilteredLink() {
      return QueryAddress.of(answer.query()).withoutFilters().toString();
    }

    /** What a form for another text sends along, so that filters and order stay. */
    public List<QueryAddress.Parameter> besidesText() {
      return besides(List.of("q"));
    }

    /** What a form for other days sends along. */
    public List<QueryAddress.Parameter> besidesDays() {
      return besides(List.of(FilterKind.FROM.parameter(), FilterKind.TO.parameter()));
    }

    private List<QueryAddress.Parameter> besides(List<String> typed) {
      return QueryAddress.of(answer.query())
          .parameters()
          .stream()
          .filter(parameter -> !typed.contains(parameter.name()))
          .toList();
    }

    /** How this page links to a result or a passage. */
    public String result(String url) {
      return root() + url;
    }

    /** To the server itself. */
    @Override
    public String searchAction() {
      return searchServerLink();
    }

    @Override
    public String root() {
      return linksAway() ? frame.settings().site().baseUrl().toASCIIString() : "";
    }

    @Override
    public String link(SitePath target) {
      return root() + target;
    }

    /** A server that only searches lies elsewhere than the site that it leads to. */
    private boolean linksAway() {
      Settings.Site site = frame.settings().site();
      return site.searchEndpoint() != null && !site.searchEndpoint().equals(site.baseUrl());
    }
  }
}
