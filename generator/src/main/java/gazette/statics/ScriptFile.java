package gazette.statics;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * A file of the index: a script that hands its content over.
 *
 * <p>
 * A page that was opened from a disk may run scripts beside it but not read files, so everything is
 * a script, and there is one form for server and disk. Its content is a text, deflated (RFC 1951),
 * and after it bits. They are written as a string literal of UTF-16, 15 bits a character, which a
 * byte order mark makes certain whatever a server says about it: that is 7 % more than the bytes,
 * where Base64 would be 33 %.
 */
final class ScriptFile {

  /** The characters from 。's block to the last Hangul syllables' beginning: none is special. */
  private static final char FIRST = '\u3000';
  private static final int BITS = 15;
  // Nine takes a seventh longer for a thousandth less.
  private static final int LEVEL = 6;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ScriptFile() {}

  /**
   * The bytes of a file.
   *
   * @param name by which it is asked for: its path without {@code .js}
   */
  static byte[] of(String name, String text, byte[] bits) {
    byte[] deflated = deflate(text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer content = ByteBuffer.allocate(whole(8 + deflated.length + bits.length));
    content.putInt(0).putInt(deflated.length).put(deflated).put(bits);
    Adler32 sum = new Adler32();
    sum.update(content.array(), 4, content.capacity() - 4);
    content.putInt(0, (int) sum.getValue());
    String script = BYTE_ORDER_MARK + "gazetteFile(\"" + name + "\",\"" + literal(content.array())
        + "\")";
    return script.getBytes(StandardCharsets.UTF_16LE);
  }

  /** How many bytes the characters hold that so many bytes need; the rest is zero. */
  private static int whole(int bytes) {
    return (bytes * 8 + BITS - 1) / BITS * BITS / 8;
  }

  private static String literal(byte[] bytes) {
    StringBuilder literal = new StringBuilder(bytes.length * 8 / BITS + 1);
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xFF);
      bits += 8;
      if (bits >= BITS) {
        bits -= BITS;
        literal.append((char) (FIRST + (held >>> bits)));
        held &= (1 << bits) - 1;
      }
    }
    if (bits > 0) {
      literal.append((char) (FIRST + (held << (BITS - bits))));
    }
    return literal.toString();
  }

  private static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(LEVEL, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }
}
