package gazette.search.snippet;

import gazette.search.snippet.Marks.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which parts of a text may be shown: whole sentences where they are short enough, and
 * never a piece of a number or word of letters.
 */
public final class Windows {

  private static final int MOST_WINDOWS = 200;
  // A longer run of letters and digits is cut all the same.
  private static final int LONGEST_RUN = 30;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final String PAUSES = "，、：,:";

  private final String text;
  private final int most;
  private final int enough;

  /**
   * The windows of a text.
   *
   * @param most how many characters they should have at most; further sentences are added up to
   *   three fifths of it
   */
  public Windows(String text, int most) {
    this.text = text;
    this.most = most;
    this.enough = most * 3 / 5;
  }

  /** The first sentences of the text. */
  public Window beginning() {
    return from(0, 0);
  }

  /** For each mark the window that begins with its sentence, or close before it in a long one. */
  public List<Window> around(List<Mark> marks) {
    List<Window> windows = new ArrayList<>();
    for (Mark mark : marks) {
      if (windows.size() == MOST_WINDOWS) {
        break;
      }
      int sentence = sentenceStart(text, mark.start());
      Window window = mark.end() - sentence <= most ? from(sentence, mark.end())
          : from(lead(sentence, mark), mark.end());
      if (windows.isEmpty() || !windows.getLast().equals(window)) {
        windows.add(window);
      }
    }
    return windows;
  }

  /** Whether a sentence, a line or the text begins or ends at an offset. */
  public static boolean isSentenceBorder(String text, int at) {
    return at == 0 || at == text.length() || text.charAt(at) == '\n'
        || SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
  }

  /**
   * Goes on to the end of a sentence, over several short ones, at most to the length of a window.
   */
  private Window from(int start, int atLeast) {
    int limit = Math.max(atLeast, Math.min(text.length(), start + most));
    int end = atLeast;
    while (end < limit && end - start < enough) {
      int sentence = sentenceEnd(text, Math.max(end, start));
      if (sentence > limit) {
        return new Window(start, wholeRunEnd(text, pauseBefore(end, limit)));
      }
      end = sentence;
    }
    return new Window(start, wholeRunEnd(text, end));
  }

  /** A pause not far before a mark, so that it is read in its context. */
  private int lead(int sentence, Mark mark) {
    int from = Math.max(sentence, mark.start() - most / 3);
    for (int i = from; i < mark.start(); i++) {
      if (PAUSES.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return wholeRunStart(text, from);
  }

  private int pauseBefore(int from, int limit) {
    for (int i = limit; i > Math.max(from, limit - most / 4); i--) {
      if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return limit;
  }

  private static int sentenceStart(String text, int at) {
    int start = at;
    while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at) {
    int end = at;
    while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.min(text.length(), end + 1);
  }

  private static int wholeRunStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_RUN && isWithinRun(text, start)) {
      start--;
    }
    return start > 0 && isWithinRun(text, start) ? wholeCharacter(text, at) : start;
  }

  private static int wholeRunEnd(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < LONGEST_RUN && isWithinRun(text, end)) {
      end++;
    }
    return end < text.length() && isWithinRun(text, end) ? wholeCharacter(text, at) : end;
  }

  private static int wholeCharacter(String text, int at) {
    boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }

  /** Whether a cut at an offset would part a number, a word of letters or a character. */
  private static boolean isWithinRun(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return wholeCharacter(text, at) != at || (isRun(before) && isRun(after));
  }

  private static boolean isRun(char c) {
    return ".,%‰-".indexOf(c) >= 0 || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
  }
}
