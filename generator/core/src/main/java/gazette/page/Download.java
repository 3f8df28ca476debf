package gazette.page;

/**
 * A file to take along.
 *
 * @param path where it lies
 * @param length its length in bytes
 */
public record Download(SitePath path, long length) {

  private static final int KILOBYTE = 1000;
  private static final int MEGABYTE = 1000 * KILOBYTE;

  /** About how large it is, in two digits: 85 KB, 1.2 MB. */
  public String size() {
    if (length < MEGABYTE) {
      long kilobytes = Math.max(1, (length + KILOBYTE - 1) / KILOBYTE);
      return (kilobytes < 100 ? kilobytes : (kilobytes + 9) / 10 * 10) + " KB";
    }
    long tenths = (length * 10 + MEGABYTE - 1) / MEGABYTE;
    return (tenths < 100 ? tenths / 10 + "." + tenths % 10 : (tenths + 9) / 10) + " MB";
  }
}
