package gazette.lint;

import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers that count on from each other: the clauses of a text, the items of a clause.
 *
 * <p>
 * Says something only where one slip explains all that is not in order. A decision that amends a
 * law quotes clauses as it needs them, and no order is to be asked of it.
 */
final class NumberedRun {

  private final List<Entry> entries = new ArrayList<>();

  /**
   * A number and where it stands.
   *
   * @param block which block of the text it opens
   */
  record Entry(Marker marker, Place place, int block) {}

  void add(Entry entry) {
    entries.add(entry);
  }

  Entry last() {
    return entries.getLast();
  }

  int size() {
    return entries.size();
  }

  boolean hasFirst() {
    return entries.stream().anyMatch(entry -> entry.marker().isFirst());
  }

  /** Names the slip, if there is one. */
  void check(Problems problems) {
    List<Integer> breaks = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (step(i) != 1) {
        breaks.add(i);
      }
    }
    if (breaks.isEmpty() || entries.size() < 3) {
      return;
    }
    int first = breaks.getFirst();
    if (isComplete()) {
      breaks.stream().filter(i -> step(i) < 1).forEach(i -> outOfOrder(i, problems));
    } else if (breaks.size() == 1 && step(first) == 2) {
      missing(first, problems);
    } else if (breaks.size() == 1 && step(first) == 0 && first > 0) {
      problems.warning(place(first), "numbering-twice", marker(first));
    } else if (isMisread(first, breaks)) {
      problems.warning(place(first), "numbering-misread", marker(first), marker(first - 1),
          marker(first + 1), marker(first + 1).former());
    }
  }

  /** Whether all numbers from the first on are there, each once, in whatever order. */
  private boolean isComplete() {
    Set<Integer> numbers = new HashSet<>();
    entries.forEach(entry -> numbers.add(entry.marker().number()));
    return numbers.size() == entries.size() && Collections.min(numbers) == 1
        && Collections.max(numbers) == entries.size();
  }

  /** Whether all is in order but for one number in the midst. */
  private boolean isMisread(int at, List<Integer> breaks) {
    return at > 0 && at + 1 < entries.size() && breaks.equals(List.of(at, at + 1))
        && marker(at + 1).number() == marker(at - 1).number() + 2;
  }

  private void outOfOrder(int i, Problems problems) {
    problems.warning(place(i), "numbering-order", marker(i), marker(i - 1));
  }

  private void missing(int i, Problems problems) {
    Marker marker = marker(i);
    problems.warning(place(i), marker.family().isOfClauses() ? "clause-missing" : "item-missing",
        marker.former(), marker);
  }

  /** How far a number is from the one before it; 1 is in order. */
  private int step(int i) {
    return i == 0 ? marker(0).number() : marker(i).step(marker(i - 1));
  }

  private Marker marker(int i) {
    return entries.get(i).marker();
  }

  private Place place(int i) {
    return entries.get(i).place();
  }
}
