package gazette.cli;

import gazette.verify.Verdict;

/** What a command answers to the shell. */
final class ExitCode {

  static final int DONE = 0;
  /** So has a template of the webmaster's. */
  static final int CONTENT_HAS_ERRORS = 1;
  static final int WRONG_ARGUMENTS = 2;
  static final int COULD_NOT_READ_OR_WRITE = 3;
  static final int OUR_MISTAKE = 4;

  private ExitCode() {}

  /** What {@code verify} answers: 0 for a whole copy, else the worse the greater. */
  static int of(Verdict.State state) {
    return switch (state) {
      case WHOLE -> DONE;
      case EXTRA -> 5;
      case STALE -> 6;
      case PARTIAL -> 7;
      case ROLLED_BACK -> 8;
      case TAMPERED -> 9;
    };
  }
}
