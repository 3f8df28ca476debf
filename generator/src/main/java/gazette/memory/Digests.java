package gazette.memory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells values from all others by a short text: 32 hexadecimal digits of a SHA-256. */
public final class Digests {

  private static final int BYTES = 16;

  private Digests() {}

  /** The digest of bytes. */
  public static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException missing) {
      // Every Java platform has it (java.security.MessageDigest).
      throw new IllegalStateException(missing);
    }
  }
}
