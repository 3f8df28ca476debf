package gazette.page;

import gazette.model.Gazette;
import gazette.model.Issue;
import java.util.Optional;

/**
 * What a site holds of all issues that were printed.
 *
 * @param issues how many issues it holds, from 1
 * @param articles how many articles
 * @param newest the newest of its issues, whose serial tells how many were printed until then
 */
public record Holdings(int issues, int articles, Issue newest) {

  static Optional<Holdings> of(Gazette gazette) {
    return gazette.issues().isEmpty() ? Optional.empty()
        : Optional.of(new Holdings(gazette.issues().size(), (int) gazette.articles().count(),
            gazette.issues().getLast()));
  }

  /** How many issues up to the newest one it lacks. */
  public int missing() {
    return Math.max(0, newest.serial() - issues);
  }
}
