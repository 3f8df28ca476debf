package gazette.page;

import gazette.model.Issue;
import gazette.model.IssueId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year of the archive.
 *
 * @param year the year
 * @param slots its numbers in order, those that the site lacks among them; empty when it lacks the
 *   whole year
 */
public record YearOfIssues(int year, List<Slot> slots) {

  public YearOfIssues {
    slots = List.copyOf(slots);
  }

  /** The issues held, oldest first. */
  public List<Issue> held() {
    return slots.stream().map(Slot::issue).filter(Objects::nonNull).toList();
  }

  /** The numbers that the site lacks. */
  public List<Integer> missing() {
    return slots.stream()
        .filter(slot -> slot.issue() == null)
        .map(slot -> slot.id().number())
        .toList();
  }

  /**
   * A number of the year.
   *
   * @param id which number
   * @param issue the issue; null when the site does not hold it
   */
  public record Slot(IssueId id, @Nullable Issue issue) {}
}
