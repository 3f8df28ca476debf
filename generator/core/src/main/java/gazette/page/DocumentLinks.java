package gazette.page;

import java.util.List;

/**
 * The documents that a document has to do with.
 *
 * @param restsOn what it rests on
 * @param ends what it ends
 * @param amends what it changes
 * @param interprets what it explains
 * @param endedBy what ends it, earliest first
 * @param amendedBy what changes it, oldest first
 * @param interpretedBy what explains it, oldest first
 * @param citedBy what else speaks of it, oldest first
 */
public record DocumentLinks(List<DocumentLink> restsOn, List<DocumentLink> ends,
    List<DocumentLink> amends, List<DocumentLink> interprets, List<EndingLink> endedBy,
    List<DocumentLink> amendedBy, List<DocumentLink> interpretedBy, List<DocumentLink> citedBy) {

  public DocumentLinks {
    restsOn = List.copyOf(restsOn);
    ends = List.copyOf(ends);
    amends = List.copyOf(amends);
    interprets = List.copyOf(interprets);
    endedBy = List.copyOf(endedBy);
    amendedBy = List.copyOf(amendedBy);
    interpretedBy = List.copyOf(interpretedBy);
    citedBy = List.copyOf(citedBy);
  }
}
