package gazette.search.snippet;

/**
 * Says which parts of a text may be shown: all of it where it is short, else whole sentences where
 * they are short enough, and never a piece of a number or word of letters.
 */
final class Windows {

  // A longer run of letters and digits is cut all the same.
  private static final int LONGEST_RUN = 30;

  private static final String PAUSES = "，、：,:\t";

  private final String text;
  private final Sentences sentences;
  private final int most;
  private final int enough;

  /**
   * The windows of a text.
   *
   * @param most how many characters they should have at most; they are filled at least up to three
   *   fifths of it
   */
  Windows(String text, Sentences sentences, int most) {
    this.text = text;
    this.sentences = sentences;
    this.most = most;
    this.enough = most * 3 / 5;
  }

  /** The whole text, where it is short, or its first sentences. */
  Window beginning() {
    return isShort() ? new Window(0, text.length()) : from(0);
  }

  /** Whether all of the text may be shown. */
  boolean isShort() {
    return text.length() <= most;
  }

  /** Whether a sentence is too long to be shown whole. */
  boolean isLong(int sentence) {
    return sentences.end(sentence) - sentences.start(sentence) > most;
  }

  /**
   * A sentence and those that follow it; those before it, too, where little follows, but no rows.
   */
  Window from(int sentence) {
    int start = sentences.start(sentence);
    Window window = filled(start, start, sentence);
    for (int before = sentence - 1; before >= 0 && window.end() - start < enough; before--) {
      if (window.end() - sentences.start(before) > most || sentences.isRow(before)) {
        break;
      }
      start = sentences.start(before);
    }
    return new Window(start, window.end());
  }

  /** The part of a long sentence that a place lies in, and what follows. */
  Window around(int start, int end) {
    int sentence = sentences.at(start);
    int from = sentences.start(sentence);
    return filled(end - from <= most ? from : lead(from, start), end, sentence);
  }

  /**
   * Goes on over whole sentences as far as they fit, and into one more when they are little.
   *
   * @param atLeast what must be held, within the sentence
   */
  private Window filled(int start, int atLeast, int sentence) {
    int limit = Math.max(atLeast, Math.min(text.length(), start + most));
    int end = atLeast;
    for (int next = sentence; next < sentences.count(); next++) {
      int whole = sentences.withoutBreak(next);
      if (whole > limit) {
        boolean little = end - start < enough && (next == sentence || !sentences.isRow(next));
        return new Window(start, little ? wholeRunEnd(pauseBefore(end, limit)) : end);
      }
      end = Math.max(end, whole);
    }
    return new Window(start, end);
  }

  /** A pause not far before a place, so that it is read in its context. */
  private int lead(int sentence, int place) {
    int from = Math.max(sentence, place - most / 3);
    for (int i = from; i < place; i++) {
      if (PAUSES.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return wholeRunStart(from);
  }

  private int pauseBefore(int from, int limit) {
    for (int i = limit; i > Math.max(from, limit - most / 4); i--) {
      if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return limit;
  }

  private int wholeRunStart(int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_RUN && isWithinRun(start)) {
      start--;
    }
    return start > 0 && isWithinRun(start) ? wholeCharacter(at) : start;
  }

  private int wholeRunEnd(int at) {
    int end = at;
    while (end < text.length() && end - at < LONGEST_RUN && isWithinRun(end)) {
      end++;
    }
    return end < text.length() && isWithinRun(end) ? wholeCharacter(at) : end;
  }

  private int wholeCharacter(int at) {
    boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }

  /** Whether a cut at a place would part a number, a word of letters or a character. */
  private boolean isWithinRun(int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return wholeCharacter(at) != at || (isRun(before) && isRun(after));
  }

  private static boolean isRun(char c) {
    return ".,%‰-".indexOf(c) >= 0 || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
  }
}
