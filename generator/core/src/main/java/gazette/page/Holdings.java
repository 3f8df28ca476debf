package gazette.page;

import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.Serial;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site holds of all issues that were printed.
 *
 * @param issues how many issues it holds, from 1
 * @param articles how many articles
 * @param newest the newest of its issues
 * @param printed how many issues were printed until then, by its serial; null when it has none
 * @param missing how many issues up to the newest one the site is known to lack
 */
public record Holdings(int issues, int articles, Issue newest, @Nullable Integer printed,
    int missing) {

  static Optional<Holdings> of(Gazette gazette) {
    if (gazette.issues().isEmpty()) {
      return Optional.empty();
    }
    Issue newest = gazette.issues().getLast();
    Integer printed = newest.serial() == null ? null : newest.serial().last();
    return Optional
        .of(new Holdings(gazette.issues().size(), (int) gazette.articles().count(), newest, printed,
            printed == null ? gaps(gazette) : Math.max(0, printed - counted(gazette))));
  }

  private static int counted(Gazette gazette) {
    return gazette.issues()
        .stream()
        .map(Issue::serial)
        .filter(Objects::nonNull)
        .mapToInt(Serial::count)
        .sum();
  }

  private static int gaps(Gazette gazette) {
    return Archive.of(gazette).stream().map(YearOfIssues::missing).mapToInt(List::size).sum();
  }
}
