package gazette.meaning;

import gazette.text.HashedTexts;
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

  private final HashedTexts places = new HashedTexts();

  /**
   * Finds the words of a list.
   *
   * @param words normalised, none empty; what is found is told by its place in the list
   */
  public WordFinder(List<String> words) {
    for (int word = 0; word < words.size(); word++) {
      String spelt = words.get(word);
      long hash = HashedTexts.NOTHING;
      for (int at = 0; at < spelt.length(); at++) {
        hash = HashedTexts.hash(hash, spelt.charAt(at));
        places.putIfAbsent(hash, BEGINNING);
      }
      places.put(hash, word);
    }
  }

  /** Whether a text is one of the words. */
  boolean has(String text) {
    long hash = HashedTexts.NOTHING;
    for (int at = 0; at < text.length(); at++) {
      hash = HashedTexts.hash(hash, text.charAt(at));
    }
    return places.get(hash, ABSENT) >= 0;
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
    long hash = HashedTexts.hash(HashedTexts.NOTHING, first);
    int found = places.get(hash, ABSENT);
    int longest = runEnd == start + 1 ? found : ABSENT;
    int end = runEnd;
    for (int at = start + 1; at < limit && found != ABSENT; at++) {
      hash = HashedTexts.hash(hash, text.charAt(at));
      found = places.get(hash, ABSENT);
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
}
