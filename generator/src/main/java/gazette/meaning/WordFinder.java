package gazette.meaning;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the words of a vocabulary in texts, from left to right, the longest at each place. Letters
 * and digits that stand together are one word or none: no {@code art} in {@code smart}.
 *
 * <p>
 * The words and all their beginnings lie in a table by the 64-bit hash of their characters, so that
 * a word takes a step for each character. Two words of equal hash would be taken for one.
 */
public final class WordFinder {

  // In place of a word's place in the vocabulary: what is none, and what only begins one.
  private static final int ABSENT = -1;
  private static final int BEGINNING = -2;

  // The hash of no character (FNV-1a of 64 bits).
  private static final long NOTHING = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private int bits = 12;
  // 0 marks a free place: it is the hash of nothing that is put in.
  private long[] hashes = new long[1 << bits];
  private int[] words = new int[1 << bits];
  private int used;

  /**
   * Finds the words of a list.
   *
   * @param words normalised, none empty; what is found is told by its place in the list
   */
  public WordFinder(List<String> words) {
    for (int word = 0; word < words.size(); word++) {
      String spelt = words.get(word);
      long hash = NOTHING;
      for (int at = 0; at < spelt.length(); at++) {
        hash = hash(hash, spelt.charAt(at));
        put(hash, at == spelt.length() - 1 ? word : BEGINNING);
      }
    }
  }

  /** Whether a text is one of the words. */
  boolean has(String text) {
    long hash = NOTHING;
    for (int at = 0; at < text.length(); at++) {
      hash = hash(hash, text.charAt(at));
    }
    return get(hash) >= 0;
  }

  /**
   * Finds the words between two places of a text, in their order.
   *
   * @param text normalised
   * @param sink takes the place of each word in the vocabulary
   */
  public void find(String text, int start, int end, IntConsumer sink) {
    int at = start;
    while (at < end) {
      at = findWord(text, at, end, sink);
    }
  }

  /** Finds the longest word at a place; returns where to go on. */
  private int findWord(String text, int start, int limit, IntConsumer sink) {
    char first = text.charAt(start);
    int runEnd = isLetterOrDigit(first) ? runEnd(text, start, limit) : start + 1;
    long hash = hash(NOTHING, first);
    int found = get(hash);
    int longest = runEnd == start + 1 ? found : ABSENT;
    int end = runEnd;
    for (int at = start + 1; at < limit && found != ABSENT; at++) {
      hash = hash(hash, text.charAt(at));
      found = get(hash);
      if (found >= 0 && at + 1 >= runEnd && !isInRun(text, at + 1, limit)) {
        longest = found;
        end = at + 1;
      }
    }
    if (longest >= 0) {
      sink.accept(longest);
    }
    return end;
  }

  private static int runEnd(String text, int start, int limit) {
    int end = start + 1;
    while (end < limit && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInRun(String text, int at, int limit) {
    return at < limit && isLetterOrDigit(text.charAt(at)) && isLetterOrDigit(text.charAt(at - 1));
  }

  /** Whether it is one of those that stand together to make a word. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** The hash of some characters and one more. */
  private static long hash(long characters, char next) {
    long low = (characters ^ (next & 0xFF)) * PRIME;
    return (low ^ (next >> 8)) * PRIME;
  }

  private int get(long hash) {
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
