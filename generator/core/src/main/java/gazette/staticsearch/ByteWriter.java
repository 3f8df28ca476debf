package gazette.staticsearch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers in few bytes, seven bits in each, the lowest first; {@link ByteReader} reads. */
final class ByteWriter {

  private byte[] bytes;
  private int size;

  /**
   * Begins to write.
   *
   * @param before how many bytes are left free for what is known last
   */
  ByteWriter(int before) {
    this.bytes = new byte[4096];
    this.size = before;
  }

  /** Writes a number from 0. */
  void number(long number) {
    if (size + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long rest = number;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void text(String text) {
    // A lone surrogate must come back as it is, so that equal bytes mean equal texts.
    byte[] encoded = text.getBytes(StandardCharsets.UTF_16LE);
    number(encoded.length);
    bytes(encoded);
  }

  void bytes(byte[] more) {
    if (size + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2 + more.length);
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
