package gazette.page;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.ArticleFile;
import gazette.model.Issue;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page to write. Each kind has one template and carries all that its template shows. */
public sealed interface Page extends Drawing
    permits ArticlePage, WholePage, EmendationsPage, ListPage, MachinePage, ServedPage,
    Page.HomePage, Page.AccessibilityPage, Page.ArchivePage, Page.YearPage, Page.IssuePage,
    Page.WithdrawnPage, Page.RedirectPage, Page.SearchPage, Page.AboutPage, Page.NotFoundPage {

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

  /** The address of the search server, ending in {@code /}; null when there is none. */
  default @Nullable String endpoint() {
    URI endpoint = frame().searchServer();
    return endpoint == null ? null : endpoint.toASCIIString();
  }

  /** Where this page's search form is sent: to the page that searches with and without a server. */
  default String searchAction() {
    return link(frame().addresses().search());
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

    /**
     * How many documents there are, by year, issuer and subject; empty where there is one issue.
     */
    public List<Tally> tallies() {
      return Tally.ofAll(years);
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

    /** How many documents it has, by month, issuer and subject; empty where it has one issue. */
    public List<Tally> tallies() {
      return Tally.ofYear(issues);
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
   * @param book the issue as a book; null on a page that is taken along
   * @param copy the issue as pages to take along; null on such a page itself
   */
  record IssuePage(SitePath path, Frame frame, Issue issue, @Nullable Issue previous,
      @Nullable Issue next, @Nullable Download book, @Nullable Download copy) implements Page {

    /** All of what was printed, as pictures; null when the site has none. */
    public @Nullable AttachedFile scan() {
      ArticleFile pdf = issue.scan().pdf();
      return pdf == null ? null
          : AttachedFile.of("扫描版", pdf, frame.addresses().file(issue.id(), pdf));
    }

    @Override
    public List<Meta> metadata() {
      return Metadata.ofColumn(frame);
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
   * The search form, and the ways in that need no search.
   *
   * @param years newest first
   * @param sections the sections that hold articles
   * @param issuers in the order of pinyin
   * @param subjects in the order that the settings give
   * @param example a number to show how one is typed; null when no document has one
   */
  record SearchPage(SitePath path, Frame frame, List<Integer> years, List<String> sections,
      List<Listed> issuers, List<Listed> subjects,
      @Nullable OfficialNumber example) implements Page {
    public SearchPage {
      years = List.copyOf(years);
      sections = List.copyOf(sections);
      issuers = List.copyOf(issuers);
      subjects = List.copyOf(subjects);
    }

    /** What results may be narrowed to. */
    public List<String> statuses() {
      return Arrays.stream(Status.values()).map(Status::label).toList();
    }

    /** The server if there is one: the form is sent only where the page's script does not run. */
    @Override
    public String searchAction() {
      return frame.searchServer() == null ? link(path) : searchServerLink();
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
      @Nullable Issue exampleIssue) implements Page {

    /** How the example is cited; null when there is none. */
    public @Nullable Cited cited() {
      return example == null || exampleIssue == null ? null
          : Cited.of(example, exampleIssue, frame.settings());
    }
  }

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
}
