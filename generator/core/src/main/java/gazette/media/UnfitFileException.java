package gazette.media;

import java.util.List;

/** A file that cannot be published, and why. */
final class UnfitFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Object> arguments;

  /**
   * A reason.
   *
   * @param id which problem it is
   * @param arguments what is put into its message
   */
  UnfitFileException(String id, Object... arguments) {
    super(id, null, false, false);
    this.arguments = List.of(arguments);
  }

  static UnfitFileException cutOff() {
    return new UnfitFileException("file-cut-off");
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
