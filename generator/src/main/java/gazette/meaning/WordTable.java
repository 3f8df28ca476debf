package gazette.meaning;

import java.util.List;

/**
 * The words of a vocabulary and all their beginnings, by the 64-bit hash of their characters, so
 * that the longest word at a place of a text is found by a step for each character. Two words of
 * equal hash would be taken for one.
 */
final class WordTable {

  /** The place of what is neither a word nor the beginning of one. */
  static final int ABSENT = -1;
  /** The place of what is only the beginning of a word. */
  static final int BEGINNING = -2;

  /** The hash of no character (FNV-1a of 64 bits). */
  static final long NOTHING = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private int bits = 12;
  // 0 marks a free place: it is the hash of nothing that is put in.
  private long[] hashes = new long[1 << bits];
  private int[] words = new int[1 << bits];
  private int used;

  /**
   * The table of some words.
   *
   * @param words each at its place, none empty
   */
  WordTable(List<String> words) {
    for (int word = 0; word < words.size(); word++) {
      String spelt = words.get(word);
      long hash = NOTHING;
      for (int at = 0; at < spelt.length(); at++) {
        hash = hash(hash, spelt.charAt(at));
        put(hash, at == spelt.length() - 1 ? word : BEGINNING);
      }
    }
  }

  /** The hash of some characters and one more. */
  static long hash(long characters, char next) {
    long low = (characters ^ (next & 0xFF)) * PRIME;
    return (low ^ (next >> 8)) * PRIME;
  }

  /** The place of a word in the list; {@link #BEGINNING} or {@link #ABSENT} when there is none. */
  int get(long hash) {
    int slot = slot(hash);
    return hashes[slot] == hash ? words[slot] : ABSENT;
  }

  private void put(long hash, int word) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      words[slot] = word;
      used++;
      if (used > hashes.length / 2) {
        grow();
      }
    } else if (word != BEGINNING) {
      words[slot] = word;
    }
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldWords = words;
    bits++;
    hashes = new long[1 << bits];
    words = new int[1 << bits];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        words[slot] = oldWords[i];
      }
    }
  }

  /** Where a hash is, or would be. */
  private int slot(long hash) {
    int slot = (int) ((hash * GOLDEN) >>> (Long.SIZE - bits));
    while (hashes[slot] != hash && hashes[slot] != 0) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }
}
