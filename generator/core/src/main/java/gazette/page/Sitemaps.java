package gazette.page;

import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the sitemap. */
final class Sitemaps {

  private Sitemaps() {}

  static Page of(Gazette gazette, Frame frame, List<YearOfIssues> years, List<ArticleGroup> issuers,
      List<ArticleGroup> subjects, Changes changes) {
    Addresses at = frame.addresses();
    LocalDate newest = gazette.issues().isEmpty() ? null : day(gazette.issues().getLast());
    List<Location> locations = new ArrayList<>();
    for (SitePath path : List.of(at.home(), at.archive(), at.numbers(), at.issuersIndex(),
        at.subjectsIndex(), at.titles(), at.chronicle())) {
      locations.add(new Location(path, newest));
    }
    for (SitePath path : List.of(at.status(), at.ended(), at.search(), at.about(),
        at.accessibility())) {
      locations.add(new Location(path, null));
    }
    years.forEach(
        year -> locations.add(new Location(at.year(year.year()), day(year.held().getLast()))));
    for (List<ArticleGroup> groups : List.of(issuers, subjects)) {
      groups.forEach(
          group -> locations.add(new Location(Objects.requireNonNull(group.page()), null)));
    }
    for (Issue issue : gazette.issues()) {
      locations.add(new Location(at.issue(issue.id()), day(issue)));
      if (!issue.emendations().isEmpty()) {
        locations.add(new Location(at.emendations(issue.id()), day(issue)));
      }
      for (Article article : issue.articles()) {
        locations.add(new Location(at.article(article.id()), lastChange(article, issue, changes)));
      }
    }
    return new MachinePage.SitemapPage(at.sitemap(), frame, locations);
  }

  private static LocalDate day(Issue issue) {
    return IssueDays.of(issue).toLocalDate();
  }

  /** The day of the issue, or of the last thing that happened to the article since. */
  private static LocalDate lastChange(Article article, Issue issue, Changes changes) {
    return Stream.concat(Stream.of(day(issue)), changes.of(article).stream().map(Change::day))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
