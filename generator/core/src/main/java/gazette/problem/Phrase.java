package gazette.problem;

import java.util.List;

/**
 * What is put into a message. Its words, if it has any of its own, are chosen only when it is
 * printed.
 *
 * @param kind what it is
 * @param text the text, or the key of the words among the messages, behind {@code phrase.}
 * @param arguments what is put into the words
 */
public record Phrase(Kind kind, String text, List<Phrase> arguments) {

  /** What a phrase is. */
  public enum Kind {
    /** Text as it is: a key, a number, a day, a file. */
    TEXT,
    /** What an author wrote, between quotes. */
    QUOTE,
    /** Words of our own. */
    WORDS
  }

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** Words with what is put into them. */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(Kind.WORDS, key, all(arguments));
  }

  /** Text as it is. */
  public static Phrase asIs(String text) {
    return new Phrase(Kind.TEXT, text, List.of());
  }

  /** Some phrases, one behind the other. */
  public static Phrase list(List<Phrase> phrases) {
    return phrases.stream().reduce((a, b) -> of("and", a, b)).orElseThrow();
  }

  /** Values as phrases: what is none is text. */
  static List<Phrase> all(Object... values) {
    return List.of(values)
        .stream()
        .map(value -> value instanceof Phrase phrase ? phrase : asIs(value.toString()))
        .toList();
  }

  @Override
  public String toString() {
    return kind == Kind.QUOTE ? "'" + text + "'" : text + (arguments.isEmpty() ? "" : arguments);
  }
}
