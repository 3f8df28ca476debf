package gazette.relation;

import gazette.model.OfficialNumber;
import gazette.text.ClauseNumber;
import org.jspecify.annotations.Nullable;

/**
 * That an article speaks of a document.
 *
 * @param role how
 * @param name what the document is called there; null when only its number is given
 * @param number the document's number; null when only its name is given
 * @param clause the clause in which it does so first; null when in none, or not in one alone
 */
public record Citation(Role role, @Nullable String name, @Nullable OfficialNumber number,
    @Nullable ClauseNumber clause) {

  public Citation {
    if (name == null && number == null) {
      throw new IllegalArgumentException("a citation of nothing");
    }
  }
}
