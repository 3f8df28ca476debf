package gazette.staticsearch;

import java.util.Arrays;

/**
 * Writes numbers as bits, the highest bit of each byte first.
 *
 * <p>
 * Lists of places are written by binary interpolative coding (A. Moffat and L. Stuiver, 2000): the
 * middle value first, then both halves, each number within the borders that those before leave it.
 * What lies close together costs next to nothing.
 */
final class BitWriter {

  private byte[] bytes = new byte[256];
  private long bits;

  /** The number of whole bytes that are needed so far. */
  int length() {
    return Math.toIntExact((bits + 7) / 8);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length());
  }

  /**
   * Writes an ascending list, its length first.
   *
   * @param limit greater than all values
   */
  void list(int[] values, int limit) {
    gamma(values.length);
    values(values, limit);
  }

  /** Writes an ascending list whose length the reader knows. */
  void values(int[] values, int limit) {
    between(values, 0, values.length, 0, limit - 1);
  }

  void bit(boolean set) {
    bits(set ? 1 : 0, 1);
  }

  /** Elias' gamma code: a number from 1, small ones in few bits. */
  void gamma(int number) {
    int width = 32 - Integer.numberOfLeadingZeros(number);
    bits(0, width - 1);
    bits(number, width);
  }

  private void between(int[] values, int from, int to, int low, int high) {
    if (from == to) {
      return;
    }
    int middle = (from + to) >>> 1;
    int lowest = low + (middle - from);
    int highest = high - (to - 1 - middle);
    int value = values[middle];
    below(value - lowest, highest - lowest + 1);
    between(values, from, middle, low, value - 1);
    between(values, middle + 1, to, value + 1, high);
  }

  /** Truncated binary: a number from 0 below a limit, where the first ones take a bit less. */
  private void below(int number, int limit) {
    int width = 32 - Integer.numberOfLeadingZeros(limit - 1);
    int shorter = (int) ((1L << width) - limit);
    if (number < shorter) {
      bits(number, width - 1);
    } else {
      bits(number + shorter, width);
    }
  }

  /** A number in so many bits. */
  void bits(int number, int width) {
    if (length() + Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int left = width;
    while (left > 0) {
      int free = 8 - (int) (bits & 7);
      int taken = Math.min(free, left);
      left -= taken;
      int part = (number >>> left) & ((1 << taken) - 1);
      bytes[(int) (bits >>> 3)] |= (byte) (part << (free - taken));
      bits += taken;
    }
  }
}
