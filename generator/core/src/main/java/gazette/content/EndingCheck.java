package gazette.content;

import gazette.model.Article;
import gazette.model.ArticleId;
import gazette.model.Gazette;
import gazette.model.OfficialNumber;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.relation.ArticleFacts;
import gazette.relation.Citation;
import gazette.relation.Relations;
import gazette.relation.Role;
import gazette.relation.Target;
import java.util.List;
import java.util.Map;

/** Whether documents end themselves or each other, which nobody can mean. */
final class EndingCheck {

  private final Relations relations;
  private final Problems problems;

  private EndingCheck(Relations relations, Problems problems) {
    this.relations = relations;
    this.problems = problems;
  }

  static void run(Gazette gazette, Map<ArticleId, ArticleFacts> facts, Problems problems) {
    EndingCheck check = new EndingCheck(Relations.of(gazette, facts, null), problems);
    gazette.articles().forEach(check::article);
  }

  private void article(Article article) {
    Place place = Place.of(article.body().file());
    for (Citation citation : endings(article)) {
      OfficialNumber number = citation.number();
      if (number != null && relations.target(article, citation) instanceof Target.Itself) {
        problems.warning(place, "text-ends-itself", Quote.of(number.toString()));
      } else if (relations.target(article, citation) instanceof Target.Held held
          && article.id().compareTo(held.article().id()) < 0 && ends(held.article(), article)) {
        problems.warning(place, "end-each-other", held.article().body().file());
      }
    }
  }

  private boolean ends(Article article, Article other) {
    return endings(article).stream()
        .anyMatch(citation -> relations.target(article, citation) instanceof Target.Held held
            && held.article().id().equals(other.id()));
  }

  private List<Citation> endings(Article article) {
    return relations.from(article)
        .stream()
        .filter(citation -> citation.role() == Role.ENDS)
        .toList();
  }
}
