package gazette.site;

import java.io.IOException;

/** What a task of a pool threw, which the pool wraps, once or more often. */
final class PoolFailure {

  private PoolFailure() {}

  /**
   * What is to be thrown in its place.
   *
   * @return what could not be read or written
   * @throws RuntimeException what was thrown instead, as a mistake of the program
   */
  static IOException of(Throwable wrapped) {
    Throwable thrown = wrapped;
    while (thrown.getCause() != null && !(thrown instanceof IOException)) {
      thrown = thrown.getCause();
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException mistake) {
      throw mistake;
    }
    return thrown instanceof IOException told ? told : new IOException(wrapped);
  }
}
