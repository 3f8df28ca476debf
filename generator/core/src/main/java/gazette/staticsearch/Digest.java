package gazette.staticsearch;

import gazette.io.Digests;
import java.security.MessageDigest;
import java.util.Arrays;

/** What tells that bytes are the same: half of their SHA-256. */
final class Digest {

  static final int LENGTH = 16;

  private Digest() {}

  /** That of the bytes from a place on. */
  static byte[] of(byte[] bytes, int from) {
    MessageDigest digest = Digests.sha256();
    digest.update(bytes, from, bytes.length - from);
    return Arrays.copyOf(digest.digest(), LENGTH);
  }
}
