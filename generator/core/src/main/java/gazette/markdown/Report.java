package gazette.markdown;

import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;

/**
 * Reports what is wrong with one file.
 *
 * @param file the file as its author knows it
 * @param problems where it goes
 */
record Report(String file, Problems problems) {

  void error(int line, String id, Object... arguments) {
    problems.error(new Place(file, line), id, arguments);
  }

  void warning(int line, String id, Object... arguments) {
    problems.warning(new Place(file, line), id, arguments);
  }

  /** The beginning of a text between quotes; lines that its author broke are one. */
  static Phrase quote(String text) {
    return Quote.of(text.replace('\n', ' '));
  }
}
