package gazette.markdown;

import gazette.problem.Place;
import gazette.problem.Problems;

/**
 * Reports what is wrong with one file.
 *
 * @param file the file as its author knows it
 * @param problems where it goes
 */
record Report(String file, Problems problems) {

  private static final int QUOTED = 40;

  void error(int line, String message, String hint) {
    problems.error(new Place(file, line), message, hint);
  }

  void warning(int line, String message, String hint) {
    problems.warning(new Place(file, line), message, hint);
  }

  /** The beginning of a text between quotes, short enough for a message and on one line. */
  static String quote(String text) {
    String shown = text;
    if (text.length() > QUOTED) {
      int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
      shown = text.substring(0, end) + "…";
    }
    return "'" + shown.replace('\n', ' ') + "'";
  }
}
