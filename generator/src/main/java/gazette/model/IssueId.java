package gazette.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which issue: the year and the number within it (2020年第6期).
 *
 * @param year the year, 1900 to 2999
 * @param number the number within the year, 1 to 99
 */
public record IssueId(int year, int number) implements Comparable<IssueId> {

  private static final Comparator<IssueId> ORDER = Comparator.comparingInt(IssueId::year)
      .thenComparingInt(IssueId::number);

  private static final Pattern FORM = Pattern.compile("(?<year>[0-9]{4})-(?<number>[0-9]{2})");

  public IssueId {
    if (!isInRange(year, number)) {
      throw new IllegalArgumentException(year + "-" + number);
    }
  }

  /** Reads {@code 2020-06}; empty when the text has another form or there is no such issue. */
  public static Optional<IssueId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group("year"));
    int number = Integer.parseInt(matcher.group("number"));
    return isInRange(year, number) ? Optional.of(new IssueId(year, number)) : Optional.empty();
  }

  private static boolean isInRange(int year, int number) {
    return year >= 1900 && year <= 2999 && number >= 1 && number <= 99;
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
