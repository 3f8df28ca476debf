package gazette.importer;

/** Finds text that was read twice at a break: the end of one column and the top of the next. */
final class Duplicates {

  private static final int SHORTEST_TAIL = 2;
  private static final int NEAR = 200;
  private static final int FAR = 4_000;
  private static final int SHORTEST_DOUBT = 4;
  private static final int SHORTEST_SENTENCE = 12;
  private static final int SHORTEST_FRAGMENT = 20;
  private static final int SHORTEST_TWICE = 12;
  private static final int LONGEST_PASSAGE = 400;
  // Beyond, the search would take seconds; no paragraph of a gazette is so long.
  private static final int LONGEST_SEARCHED = 20_000;

  private Duplicates() {}

  /**
   * Whether a paragraph only repeats the one before: its end, from the middle of a sentence or at
   * some length, or a long part of it.
   */
  static boolean repeats(String before, String text) {
    String again = Letters.of(text);
    if (again.length() < SHORTEST_FRAGMENT && lastLetter(before) != lastLetter(text)) {
      return false;
    }
    String first = Letters.of(near(before, again.length()));
    if (again.length() >= first.length() || again.length() < SHORTEST_TAIL) {
      return false;
    }
    if (again.length() >= SHORTEST_FRAGMENT && first.contains(again)) {
      return true;
    }
    boolean isTail = first.endsWith(again) && Sentences.ends(before) && Sentences.ends(text);
    return isTail && (again.length() >= SHORTEST_SENTENCE || cutsSentence(before, again.length()));
  }

  /** Whether most of a paragraph is the end of the one before; too little to take it out. */
  static boolean resembles(String before, String text) {
    String again = Letters.of(text);
    if (lastLetter(before) != lastLetter(text) || again.length() < SHORTEST_DOUBT) {
      return false;
    }
    String first = Letters.of(near(before, again.length()));
    if (first.endsWith(again)) {
      return true;
    }
    int same = 0;
    while (same < Math.min(first.length(), again.length())
        && first.charAt(first.length() - 1 - same) == again.charAt(again.length() - 1 - same)) {
      same++;
    }
    return same >= SHORTEST_FRAGMENT && same * 2 >= again.length();
  }

  /**
   * As much of the end of a text as may be repeated; a break repeats what stands right above it.
   */
  private static String near(String text, int letters) {
    int length = letters < SHORTEST_FRAGMENT ? NEAR : FAR;
    return text.length() > length ? text.substring(text.length() - length) : text;
  }

  private static int lastLetter(String text) {
    int i = text.length() - 1;
    while (i > 0 && !Character.isLetterOrDigit(text.charAt(i))) {
      i--;
    }
    return i < 0 ? 0 : text.charAt(i);
  }

  /** Whether the last letters of a text begin in the middle of a sentence. */
  private static boolean cutsSentence(String text, int letters) {
    int at = text.length();
    for (int left = letters; left > 0 && at > 0; at--) {
      left -= Letters.of(text.substring(at - 1, at)).length();
    }
    return at > 0 && !Letters.of(text.substring(at - 1, at)).isEmpty();
  }

  /** Where a passage ends that is printed again right behind itself; -1 when there is none. */
  static int twiceFrom(String text, int length) {
    for (int i = 0; i + 2 * length <= text.length(); i++) {
      if (text.regionMatches(i, text, i + length, length)) {
        return i + length;
      }
    }
    return -1;
  }

  /** The text without the second of two equal passages side by side; itself when there is none. */
  static String onceOnly(String text) {
    if (text.length() > LONGEST_SEARCHED) {
      return text;
    }
    int longest = Math.min(text.length() / 2, LONGEST_PASSAGE);
    for (int length = longest; length >= SHORTEST_TWICE; length--) {
      int second = twiceFrom(text, length);
      if (second >= 0 && isSentence(text.substring(second, second + length))) {
        return text.substring(0, second) + text.substring(second + length);
      }
    }
    return text;
  }

  /**
   * Whether a passage runs from within one sentence to the end of a sentence or clause. In a list
   * (特别重大事件、重大事件、) equal passages stand side by side by nature.
   */
  private static boolean isSentence(String passage) {
    return Sentences.ends(passage)
        && Sentences.hasAnySign(passage.substring(0, passage.length() - 1))
        && passage.indexOf('、') < 0;
  }

  /** What {@link #onceOnly} took away. */
  static String removed(String text, String once) {
    int same = 0;
    while (same < once.length() && text.charAt(same) == once.charAt(same)) {
      same++;
    }
    return text.substring(same, same + text.length() - once.length());
  }
}
