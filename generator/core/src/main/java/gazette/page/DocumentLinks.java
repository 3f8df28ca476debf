package gazette.page;

import java.util.List;

/**
 * The documents that a document has to do with.
 *
 * @param restsOn what it rests on
 * @param ends what it ends
 * @param amends what it changes
 * @param endedBy what ends it, earliest first
 * @param amendedBy what changes it, oldest first
 * @param citedBy what else speaks of it, oldest first
 */
public record DocumentLinks(List<DocumentLink> restsOn, List<DocumentLink> ends,
    List<DocumentLink> amends, List<EndingLink> endedBy, List<DocumentLink> amendedBy,
    List<DocumentLink> citedBy) {

  public DocumentLinks {
    restsOn = List.copyOf(restsOn);
    ends = List.copyOf(ends);
    amends = List.copyOf(amends);
    endedBy = List.copyOf(endedBy);
    amendedBy = List.copyOf(amendedBy);
    citedBy = List.copyOf(citedBy);
  }
}
