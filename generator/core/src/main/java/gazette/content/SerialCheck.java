package gazette.content;

import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.model.Serial;
import gazette.problem.Place;
import gazette.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether the serials (总第N期) count the issues: within a year {@code serial − number} is always the
 * same, and they grow from year to year. No number is that of two issues.
 */
final class SerialCheck {

  private final Problems problems;
  private final Set<IssueId> wrong = new HashSet<>();

  private SerialCheck(Problems problems) {
    this.problems = problems;
  }

  /** Checks issues that are sorted by year and number. */
  static void run(List<ReadIssue> issues, Problems problems) {
    SerialCheck check = new SerialCheck(problems);
    List<ReadIssue> counted = issues.stream()
        .filter(read -> read.issue().serial() != null)
        .toList();
    if (!counted.isEmpty()) {
      issues.forEach(check::checkHasOne);
    }
    counted.stream()
        .collect(Collectors.groupingBy(read -> read.issue().id().year(), TreeMap::new,
            Collectors.toList()))
        .values()
        .forEach(check::checkYear);
    check.checkGrowth(counted);
    check.checkNumbers(issues);
  }

  /** Where a gazette counts its issues it counts all but the extra ones, perhaps. */
  private void checkHasOne(ReadIssue read) {
    if (read.isSound() && read.issue().serial() == null && !read.issue().id().isExtra()) {
      problems.error(read.serialPlace(), "serial-missing");
    }
  }

  private void checkYear(List<ReadIssue> ofYear) {
    List<Integer> offsets = offsets(ofYear);
    int usual = usual(offsets);
    for (int i = 0; i < ofYear.size(); i++) {
      Issue issue = ofYear.get(i).issue();
      if (offsets.get(i) != usual) {
        wrong.add(issue.id());
        problems.error(ofYear.get(i).serialPlace(), "serial-jump", serial(issue), issue.id().year(),
            issue.id().numberText(), first(issue) - offsets.get(i) + usual);
      }
    }
  }

  /**
   * How far serials are before numbers: always the same, once it is known that a joint issue has
   * fewer serials than numbers, perhaps, and an extra one a serial and no number.
   */
  private static List<Integer> offsets(List<ReadIssue> ofYear) {
    List<Integer> offsets = new ArrayList<>();
    int gained = 0;
    for (ReadIssue read : ofYear) {
      IssueId id = read.issue().id();
      offsets.add(first(read.issue()) - gained - (id.isExtra() ? id.number() + 1 : id.number()));
      gained += serial(read.issue()).count() - id.numbers();
    }
    return offsets;
  }

  // That of most issues; of two that are as frequent, that of the earlier issue.
  private static int usual(List<Integer> offsets) {
    return offsets.stream()
        .max(Comparator.comparingInt((Integer offset) -> Collections.frequency(offsets, offset))
            .thenComparingInt(offset -> -offsets.indexOf(offset)))
        .orElseThrow();
  }

  private void checkGrowth(List<ReadIssue> issues) {
    List<ReadIssue> right = new ArrayList<>(issues);
    right.removeIf(read -> wrong.contains(read.issue().id()));
    ReadIssue former = null;
    for (ReadIssue read : right) {
      if (former != null && first(read.issue()) <= serial(former.issue()).last()) {
        report(former, read);
      }
      former = read;
    }
  }

  private void report(ReadIssue former, ReadIssue read) {
    problems.error(read.serialPlace(), "serial-order", serial(read.issue()), former.issue().id(),
        serial(former.issue()));
  }

  /** No number of a year belongs to two issues. */
  private void checkNumbers(List<ReadIssue> issues) {
    ReadIssue former = null;
    for (ReadIssue read : issues) {
      IssueId id = read.issue().id();
      if (!id.isExtra()) {
        if (former != null && former.issue().id().year() == id.year()
            && former.issue().id().last() >= id.number()) {
          Place place = Place.of(id.folder() + "/issue.yaml");
          problems.error(place, "issue-number-twice", id.number(), former.issue().id());
        }
        former = read;
      }
    }
  }

  private static Serial serial(Issue issue) {
    return Objects.requireNonNull(issue.serial());
  }

  private static int first(Issue issue) {
    return serial(issue).first();
  }
}
