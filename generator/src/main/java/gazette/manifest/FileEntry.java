package gazette.manifest;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One file of a site.
 *
 * @param path relative to the document root, with {@code /}
 * @param length in bytes, a tebibyte at most
 * @param sha256 its content's digest, 64 lower-case hexadecimal digits
 */
public record FileEntry(String path, long length, String sha256) implements Comparable<FileEntry> {

  private static final int LONGEST_PATH = 1_000;
  private static final long LONGEST_FILE = 1L << 40;

  // The names that a site has: no step up, nothing hidden, no drive, stream or NUL on any system.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private static final Comparator<FileEntry> ORDER = Comparator.comparing(FileEntry::path)
      .thenComparing(FileEntry::sha256)
      .thenComparingLong(FileEntry::length);

  public FileEntry {
    if (!isPath(path)) {
      throw new IllegalArgumentException("path '%s'".formatted(path));
    }
    if (length < 0 || length > LONGEST_FILE) {
      throw new IllegalArgumentException("length %d of %s".formatted(length, path));
    }
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 '%s' of %s".formatted(sha256, path));
    }
  }

  /** The entry of a file with this content. */
  public static FileEntry of(String path, byte[] content) {
    return new FileEntry(path, content.length, Sha256.of(content));
  }

  /** Whether this may be the path of a file of a site. */
  public static boolean isPath(String path) {
    if (path.length() > LONGEST_PATH) {
      return false;
    }
    for (String name : path.split("/", -1)) {
      if (!NAME.matcher(name).matches()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(FileEntry other) {
    return ORDER.compare(this, other);
  }
}
