package gazette.scaffold;

import gazette.model.IssueId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How issues follow each other.
 *
 * @param yearly how many issues a year has; 0 when that is not known
 */
record IssueSequence(int yearly) {

  private static final Map<String, Integer> YEARLY = Map.of("年刊", 1, "半年刊", 2, "季刊", 4, "双月刊", 6,
      "月刊", 12, "半月刊", 24, "双周刊", 26, "旬刊", 36, "周刊", 52);

  /**
   * The sequence of a gazette.
   *
   * @param frequency how often it comes out (刊期), such as 双月刊; null when not stated
   */
  static IssueSequence of(@Nullable String frequency) {
    return new IssueSequence(frequency == null ? 0 : YEARLY.getOrDefault(frequency, 0));
  }

  /** The issue after another one. */
  IssueId after(IssueId issue) {
    return yearly > 0 && issue.last() >= yearly ? new IssueId(issue.year() + 1, 1)
        : new IssueId(issue.year(), issue.last() + 1);
  }

  /** The serial (总第N期) of an issue, counted from another one; below 1 when it cannot be told. */
  int serial(IssueId wanted, IssueId from, int serialOfFrom) {
    int years = wanted.year() - from.year();
    if (years == 0 || yearly > 0) {
      return serialOfFrom + years * yearly + wanted.number() - from.last();
    }
    return after(from).equals(wanted) || (years == 1 && wanted.number() == 1) ? serialOfFrom + 1
        : 0;
  }
}
