package gazette.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes numbers and texts. A text that came before is written as its number. */
final class Output {

  private final DataOutputStream bytes;
  private final Map<String, Integer> texts = new HashMap<>();

  Output(DataOutputStream bytes) {
    this.bytes = bytes;
  }

  /** Seven bits a byte, the lowest first; small numbers, below zero too, are short. */
  void number(long number) throws IOException {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes.writeByte((int) (rest | 0x80));
      rest >>>= 7;
    }
    bytes.writeByte((int) rest);
  }

  void text(String text) throws IOException {
    Integer before = texts.putIfAbsent(text, texts.size());
    if (before != null) {
      number(before + 1L);
    } else {
      number(0);
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void bytes(byte[] some) throws IOException {
    number(some.length);
    bytes.write(some);
  }
}
