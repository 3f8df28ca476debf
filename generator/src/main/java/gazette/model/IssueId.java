package gazette.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * Which issue: the year and the number within it (2020年第6期).
 *
 * @param year the year, 1900 to 2999
 * @param number the number within the year, 1 to 99
 */
public record IssueId(int year, int number) implements Comparable<IssueId> {

  private static final Comparator<IssueId> ORDER = Comparator.comparingInt(IssueId::year)
      .thenComparingInt(IssueId::number);

  public IssueId {
    if (year < 1900 || year > 2999 || number < 1 || number > 99) {
      throw new IllegalArgumentException(year + "-" + number);
    }
  }

  /** The folder of the issue, in content and on the site: {@code 2020/06}. */
  public String folder() {
    return String.format(Locale.ROOT, "%04d/%02d", year, number);
  }

  @Override
  public int compareTo(IssueId other) {
    return ORDER.compare(this, other);
  }

  /** {@code 2020-06}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-%02d", year, number);
  }
}
