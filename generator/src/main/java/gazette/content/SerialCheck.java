package gazette.content;

import gazette.model.Issue;
import gazette.model.IssueId;
import gazette.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether the serials (总第N期) count the issues: within a year {@code serial − number} is always the
 * same, and they grow from year to year.
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
    issues.stream()
        .collect(Collectors.groupingBy(read -> read.issue().id().year(), TreeMap::new,
            Collectors.toList()))
        .values()
        .forEach(check::checkYear);
    check.checkGrowth(issues);
  }

  private void checkYear(List<ReadIssue> ofYear) {
    int usual = usualOffset(ofYear);
    for (ReadIssue read : ofYear) {
      Issue issue = read.issue();
      if (offset(read) != usual) {
        wrong.add(issue.id());
        problems.error(read.serialPlace(), "serial-jump", issue.serial(), issue.id().year(),
            issue.id().number(), issue.id().number() + usual);
      }
    }
  }

  // That of most issues; of two that are as frequent, that of the earlier issue.
  private static int usualOffset(List<ReadIssue> ofYear) {
    Map<Integer, Long> counts = ofYear.stream()
        .collect(Collectors.groupingBy(SerialCheck::offset, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    return ofYear.stream()
        .mapToInt(SerialCheck::offset)
        .filter(offset -> counts.getOrDefault(offset, 0L) == most)
        .findFirst()
        .orElseThrow();
  }

  private void checkGrowth(List<ReadIssue> issues) {
    List<ReadIssue> right = new ArrayList<>(issues);
    right.removeIf(read -> wrong.contains(read.issue().id()));
    ReadIssue former = null;
    for (ReadIssue read : right) {
      if (former != null && read.issue().serial() <= former.issue().serial()) {
        report(former, read);
      }
      former = read;
    }
  }

  private void report(ReadIssue former, ReadIssue read) {
    problems.error(read.serialPlace(), "serial-order", read.issue().serial(), former.issue().id(),
        former.issue().serial());
  }

  private static int offset(ReadIssue read) {
    return read.issue().serial() - read.issue().id().number();
  }
}
