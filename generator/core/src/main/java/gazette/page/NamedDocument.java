package gazette.page;

import java.util.List;

/**
 * A document that the site does not hold, that one of its articles ends, and whose number none
 * gives.
 *
 * @param name what articles call it
 * @param endedBy what ends it
 */
public record NamedDocument(String name, List<EndingLink> endedBy) {

  public NamedDocument {
    endedBy = List.copyOf(endedBy);
  }
}
