package gazette.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded UTF-8 (RFC 3986, 2.1), read strictly. */
final class PercentCode {

  private PercentCode() {}

  /**
   * Decodes a text; empty when a percent sign lacks its two digits, or when the bytes are not
   * UTF-8: a query half understood would find the wrong things.
   */
  static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length();) {
      if (encoded.charAt(i) == '%') {
        int value = i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
        if (value < 0) {
          return Optional.empty();
        }
        bytes.write(value);
        i += 3;
      } else {
        int end = encoded.indexOf('%', i);
        end = end < 0 ? encoded.length() : end;
        bytes.writeBytes(encoded.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end;
      }
    }
    return text(bytes.toByteArray());
  }

  private static int hex(String text, int at) {
    int high = digit(text.charAt(at));
    int low = digit(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  // Character.digit would take the digits of any script.
  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional
          .of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
