package gazette.staticsearch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

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
  // Six takes half as long again for three hundredths less.
  private static final int LEVEL = 4;
  private static final String END = "\")";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int HEAD = 8;

  /** What a file hands over; zero bytes may follow the bits. */
  record Content(String text, ByteBuffer bits) {}

  private ScriptFile() {}

  /**
   * The bytes of a file.
   *
   * @param name by which it is asked for: its path without {@code .js}
   */
  static byte[] of(String name, String text, byte[] bits) {
    byte[] deflated = deflate(text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer content = ByteBuffer.allocate(whole(HEAD + deflated.length + bits.length));
    content.putInt(0).putInt(deflated.length).put(deflated).put(bits);
    content.putInt(0, sum(content.array()));
    String start = BYTE_ORDER_MARK + "gazetteFile(\"" + name + "\",\"";
    int characters = (content.capacity() * 8 + BITS - 1) / BITS;
    ByteBuffer script = ByteBuffer
        .allocate((start.length() + characters + END.length()) * Character.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN);
    put(start, script);
    putLiteral(content.array(), script);
    put(END, script);
    return script.array();
  }

  /** Reads a file; empty when it is none, or damaged. */
  static Optional<Content> read(byte[] file) {
    String script = new String(file, StandardCharsets.UTF_16LE);
    int end = script.lastIndexOf(END);
    int start = script.lastIndexOf('"', end - 1) + 1;
    if (end < 0 || start == 0) {
      return Optional.empty();
    }
    ByteBuffer content = ByteBuffer.wrap(bytes(script.substring(start, end)));
    if (content.capacity() < HEAD || content.getInt() != sum(content.array())) {
      return Optional.empty();
    }
    byte[] deflated = new byte[content.getInt()];
    content.get(deflated);
    return inflate(deflated)
        .map(text -> new Content(new String(text, StandardCharsets.UTF_8), content.slice()));
  }

  private static int sum(byte[] content) {
    Adler32 sum = new Adler32();
    sum.update(content, Integer.BYTES, content.length - Integer.BYTES);
    return (int) sum.getValue();
  }

  /** How many bytes the characters hold that so many bytes need; the rest is zero. */
  private static int whole(int bytes) {
    return (bytes * 8 + BITS - 1) / BITS * BITS / 8;
  }

  private static void put(String text, ByteBuffer script) {
    for (int i = 0; i < text.length(); i++) {
      script.putChar(text.charAt(i));
    }
  }

  private static void putLiteral(byte[] bytes, ByteBuffer script) {
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xFF);
      bits += 8;
      if (bits >= BITS) {
        bits -= BITS;
        script.putChar((char) (FIRST + (held >>> bits)));
        held &= (1 << bits) - 1;
      }
    }
    if (bits > 0) {
      script.putChar((char) (FIRST + (held << (BITS - bits))));
    }
  }

  private static byte[] bytes(String literal) {
    byte[] bytes = new byte[literal.length() * BITS / 8];
    int held = 0;
    int bits = 0;
    int size = 0;
    for (int i = 0; i < literal.length(); i++) {
      held = (held << BITS) | ((literal.charAt(i) - FIRST) & ((1 << BITS) - 1));
      for (bits += BITS; bits >= 8 && size < bytes.length; size++) {
        bits -= 8;
        bytes[size] = (byte) (held >>> bits);
      }
      held &= (1 << bits) - 1;
    }
    return bytes;
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

  private static Optional<byte[]> inflate(byte[] bytes) {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0) {
          return Optional.empty();
        }
        out.write(buffer, 0, length);
      }
      return Optional.of(out.toByteArray());
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }
}
