package gazette.meaning;

/** A sentence model that is there, but does not load. */
public final class SentenceModelException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * What is the matter.
   *
   * @param message says which model, and what to do
   * @param cause what the model's library says
   */
  public SentenceModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
