package gazette.page;

import gazette.model.Status;
import java.util.List;

/**
 * The documents of one year by status.
 *
 * @param year the year of the issues that they are printed in
 * @param groups what is not empty, in the order of the statuses
 */
public record YearOfStatuses(int year, List<Group> groups) {

  public YearOfStatuses {
    groups = List.copyOf(groups);
  }

  /** The documents that have a status, in the order of print. */
  public record Group(Status status, List<StatusEntry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }
}
