package gazette.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Digests: 32 hexadecimal digits of a SHA-256, and a quick one against mere accidents. */
public final class Digests {

  private static final int BYTES = 16;

  private Digests() {}

  /**
   * Tells bytes from what they were before, not from what somebody made on purpose: 16 hexadecimal
   * digits of two checksums, CRC-32 and CRC-32C, which take a tenth of the time.
   */
  public static String quick(byte[] bytes) {
    CRC32 first = new CRC32();
    first.update(bytes, 0, bytes.length);
    CRC32C second = new CRC32C();
    second.update(bytes, 0, bytes.length);
    return HexFormat.of().toHexDigits((first.getValue() << 32) | second.getValue());
  }

  /** The digest of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, BYTES);
  }

  /** A SHA-256 (FIPS 180-4) of nothing yet. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      // Every Java platform has it (java.security.MessageDigest).
      throw new IllegalStateException(missing);
    }
  }
}
