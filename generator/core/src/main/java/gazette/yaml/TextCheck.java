package gazette.yaml;

import gazette.problem.Phrase;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.Characters;
import java.util.Optional;

/** Whether the value of a key is a text as it should be; what is not is a problem, and empty. */
final class TextCheck {

  private final Problems problems;

  TextCheck(Problems problems) {
    this.problems = problems;
  }

  private Optional<ScalarNode> scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    problems.error(value.place(), "not-a-text", key, kind(value));
    return Optional.empty();
  }

  /** One line, without white space at its ends. */
  Optional<ScalarNode> line(String key, Node value) {
    return scalar(key, value).filter(text -> isOneLine(key, text) && isReadable(key, text));
  }

  /** Text that may have several lines, without white space at its ends. */
  Optional<String> paragraph(String key, Node value) {
    return scalar(key, value).filter(text -> isReadable(key, text))
        .map(text -> text.text().strip());
  }

  private boolean isOneLine(String key, ScalarNode scalar) {
    if (scalar.lines() > 1 || scalar.text().indexOf('\n') >= 0) {
      problems.error(scalar.place(), "several-lines", key);
      return false;
    }
    if (!scalar.text().equals(scalar.text().strip())) {
      problems.error(scalar.place(), "space-at-ends", Quote.of(scalar.text()), key);
      return false;
    }
    return true;
  }

  // The characters of the file are checked before; this finds those that an escape wrote.
  private boolean isReadable(String key, ScalarNode scalar) {
    if (scalar.text().codePoints().anyMatch(Characters::isForbidden)) {
      problems.error(scalar.place(), "control-character", Quote.of(scalar.text()), key);
      return false;
    }
    return true;
  }

  /** What a value is, for a message. */
  static Phrase kind(Node node) {
    return switch (node) {
      case MapNode map -> Phrase.of("a-map");
      case ListNode list -> Phrase.of("a-list");
      case ScalarNode scalar ->
          scalar.text().isBlank() ? Phrase.of("nothing") : Quote.of(scalar.text());
    };
  }
}
