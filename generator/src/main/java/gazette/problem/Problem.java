package gazette.problem;

import java.util.Comparator;

/**
 * One mistake in the content.
 *
 * @param severity whether it stops the build
 * @param place where it is
 * @param message what is wrong, with the wrong value in it
 * @param hint what to do about it
 */
public record Problem(Severity severity, Place place, String message,
    String hint) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
      .thenComparing(Problem::severity)
      .thenComparing(Problem::message)
      .thenComparing(Problem::hint);

  /**
   * Whether nothing is published until it is mended.
   *
   * @param strict whether warnings count as errors
   */
  public boolean stops(boolean strict) {
    return strict || severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The line that the author reads: {@code file:line: error: message; hint}. */
  @Override
  public String toString() {
    String kind = severity == Severity.ERROR ? "error" : "warning";
    return "%s: %s: %s; %s".formatted(place, kind, message, hint);
  }
}
