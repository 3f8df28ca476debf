package gazette.media;

/** A file, read. */
public final class Media {

  private final int width;
  private final int height;
  private final byte[] published;
  private final boolean tellsPlace;

  Media(int width, int height, byte[] published, boolean tellsPlace) {
    this.width = width;
    this.height = height;
    this.published = published;
    this.tellsPlace = tellsPlace;
  }

  static Media of(byte[] file) {
    return new Media(0, 0, file, false);
  }

  /** In pixels; 0 when it is no picture. */
  public int width() {
    return width;
  }

  /** In pixels; 0 when it is no picture. */
  public int height() {
    return height;
  }

  /** What is published of it: all but what tells where, when and by whom it was made. */
  public byte[] published() {
    return published;
  }

  /** Whether the file itself tells where it was made. */
  public boolean tellsPlace() {
    return tellsPlace;
  }
}
