package gazette.media;

/** A file that cannot be published, and why. */
final class UnfitFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  UnfitFileException(String message, String hint) {
    super(message, null, false, false);
    this.hint = hint;
  }

  static UnfitFileException cutOff() {
    return new UnfitFileException("the file is cut off or damaged", "export it again");
  }

  String hint() {
    return hint;
  }
}
