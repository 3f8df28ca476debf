package gazette.manifest;

import gazette.io.Digests;
import java.util.Comparator;
import java.util.HexFormat;

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

  private static final int DIGEST_LENGTH = 64;

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
    if (!isDigest(sha256)) {
      throw new IllegalArgumentException("sha256 '%s' of %s".formatted(sha256, path));
    }
  }

  /** The entry of a file with this content. */
  public static FileEntry of(String path, byte[] content) {
    return new FileEntry(path, content.length,
        HexFormat.of().formatHex(Digests.sha256().digest(content)));
  }

  /** Whether this may be the path of a file of a site. */
  public static boolean isPath(String path) {
    if (path.length() > LONGEST_PATH) {
      return false;
    }
    boolean begins = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      // The names that a site has: no step up, nothing hidden, no drive, stream or NUL anywhere.
      boolean allowed = isLetterOrDigit(c) || c == '_'
          || (!begins && (c == '.' || c == '-' || c == '/'));
      if (!allowed) {
        return false;
      }
      begins = c == '/';
    }
    return !begins;
  }

  // A manifest has thousands: an expression for each would take longer than all the rest.
  private static boolean isDigest(String text) {
    if (text.length() != DIGEST_LENGTH) {
      return false;
    }
    for (int i = 0; i < DIGEST_LENGTH; i++) {
      char c = text.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(FileEntry other) {
    return ORDER.compare(this, other);
  }
}
