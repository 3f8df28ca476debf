package gazette.importer;

import gazette.problem.Messages;
import gazette.problem.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes doubts into a draft, each on a line that the format takes as a remark.
 *
 * @param messages the words of the language of who reads them
 */
record DoubtLines(Messages messages) {

  /** A doubt about a line of the source. */
  static Phrase at(int line, Phrase doubt) {
    return Phrase.of("doubt-line", line, doubt);
  }

  /** A block of remarks below an empty line; nothing without doubts. */
  String of(List<Phrase> doubts) {
    return doubts.isEmpty() ? ""
        : doubts.stream()
            .map(doubt -> "%% " + messages.text(doubt) + "\n")
            .collect(Collectors.joining("", "\n", ""));
  }
}
