package gazette.verify;

import java.io.IOException;

/** One file of a copy cannot be had; others may. The message says why. */
final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableException(String why) {
    super(why);
  }
}
