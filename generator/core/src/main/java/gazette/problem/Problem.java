package gazette.problem;

import java.util.Comparator;
import java.util.List;

/**
 * One mistake in the content. Its words are chosen only when it is printed, by {@link Messages}.
 *
 * @param severity whether it stops the build
 * @param place where it is
 * @param id which mistake it is, such as {@code number-form}; authors and programs rely on it
 * @param arguments what is put into its message and its hint
 */
public record Problem(Severity severity, Place place, String id,
    List<Phrase> arguments) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
      .thenComparing(Problem::severity)
      .thenComparing(Problem::id)
      .thenComparing(problem -> problem.arguments().toString());

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /**
   * Whether nothing is published until it is mended.
   *
   * @param strict whether warnings count as errors
   */
  public boolean stops(boolean strict) {
    return strict || severity == Severity.ERROR;
  }

  /** Its name for programs, and where it is suppressed. */
  public String rule() {
    return "gazette/" + id;
  }

  /** What is wrong. */
  public String message(Messages language) {
    return language.format(id, arguments);
  }

  /** What to do about it. */
  public String hint(Messages language) {
    return language.format(id + ".hint", arguments);
  }

  /** Both in a sentence. */
  public String sentence(Messages language) {
    return language.say("sentence", message(language), hint(language));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** In English: {@code file:line: error: message; hint}. */
  @Override
  public String toString() {
    return "%s: %s: %s".formatted(place, Messages.ENGLISH.word(severity),
        sentence(Messages.ENGLISH));
  }
}
