package gazette.model;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which issue: the year and the number within it (2020年第6期), the numbers of a joint issue
 * (第1—2期合刊), or the number that an extra issue (增刊, 特刊) came out after.
 *
 * @param year the year, 1900 to 2999
 * @param number the number within the year, 1 to 99; for an extra issue that of the issue before
 *   it, 0 for none
 * @param last the last number of a joint issue, else the same
 * @param extra empty, or the kind of an extra issue and its own number if it has one:
 *   {@code zengkan}, {@code zengkan-1}
 */
public record IssueId(int year, int number, int last, String extra) implements Comparable<IssueId> {

  private static final Comparator<IssueId> ORDER = Comparator.comparingInt(IssueId::year)
      .thenComparingInt(IssueId::number)
      .thenComparing(IssueId::extra)
      .thenComparingInt(IssueId::last);

  private static final Map<String, String> KINDS = Map.of("zengkan", "增刊", "tekan", "特刊");

  private static final Pattern FORM = Pattern.compile("(?<year>[0-9]{4})[-/](?<number>[0-9]{2})"
      + "(?:-(?<last>[0-9]{2})|-(?<extra>(?:zengkan|tekan)(?:-[1-9])?))?");

  public IssueId {
    boolean isSound = extra.isEmpty() ? number >= 1 && last >= number
        : number >= 0 && last == number && KINDS.containsKey(extra.replaceFirst("-[1-9]$", ""));
    if (year < 1900 || year > 2999 || last > 99 || !isSound) {
      throw new IllegalArgumentException(year + "-" + number + "-" + last + extra);
    }
  }

  /** An issue of one number. */
  public IssueId(int year, int number) {
    this(year, number, number, "");
  }

  /**
   * Reads {@code 2020-06}, {@code 2020-01-02} or {@code 2020-02-zengkan}, or its folder; empty when
   * the text has another form or there is no such issue.
   */
  public static Optional<IssueId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group("number"));
    boolean isJoint = matcher.group("last") != null;
    int last = isJoint ? Integer.parseInt(matcher.group("last")) : number;
    String extra = matcher.group("extra") == null ? "" : matcher.group("extra");
    try {
      return isJoint && last <= number ? Optional.empty()
          : Optional.of(new IssueId(Integer.parseInt(matcher.group("year")), number, last, extra));
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }

  /** Whether it is a 增刊 or 特刊, which has no number among the others. */
  public boolean isExtra() {
    return !extra.isEmpty();
  }

  /** Whether it stands for several numbers (合刊). */
  public boolean isJoint() {
    return last > number;
  }

  /** How many numbers of the year it takes. */
  public int numbers() {
    return isExtra() ? 0 : last - number + 1;
  }

  /** Its number as {@code issue.yaml} has it: 6, 1-2, 增刊, 增刊1. */
  public String numberText() {
    return isExtra() ? kind() + ownNumber() : isJoint() ? number + "-" + last : "" + number;
  }

  /** What it is called within its year: 第6期, 第1—2期合刊, 增刊, 增刊第1期. */
  public String name(String word) {
    return isJoint() ? "第" + number + "—" + last + word + "合刊"
        : !isExtra() ? "第" + number + word
            : kind() + (ownNumber().isEmpty() ? "" : "第" + ownNumber() + word);
  }

  private String kind() {
    return KINDS.getOrDefault(extra.replaceFirst("-[1-9]$", ""), "");
  }

  private String ownNumber() {
    return extra.replaceFirst("^[a-z]+-?", "");
  }

  /** The folder of the issue, in content and on the site: {@code 2020/06}. */
  public String folder() {
    return year + "/" + twoDigits(number)
        + (isJoint() ? "-" + twoDigits(last) : isExtra() ? "-" + extra : "");
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : "" + number;
  }

  @Override
  public int compareTo(IssueId other) {
    return ORDER.compare(this, other);
  }

  /** {@code 2020-06}. */
  @Override
  public String toString() {
    return folder().replace('/', '-');
  }
}
