package gazette.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What a file of word vectors holds. In the file, numbers of 32 bits being little-endian:
 *
 * <ol>
 * <li>{@code GZWV}, and the number of this form: 1
 * <li>the CRC-32 of all that follows
 * <li>how many dimensions, how many words, and in how many bytes the words are spelt
 * <li>the words, in UTF-8, each with a line feed behind it
 * <li>the weight of each word, a byte, 0 to 255
 * <li>the levels of each word, two to a byte, 0 to 15: byte b holds dimension 2b in its low half
 * and dimension 2b + 1 in its high half. A value is the weight times (2 level - 15).
 * </ol>
 */
public final class WordVectorsFile {

  /** What the number of dimensions must be a multiple of. */
  public static final int STEP = 16;

  private static final int MAGIC = 0x56575A47;
  private static final int FORM = 1;
  private static final int HEAD = 3 * Integer.BYTES;

  private final int dimensions;
  private final List<String> words;
  private final byte[] weights;
  private final byte[] levels;

  private WordVectorsFile(int dimensions, List<String> words, byte[] weights, byte[] levels) {
    if (dimensions % STEP != 0 || weights.length != words.size()
        || levels.length != words.size() * (dimensions / 2)) {
      throw new IllegalArgumentException("%d words, %d weights, %d bytes of %d dimensions"
          .formatted(words.size(), weights.length, levels.length, dimensions));
    }
    this.dimensions = dimensions;
    this.words = words;
    this.weights = weights;
    this.levels = levels;
  }

  /**
   * Vectors to write.
   *
   * @param dimensions a multiple of {@link #STEP}
   * @param words in the order of the arrays; none is empty or holds a line feed
   * @param weights one a word
   * @param levels the {@code dimensions / 2} bytes of each word
   */
  public static WordVectorsFile of(int dimensions, List<String> words, byte[] weights,
      byte[] levels) {
    return new WordVectorsFile(dimensions, List.copyOf(words), weights.clone(), levels.clone());
  }

  /** Writes the file; the same vectors make the same file. */
  public void write(OutputStream out) throws IOException {
    byte[] spelt = (String.join("\n", words) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer rest = littleEndian(
        ByteBuffer.allocate(HEAD + spelt.length + weights.length + levels.length));
    rest.putInt(dimensions).putInt(words.size()).putInt(spelt.length);
    rest.put(spelt).put(weights).put(levels);
    ByteBuffer head = littleEndian(ByteBuffer.allocate(HEAD));
    head.putInt(MAGIC).putInt(FORM).putInt(checksum(rest.flip()));
    out.write(head.array());
    out.write(rest.array());
  }

  static WordVectorsFile read(InputStream in, String name) throws IOException {
    ByteBuffer bytes = littleEndian(ByteBuffer.wrap(in.readAllBytes()));
    try {
      if (bytes.getInt() != MAGIC || bytes.getInt() != FORM) {
        throw new IOException(name + " is no file of word vectors that this program can read");
      }
      if (bytes.getInt() != checksum(bytes)) {
        throw new IOException(name + " is damaged: its checksum does not fit; take a new copy");
      }
      int dimensions = bytes.getInt();
      int count = bytes.getInt();
      byte[] spelt = new byte[bytes.getInt()];
      bytes.get(spelt);
      byte[] weights = new byte[count];
      bytes.get(weights);
      byte[] levels = new byte[bytes.remaining()];
      bytes.get(levels);
      List<String> words = new String(spelt, StandardCharsets.UTF_8).lines().toList();
      return new WordVectorsFile(dimensions, words, weights, levels);
    } catch (BufferUnderflowException e) {
      throw new IOException(name + " is damaged: it ends too early; take a new copy", e);
    }
  }

  int dimensions() {
    return dimensions;
  }

  List<String> words() {
    return words;
  }

  byte[] weights() {
    return weights;
  }

  /** The levels, 16 to a number, the lowest dimension in its lowest bits. */
  long[] levels() {
    long[] packed = new long[levels.length / Long.BYTES];
    littleEndian(ByteBuffer.wrap(levels)).asLongBuffer().get(packed);
    return packed;
  }

  /** Tells these vectors from others. */
  int checksum() {
    CRC32 sum = new CRC32();
    sum.update(weights);
    sum.update(levels);
    return (int) sum.getValue();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.duplicate());
    return (int) sum.getValue();
  }

  private static ByteBuffer littleEndian(ByteBuffer bytes) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }
}
