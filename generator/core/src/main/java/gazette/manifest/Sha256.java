package gazette.manifest;

import gazette.io.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits, as {@code sha256sum} prints it. */
public final class Sha256 {

  private static final int PIECE = 64 * 1024;

  private final MessageDigest digest = Digests.sha256();
  private long length;

  /** The digest of nothing; pieces follow. */
  public Sha256() {}

  /** The digest of these bytes. */
  public static String of(byte[] content) {
    return HexFormat.of().formatHex(Digests.sha256().digest(content));
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
    Sha256 sum = new Sha256();
    byte[] piece = new byte[PIECE];
    while (sum.length < most) {
      int read = content.read(piece, 0, (int) Math.min(piece.length, most - sum.length));
      if (read < 0) {
        break;
      }
      sum.add(ByteBuffer.wrap(piece, 0, read));
    }
    return sum.entry(path);
  }

  /** Takes the next piece. */
  public void add(ByteBuffer piece) {
    length += piece.remaining();
    digest.update(piece);
  }

  /** Length and digest of all pieces; they are done with. */
  public FileEntry entry(String path) {
    return new FileEntry(path, length, HexFormat.of().formatHex(digest.digest()));
  }
}
