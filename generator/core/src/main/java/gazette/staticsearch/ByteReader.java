package gazette.staticsearch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

  private final byte[] bytes;
  private int position;

  ByteReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.position = from;
  }

  int position() {
    return position;
  }

  int number() {
    return (int) longNumber();
  }

  long longNumber() {
    byte b = bytes[position++];
    long number = b & 0x7F;
    for (int shift = 7; b < 0; shift += 7) {
      b = bytes[position++];
      number |= (long) (b & 0x7F) << shift;
    }
    return number;
  }

  byte[] bytes(int count) {
    byte[] some = Arrays.copyOfRange(bytes, position, position + count);
    position += count;
    return some;
  }

  String text() {
    int length = number();
    String text = new String(bytes, position, length, StandardCharsets.UTF_16LE);
    position += length;
    return text;
  }
}
