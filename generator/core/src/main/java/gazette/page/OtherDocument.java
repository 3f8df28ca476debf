package gazette.page;

import gazette.model.OfficialNumber;
import java.util.List;

/**
 * A document that the site does not hold, and that one of its articles ends or changes.
 *
 * @param number its number
 * @param names what articles call it; may be empty
 * @param path the page of its number
 * @param links what has to do with it
 */
public record OtherDocument(OfficialNumber number, List<String> names, SitePath path,
    DocumentLinks links) {

  public OtherDocument {
    names = List.copyOf(names);
  }
}
