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
import java.util.stream.IntStream;

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
    return slots.values().stream().filter(slot -> slot.id().year() == year).toList();
  }

  private static List<IssueId> missingBetween(Issue before, Issue after) {
    IssueId from = before.id();
    IssueId to = after.id();
    // An extra issue stands behind its number, which may be missing as well.
    int below = to.isExtra() ? to.number() : to.number() - 1;
    if (from.year() == to.year()) {
      return numbers(to.year(), from.last() + 1, below);
    }
    List<IssueId> missing = new ArrayList<>(numbers(to.year(), 1, below));
    // How far the earlier year went on is known only from the serials, and only for the year before.
    if (from.year() + 1 == to.year() && before.serial() != null && after.serial() != null) {
      int between = after.serial().first() - before.serial().last() - 1;
      missing.addAll(numbers(from.year(), from.last() + 1,
          Math.min(from.last() + between - below, LAST_NUMBER)));
    }
    return missing;
  }

  private static List<IssueId> numbers(int year, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> new IssueId(year, number))
        .toList();
  }
}
