package gazette.model;

import java.time.LocalDate;

/**
 * A change to the text of an article after it was published (更正).
 *
 * @param day when it was made
 * @param what what was changed, in the words that readers are told
 */
public record Correction(LocalDate day, String what) {

  public Correction {
    if (what.isBlank()) {
      throw new IllegalArgumentException("a correction of " + day + " that says nothing");
    }
  }
}
