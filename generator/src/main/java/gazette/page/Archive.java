package gazette.page;

import gazette.model.Gazette;
import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.page.YearOfIssues.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds which numbers a gazette lacks between the issues that it holds. */
final class Archive {

  private static final int LAST_NUMBER = 99;

  private Archive() {}

  /** Every year from the newest to the oldest issue, years without any issue among them. */
  static List<YearOfIssues> of(Gazette gazette) {
    NavigableMap<IssueId, Slot> slots = new TreeMap<>();
    Issue before = null;
    for (Issue issue : gazette.issues()) {
      if (before != null) {
        missingBetween(before, issue).forEach(id -> slots.put(id, new Slot(id, null)));
      }
      slots.put(issue.id(), new Slot(issue.id(), issue));
      before = issue;
    }
    List<YearOfIssues> years = new ArrayList<>();
    if (!slots.isEmpty()) {
      for (int year = slots.firstKey().year(); year <= slots.lastKey().year(); year++) {
        years.add(new YearOfIssues(year, slotsOf(year, slots)));
      }
    }
    years.sort(Comparator.comparingInt(YearOfIssues::year).reversed());
    return years;
  }

  private static List<Slot> slotsOf(int year, NavigableMap<IssueId, Slot> slots) {
    return List.copyOf(
        slots.subMap(new IssueId(year, 1), true, new IssueId(year, LAST_NUMBER), true).values());
  }

  private static List<IssueId> missingBetween(Issue before, Issue after) {
    IssueId from = before.id();
    IssueId to = after.id();
    List<IssueId> missing = new ArrayList<>();
    if (from.year() == to.year()) {
      for (int number = from.number() + 1; number < to.number(); number++) {
        missing.add(new IssueId(to.year(), number));
      }
      return missing;
    }
    for (int number = 1; number < to.number(); number++) {
      missing.add(new IssueId(to.year(), number));
    }
    // How far the earlier year went on is known only from the serials, and only for the year before.
    if (from.year() + 1 == to.year()) {
      int last = from.number() + after.serial() - before.serial() - to.number();
      for (int number = from.number() + 1; number <= Math.min(last, LAST_NUMBER); number++) {
        missing.add(new IssueId(from.year(), number));
      }
    }
    return missing;
  }
}
