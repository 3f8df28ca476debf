package gazette.page;

import gazette.config.Settings;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.page.ListPage.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the pages that need no text of an article, one after the other. */
final class OtherPages {

  private final Gazette gazette;
  private final Frame frame;
  private final Addresses at;
  private final List<Article> articles;
  private final List<YearOfIssues> years;
  private final StatusPages statuses;
  private final Changes changes;
  private final FeedPages feeds;
  private final List<ArticleGroup> issuers;
  private final List<ArticleGroup> subjects;
  private final List<ArticleGroup> letters;

  OtherPages(Gazette gazette, Frame frame, StatusPages statuses, Changes changes) {
    this.gazette = gazette;
    this.frame = frame;
    this.at = frame.addresses();
    this.statuses = statuses;
    this.changes = changes;
    this.feeds = new FeedPages(gazette, frame);
    this.articles = gazette.articles().toList();
    this.years = Archive.of(gazette);
    this.issuers = issuers(articles);
    this.subjects = subjects(articles);
    this.letters = new TitleIndex(settings().publisher()).groups(articles, at);
  }

  Stream<PlannedPage> all(Map<ArticleId, RenderedText> chronicles) {
    Stream<PlannedPage> single = Stream.of(new PlannedPage(at.home(), this::home),
        new PlannedPage(at.archive(), this::archive), new PlannedPage(at.numbers(), this::numbers),
        names(at.issuersIndex(), NameKind.ISSUER, issuers),
        names(at.subjectsIndex(), NameKind.SUBJECT, subjects),
        new PlannedPage(at.chronicle(), () -> chronicle(chronicles)),
        new PlannedPage(at.status(), statuses::status),
        new PlannedPage(at.ended(), statuses::ended), new PlannedPage(at.search(), this::search),
        new PlannedPage(at.about(), this::about),
        new PlannedPage(at.accessibility(),
            () -> new Page.AccessibilityPage(at.accessibility(), frame)),
        new PlannedPage(at.openSearch(),
            () -> new MachinePage.OpenSearchPage(at.openSearch(), frame)),
        new PlannedPage(at.notFound(), () -> new Page.NotFoundPage(at.notFound(), frame)),
        feeds.all(),
        new PlannedPage(at.sitemap(),
            () -> Sitemaps.of(gazette, frame, heldYears(), issuers, subjects, changes)),
        new PlannedPage(at.changes(), () -> changes.feed(gazette, frame)));
    return Stream
        .of(single, yearPages(), titlePages(),
            issuers.stream().map(group -> name(NameKind.ISSUER, group)),
            subjects.stream().map(group -> name(NameKind.SUBJECT, group)),
            Stream.concat(issuers.stream(), subjects.stream()).map(feeds::of), statuses.numbers(),
            statuses.yearPages(), gazette.withdrawn().stream().map(this::withdrawn))
        .flatMap(pages -> pages);
  }

  private Page home() {
    Issue newest = gazette.issues().isEmpty() ? null : gazette.issues().getLast();
    return new Page.HomePage(at.home(), frame, newest, heldYears(), listed(subjects),
        Holdings.of(gazette).orElse(null));
  }

  private Page archive() {
    return new Page.ArchivePage(at.archive(), frame, years, Holdings.of(gazette).orElse(null));
  }

  private Page numbers() {
    List<Article> unnumbered = articles.stream()
        .filter(article -> article.number() == null && !article.isChronicle())
        .toList();
    return new ListPage.NumbersPage(at.numbers(), frame, Groups.byNumber(articles, at.codes()),
        Groups.newestIssueFirst(unnumbered), statuses.others());
  }

  private Page chronicle(Map<ArticleId, RenderedText> texts) {
    List<MonthOfDays> months = new ArrayList<>();
    for (Article article : articles.reversed()) {
      if (article.isChronicle()) {
        months.add(MonthOfDays.of(article,
            Objects.requireNonNull(texts.get(article.id()), article.toString())));
      }
    }
    return new ListPage.ChroniclePage(at.chronicle(), frame, months);
  }

  private Page search() {
    List<String> sections = sections(articles).stream().map(ArticleGroup::name).toList();
    return new Page.SearchPage(at.search(), frame,
        heldYears().stream().map(YearOfIssues::year).toList(), sections, listed(issuers),
        listed(subjects), example(articles).map(Article::number).orElse(null));
  }

  /** The first document of the newest issue that has a number of a year or term. */
  static Optional<Article> example(List<Article> articles) {
    return Groups.newestIssueFirst(articles)
        .stream()
        .filter(article -> article.number() != null && article.number().period() > 0)
        .findFirst();
  }

  private Page about() {
    Article example = example(articles).orElse(null);
    Issue issue = example == null ? null : issue(example.id().issue());
    return new Page.AboutPage(at.about(), frame, example, issue);
  }

  private Stream<PlannedPage> yearPages() {
    List<YearOfIssues> held = heldYears();
    return IntStream.range(0, held.size())
        .mapToObj(i -> new PlannedPage(at.year(held.get(i).year()),
            () -> year(held.get(i), i + 1 < held.size() ? held.get(i + 1).year() : null,
                i > 0 ? held.get(i - 1).year() : null)));
  }

  private Page year(YearOfIssues year, @Nullable Integer previous, @Nullable Integer next) {
    List<Article> ofYear = year.held()
        .stream()
        .flatMap(issue -> issue.articles().stream())
        .toList();
    return new Page.YearPage(at.year(year.year()), frame, year, previous, next, sections(ofYear),
        issuers(ofYear), subjects(ofYear), Groups.byNumber(ofYear, at.codes()));
  }

  private Stream<PlannedPage> titlePages() {
    List<ArticleGroup> used = letters.stream()
        .filter(letter -> !letter.articles().isEmpty())
        .toList();
    return Stream.concat(
        Stream.of(
            new PlannedPage(at.titles(), () -> new ListPage.TitlesPage(at.titles(), frame, used))),
        letters.stream()
            .map(letter -> new PlannedPage(at.titles(letter.name()),
                () -> new ListPage.LetterPage(at.titles(letter.name()), frame, letter, used))));
  }

  private PlannedPage withdrawn(Article article) {
    return new PlannedPage(at.article(article.id()),
        () -> new Page.WithdrawnPage(at.article(article.id()), frame, article,
            issue(article.id().issue())));
  }

  private Issue issue(IssueId id) {
    return gazette.issues()
        .stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private PlannedPage names(SitePath path, NameKind kind, List<ArticleGroup> groups) {
    return new PlannedPage(path, () -> new ListPage.NamesPage(path, frame, kind, listed(groups)));
  }

  private PlannedPage name(NameKind kind, ArticleGroup group) {
    SitePath path = Objects.requireNonNull(group.page());
    return new PlannedPage(path, () -> new ListPage.NamePage(path, frame, kind, group.name(),
        Groups.byYear(group.articles())));
  }

  private List<YearOfIssues> heldYears() {
    return years.stream().filter(year -> !year.held().isEmpty()).toList();
  }

  private List<ArticleGroup> sections(List<Article> some) {
    return Groups.by(article -> List.of(article.section().name()),
        Groups.orderOfSections(settings()), name -> null, some);
  }

  private List<ArticleGroup> issuers(List<Article> some) {
    return Groups.by(Article::issuers, Slugs.PINYIN, at::issuer, some);
  }

  private List<ArticleGroup> subjects(List<Article> some) {
    return Groups.by(Article::subjects, Groups.orderOfSubjects(settings()), at::subject, some);
  }

  private Settings settings() {
    return frame.settings();
  }

  private static List<Listed> listed(List<ArticleGroup> groups) {
    return groups.stream()
        .map(group -> new Listed(group.name(), Objects.requireNonNull(group.page()),
            group.articles().size()))
        .toList();
  }
}
