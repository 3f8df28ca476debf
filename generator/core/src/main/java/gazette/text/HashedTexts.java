package gazette.text;

/**
 * Numbers by the 64-bit hash of characters: how often a word is met, or its place in a vocabulary.
 * Two texts of equal hash would be taken for one; smartcn does so, too.
 */
public final class HashedTexts {

  /** The hash of no character (FNV-1a of 64 bits). */
  public static final long NOTHING = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  // For each place this number of bits that say whether a hash may be there: most of what is asked
  // for is not, and the bits fit into the cache of a processor where the table does not.
  private static final int HINTS = 3;

  private int bits = 16;
  private long[] hints = new long[1 << (bits + HINTS - 6)];
  // 0 marks a free place: it is the hash of nothing that is put in.
  private long[] hashes = new long[1 << bits];
  private int[] values = new int[1 << bits];
  private int used;

  /** The hash of some characters and one more. */
  public static long hash(long characters, char next) {
    long low = (characters ^ (next & 0xFF)) * PRIME;
    return (low ^ (next >> 8)) * PRIME;
  }

  public int get(long hash, int otherwise) {
    int hint = hint(hash);
    if ((hints[hint >> 6] & 1L << hint) == 0) {
      return otherwise;
    }
    int place = place(hash);
    return hashes[place] == hash ? values[place] : otherwise;
  }

  public void putIfAbsent(long hash, int value) {
    if (hashes[place(hash)] != hash) {
      put(hash, value);
    }
  }

  public void put(long hash, int value) {
    int place = place(hash);
    if (hashes[place] == 0) {
      used++;
      hashes[place] = hash;
      setHint(hash);
    }
    values[place] = value;
    // Nearly full: whoever misses is told by the hints.
    if (used > hashes.length / 5 * 4) {
      grow();
    }
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldValues = values;
    bits++;
    hashes = new long[1 << bits];
    values = new int[1 << bits];
    hints = new long[1 << (bits + HINTS - 6)];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int place = place(oldHashes[i]);
        hashes[place] = oldHashes[i];
        values[place] = oldValues[i];
        setHint(oldHashes[i]);
      }
    }
  }

  private int hint(long hash) {
    return (int) ((hash * GOLDEN) >>> (Long.SIZE - bits - HINTS));
  }

  private void setHint(long hash) {
    int hint = hint(hash);
    hints[hint >> 6] |= 1L << hint;
  }

  /** Where a hash is, or would be. */
  private int place(long hash) {
    int place = (int) ((hash * GOLDEN) >>> (Long.SIZE - bits));
    while (hashes[place] != hash && hashes[place] != 0) {
      place = (place + 1) & (hashes.length - 1);
    }
    return place;
  }
}
