package gazette.search.suggest;

import gazette.text.Normalizer;
import gazette.text.Pinyin;

/**
 * What somebody has typed so far: characters, the pinyin of characters, their first letters, or all
 * of it mixed (养老fw, yanglfw).
 *
 * <p>
 * White space and the apostrophe of pinyin (xi'an) do not count, nor do brackets and other signs of
 * the text that is typed.
 */
public final class Typed {

  /** How well a text fits: as it is written. */
  public static final int WRITTEN = 0;
  /** By whole syllables, the last of them perhaps begun. */
  public static final int SPOKEN = 1;
  /** By first letters. */
  public static final int INITIALS = 2;
  /** Not at all. */
  public static final int NONE = 3;

  // A syllable's own first sound: zh, ch and sh are typed with one letter or with two.
  private static final String WITH_H = "zcs";

  /**
   * The longest text that is completed; more than a bit a key would have room for is no beginning.
   */
  public static final int LONGEST = 40;

  private final String keys;
  private final boolean hasLetters;

  public Typed(String text) {
    String normal = Normalizer.normalize(text).text().replaceAll("[\\s'’]", "");
    keys = normal.length() > LONGEST ? "" : normal;
    // One letter begins the pinyin of half the language.
    hasLetters = keys.length() > 1 && keys.chars().anyMatch(Typed::isLetter);
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /**
   * How a text fits from a place on. Takes time in proportion to the text, whatever is typed.
   *
   * @param text normalised
   * @return the smaller, the better
   */
  public int fit(String text, int from) {
    if (!begins(text.charAt(from))) {
      return NONE;
    }
    // By fit, which numbers of keys may have been typed when the text is read so far: a bit each.
    long[] typed = new long[NONE];
    typed[WRITTEN] = 1;
    long all = 1L << keys.length();
    int best = NONE;
    for (int at = from; at < text.length()
        && (typed[WRITTEN] | typed[SPOKEN] | typed[INITIALS]) != 0; at++) {
      typed = after(text.charAt(at), typed);
      for (int fit = WRITTEN; fit < NONE; fit++) {
        if ((typed[fit] & all) != 0) {
          best = Math.min(best, fit);
          typed[fit] &= ~all;
        }
      }
    }
    return best;
  }

  private boolean begins(char c) {
    char first = keys.charAt(0);
    if (first == c) {
      return true;
    }
    if (hasLetters && isLetter(first)) {
      for (String reading : Pinyin.readings(c)) {
        if (reading.charAt(0) == first) {
          return true;
        }
      }
    }
    return false;
  }

  private long[] after(char c, long[] before) {
    long[] after = new long[before.length];
    for (int fit = 0; fit < before.length; fit++) {
      for (long left = before[fit]; left != 0; left &= left - 1) {
        int key = Long.numberOfTrailingZeros(left);
        if (keys.charAt(key) == c) {
          after[fit] |= 1L << (key + 1);
        }
        if (!Character.isLetterOrDigit(c)) {
          after[fit] |= 1L << key;
        } else if (hasLetters && isLetter(keys.charAt(key))) {
          speak(c, key, fit, after);
        }
      }
    }
    return after;
  }

  private void speak(char c, int key, int fit, long[] after) {
    for (String reading : Pinyin.readings(c)) {
      int common = common(key, reading);
      if (common > 0 && (common == reading.length() || key + common == keys.length())) {
        after[Math.max(fit, SPOKEN)] |= 1L << (key + common);
      }
      for (int letters = 1; letters <= Math.min(common, initial(reading)); letters++) {
        after[INITIALS] |= 1L << (key + letters);
      }
    }
  }

  /** How many letters of a reading stand in the keys. */
  private int common(int key, String reading) {
    int length = 0;
    while (length < reading.length() && key + length < keys.length()
        && keys.charAt(key + length) == reading.charAt(length)) {
      length++;
    }
    return length;
  }

  private static int initial(String reading) {
    boolean two = reading.length() > 1 && reading.charAt(1) == 'h'
        && WITH_H.indexOf(reading.charAt(0)) >= 0;
    return two ? 2 : 1;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }
}
