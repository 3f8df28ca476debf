package gazette.site;

/**
 * How heavy a page is.
 *
 * @param path where it lies, relative to the root of the site
 * @param bytes its length, not compressed
 */
public record PageWeight(String path, int bytes) {

  private static final int KILOBYTE = 1024;

  /** Its length in kilobytes, of which a part counts as one. */
  public int kilobytes() {
    return (bytes + KILOBYTE - 1) / KILOBYTE;
  }
}
