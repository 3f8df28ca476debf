package gazette.manifest;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Keys as text (RFC 7468). */
final class Pem {

  static final String PUBLIC = "PUBLIC KEY";
  static final String PRIVATE = "PRIVATE KEY";

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[]{'\n'});

  private Pem() {}

  /** The bytes of the blocks with this label; there is at least one. */
  static List<byte[]> blocks(String text, String label) {
    List<byte[]> blocks = Pattern
        .compile("-----BEGIN " + label + "-----\\s+([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
        .matcher(text)
        .results()
        .map(block -> Base64.getDecoder().decode(block.group(1).replaceAll("\\s", "")))
        .toList();
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("it has no " + label);
    }
    return blocks;
  }

  static String write(String label, byte[] bytes) {
    return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + label
        + "-----\n";
  }
}
