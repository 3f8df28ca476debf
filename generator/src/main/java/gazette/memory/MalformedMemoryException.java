package gazette.memory;

import java.io.IOException;

/** Bytes that are not what this program wrote. */
public final class MalformedMemoryException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedMemoryException(String message) {
    super(message);
  }

  MalformedMemoryException(Throwable cause) {
    super(cause);
  }
}
