package gazette.cache;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what an {@link Output} wrote. */
final class Input {

  private final DataInputStream bytes;
  private final List<String> texts = new ArrayList<>();

  Input(DataInputStream bytes) {
    this.bytes = bytes;
  }

  long number() throws IOException {
    long rest = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = bytes.readByte();
      rest |= (next & 0x7FL) << shift;
      if (next >= 0) {
        break;
      }
    }
    return (rest >>> 1) ^ -(rest & 1);
  }

  /** How many values, or bytes, follow: each takes at least a byte, or there is something wrong. */
  int count() throws IOException {
    long count = number();
    if (count < 0 || count > bytes.available()) {
      throw new EOFException("no " + count + " values follow");
    }
    return (int) count;
  }

  String text() throws IOException {
    int before = Math.toIntExact(number());
    if (before > 0) {
      return texts.get(before - 1);
    }
    String text = new String(bytes(), StandardCharsets.UTF_8);
    texts.add(text);
    return text;
  }

  byte[] bytes() throws IOException {
    return bytes.readNBytes(count());
  }
}
