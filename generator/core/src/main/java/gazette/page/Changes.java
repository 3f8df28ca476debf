package gazette.page;

import gazette.model.Article;
import gazette.model.Correction;
import gazette.model.Gazette;
import gazette.relation.Relations;
import gazette.relation.Standing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what happened to articles after they were published. */
final class Changes {

  private static final int ENTRIES = 100;
  private static final Comparator<Change> NEWEST_FIRST = Comparator.comparing(Change::day)
      .reversed()
      .thenComparing(change -> change.article().id());

  private final Relations relations;
  private final LocalDate day;

  Changes(Relations relations, LocalDate day) {
    this.relations = relations;
    this.day = day;
  }

  /** What happened to an article, in no order. */
  List<Change> of(Article article) {
    List<Change> changes = new ArrayList<>();
    for (Correction correction : article.corrections()) {
      changes.add(new Change(article, Change.Kind.CORRECTED, changes.size() + 1, correction.day(),
          correction.what()));
    }
    if (article.withdrawal() != null) {
      changes.add(new Change(article, Change.Kind.WITHDRAWN, 1, article.withdrawal().day(),
          article.withdrawal().reason()));
    } else {
      relations.standing(article, day)
          .flatMap(standing -> ended(article, standing))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /** A document ends on the day after its last one in force. */
  private static Optional<Change> ended(Article article, Standing standing) {
    return standing.end()
        .filter(end -> standing.status().isOver())
        .map(end -> new Change(article, Change.Kind.ENDED, 1, end.plusDays(1),
            standing.status().label()));
  }

  /** The feed of all changes. */
  Page feed(Gazette gazette, Frame frame) {
    List<Change> changes = Stream.concat(gazette.articles(), gazette.withdrawn().stream())
        .flatMap(article -> of(article).stream())
        .sorted(NEWEST_FIRST)
        .limit(ENTRIES)
        .toList();
    OffsetDateTime updated = changes.stream()
        .map(Change::updated)
        .findFirst()
        .orElse(FeedPages.NEVER);
    return new MachinePage.ChangesPage(frame.addresses().changes(), frame, updated, changes);
  }
}
