package gazette.page;

import gazette.model.Article;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import gazette.relation.Citation;
import gazette.relation.Reference;
import gazette.relation.Relations;
import gazette.relation.Role;
import gazette.relation.Target;
import gazette.text.ClauseNumber;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows how documents stand to each other. */
final class LinkedDocuments {

  private final Relations relations;
  private final Frame frame;
  private final Addresses at;
  private final Set<OfficialNumber> others;

  LinkedDocuments(Relations relations, Frame frame) {
    this.relations = relations;
    this.frame = frame;
    this.at = frame.addresses();
    this.others = relations.toOthers().keySet();
  }

  /** The documents that an article has to do with. */
  DocumentLinks of(Article article) {
    List<Reference> to = relations.to(article);
    return new DocumentLinks(cited(article, Role.RESTS_ON), cited(article, Role.ENDS),
        cited(article, Role.AMENDS), endings(to), citing(to, Role.AMENDS),
        citing(to, Role.RESTS_ON, Role.NAMES));
  }

  /** What articles say of a document that the site does not hold. */
  DocumentLinks of(List<Reference> to) {
    return new DocumentLinks(List.of(), List.of(), List.of(), endings(to), citing(to, Role.AMENDS),
        citing(to, Role.RESTS_ON, Role.NAMES));
  }

  private List<DocumentLink> cited(Article article, Role role) {
    return relations.from(article)
        .stream()
        .filter(citation -> citation.role() == role)
        .map(citation -> link(article, citation))
        .toList();
  }

  private DocumentLink link(Article from, Citation citation) {
    return switch (relations.target(from, citation)) {
      case Target.Held held -> new DocumentLink(citation.name(), citation.number(),
          at.article(held.article().id()), null, warning(held.article(), citation.role()));
      case Target.Itself itself ->
          new DocumentLink(citation.name(), citation.number(), at.article(from.id()), null, null);
      case Target.Elsewhere elsewhere -> new DocumentLink(citation.name(), citation.number(),
          pageOf(citation.number()), null, null);
    };
  }

  /** Where a document ends another one, it need not be told what has ended that. */
  private @Nullable String warning(Article cited, Role role) {
    String warning = frame.warning(cited);
    String ended = Status.REPEALED.label();
    return role == Role.ENDS && warning != null && warning.startsWith(ended) ? ended : warning;
  }

  private @Nullable SitePath pageOf(@Nullable OfficialNumber number) {
    return number != null && others.contains(number) ? at.number(number) : null;
  }

  private List<EndingLink> endings(List<Reference> to) {
    return relations.endings(to)
        .stream()
        .map(ending -> new EndingLink(link(ending.by()), ending.from()))
        .toList();
  }

  private List<DocumentLink> citing(List<Reference> to, Role... roles) {
    return to.stream()
        .filter(reference -> List.of(roles).contains(reference.citation().role()))
        .map(reference -> link(reference.from(), reference.citation().clause()))
        .toList();
  }

  /** A document that the site holds. */
  DocumentLink link(Article article) {
    return link(article, (ClauseNumber) null);
  }

  private DocumentLink link(Article article, @Nullable ClauseNumber clause) {
    return new DocumentLink(article.title(), article.number(), at.article(article.id()), clause,
        frame.warning(article));
  }
}
