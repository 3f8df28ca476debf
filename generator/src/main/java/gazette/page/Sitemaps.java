package gazette.page;

import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the sitemap. */
final class Sitemaps {

  private Sitemaps() {}

  static Page of(Gazette gazette, Frame frame, List<YearOfIssues> years, List<ArticleGroup> issuers,
      List<ArticleGroup> subjects) {
    Addresses at = frame.addresses();
    List<Location> locations = new ArrayList<>();
    for (SitePath path : List.of(at.home(), at.archive(), at.numbers(), at.issuersIndex(),
        at.subjectsIndex(), at.titles(), at.chronicle(), at.status(), at.ended(), at.search(),
        at.about())) {
      locations.add(new Location(path, null));
    }
    years.forEach(year -> locations.add(new Location(at.year(year.year()), null)));
    for (List<ArticleGroup> groups : List.of(issuers, subjects)) {
      groups.forEach(
          group -> locations.add(new Location(Objects.requireNonNull(group.page()), null)));
    }
    for (Issue issue : gazette.issues()) {
      locations.add(new Location(at.issue(issue.id()), issue.published()));
      for (Article article : issue.articles()) {
        locations.add(new Location(at.article(article.id()), issue.published()));
      }
    }
    return new Page.SitemapPage(at.sitemap(), frame, locations);
  }
}
