package gazette.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits, as {@code sha256sum} prints it. */
public final class Sha256 {

  private static final int PIECE = 64 * 1024;

  private Sha256() {}

  /** The digest of these bytes. */
  public static String of(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /** Length and digest of a file, read piece by piece. */
  public static FileEntry entry(String path, Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return entry(path, content, Long.MAX_VALUE);
    }
  }

  /**
   * Length and digest of what a stream gives.
   *
   * @param most no more bytes than these are read, and no further one is waited for
   */
  public static FileEntry entry(String path, InputStream content, long most) throws IOException {
    MessageDigest digest = digest();
    DigestInputStream in = new DigestInputStream(content, digest);
    byte[] piece = new byte[PIECE];
    long length = 0;
    while (length < most) {
      int read = in.read(piece, 0, (int) Math.min(piece.length, most - length));
      if (read < 0) {
        break;
      }
      length += read;
    }
    return new FileEntry(path, length, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
