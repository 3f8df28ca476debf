package gazette.page;

import gazette.model.Article;
import gazette.relation.Standing;
import java.util.List;

/**
 * A document in a list of those that are, or will be, no longer in force.
 *
 * @param article the document
 * @param standing whether it is in force, and why
 * @param endedBy what ends it
 */
public record StatusEntry(Article article, Standing standing, List<EndingLink> endedBy) {

  public StatusEntry {
    endedBy = List.copyOf(endedBy);
  }
}
