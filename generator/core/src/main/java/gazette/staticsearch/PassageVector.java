package gazette.staticsearch;

/**
 * What a stretch of text means, in few bytes: the signs of {@value #DIMENSIONS} values, then as
 * many bits that tell large values from small ones.
 *
 * <p>
 * The vectors of words have their most telling dimensions first. Half of them in two bits find
 * nearly as well as all in four, at a quarter of the bytes.
 */
final class PassageVector {

  static final int DIMENSIONS = 96;
  /** How many bytes the signs take. */
  static final int PLANE = DIMENSIONS / Byte.SIZE;
  static final int BYTES = 2 * PLANE;

  // Values times the root of their number are about normal. Of four levels those lose least that
  // part at this many deviations (J. Max, Quantizing for minimum distortion, 1960).
  private static final double BORDER = 0.996;

  private final byte[] bits;

  private PassageVector(byte[] bits) {
    this.bits = bits;
  }

  /** Reads one. */
  static PassageVector read(ByteReader from) {
    return new PassageVector(from.bytes(BYTES));
  }

  void write(ByteWriter to) {
    to.bytes(bits);
  }

  /** That of a sum of words. */
  static PassageVector of(float[] sum) {
    double square = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      square += (double) sum[i] * sum[i];
    }
    double border = BORDER * Math.sqrt(square / DIMENSIONS);
    byte[] bits = new byte[BYTES];
    for (int i = 0; i < DIMENSIONS; i++) {
      int bit = 0x80 >> i % Byte.SIZE;
      if (sum[i] >= 0) {
        bits[i / Byte.SIZE] |= (byte) bit;
      }
      if (Math.abs(sum[i]) >= border) {
        bits[PLANE + i / Byte.SIZE] |= (byte) bit;
      }
    }
    return new PassageVector(bits);
  }

  /** One of the four levels -3, -1, 1, 3. */
  int level(int dimension) {
    int size = isSet(PLANE, dimension) ? 3 : 1;
    return isSet(0, dimension) ? size : -size;
  }

  private boolean isSet(int from, int dimension) {
    return (bits[from + dimension / Byte.SIZE] & 0x80 >> dimension % Byte.SIZE) != 0;
  }

  /** In how many signs it differs from another one. */
  int distance(PassageVector other) {
    int distance = 0;
    for (int i = 0; i < PLANE; i++) {
      distance += Integer.bitCount((bits[i] ^ other.bits[i]) & 0xFF);
    }
    return distance;
  }
}
