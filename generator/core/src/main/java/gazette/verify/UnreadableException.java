package gazette.verify;

import gazette.problem.Phrase;
import gazette.problem.ToldException;

/** One file of a copy cannot be had; others may. The message says why. */
final class UnreadableException extends ToldException {

  private static final long serialVersionUID = 1L;

  UnreadableException(Phrase why) {
    super(why, null);
  }
}
