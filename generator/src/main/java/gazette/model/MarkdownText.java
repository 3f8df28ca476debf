package gazette.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of an article as its curator wrote it.
 *
 * @param file the file as its author knows it, such as {@code 2020/06/18-zhengban-77.md}
 * @param firstLine the line of that file on which the body begins, from 1
 * @param text Markdown with {@code \n} line ends; may be empty
 */
public record MarkdownText(String file, int firstLine, String text) {

  private static final int DIGEST_BYTES = 16;

  public MarkdownText {
    if (file.isEmpty() || firstLine < 1) {
      throw new IllegalArgumentException(file + ":" + firstLine);
    }
  }

  /** Tells this text from any other: 32 hexadecimal digits, the first half of its SHA-256. */
  public String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      // Every Java platform has it (java.security.MessageDigest).
      throw new IllegalStateException(missing);
    }
  }
}
