package gazette.search.snippet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sentences of a text, in order and without a gap; a row of a table is one. */
final class Sentences {

  private static final String ENDS = "。！？；!?;\n";
  private static final String CLOSING = "”’」』）)》〉】";
  private static final char CELL = '\t';

  private final String text;
  private int[] starts = new int[16];
  private int count;

  Sentences(String text) {
    this.text = text;
    int line = 0;
    while (line < text.length()) {
      int end = lineEnd(line);
      if (isRow(line, end)) {
        add(line);
      } else {
        addSentences(line, end);
      }
      line = end;
    }
  }

  private void addSentences(int line, int lineEnd) {
    int start = line;
    for (int at = line; at < lineEnd; at++) {
      if (ENDS.indexOf(text.charAt(at)) >= 0) {
        // A sentence that is quoted ends behind its quotation mark.
        while (at + 1 < lineEnd
            && (CLOSING.indexOf(text.charAt(at + 1)) >= 0 || text.charAt(at + 1) == '\n')) {
          at++;
        }
        add(start);
        start = at + 1;
      }
    }
    if (start < lineEnd) {
      add(start);
    }
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count++] = start;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  int start(int sentence) {
    return starts[sentence];
  }

  int end(int sentence) {
    return sentence + 1 == count ? text.length() : starts[sentence + 1];
  }

  /** The sentence in which a place of the text lies. */
  int at(int place) {
    int found = Arrays.binarySearch(starts, 0, count, place);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a sentence is a row of a table. */
  boolean isRow(int sentence) {
    return isRow(start(sentence), end(sentence));
  }

  /**
   * The first row of the table that a row belongs to, which names its columns.
   *
   * @return null when there is none, or it is the row itself, or it has another number of cells
   */
  @Nullable
  Window head(int sentence) {
    int first = sentence;
    while (first > 0 && isRow(first - 1)) {
      first--;
    }
    boolean heads = first < sentence && isRow(sentence) && cells(first) == cells(sentence);
    return heads ? new Window(start(first), withoutBreak(first)) : null;
  }

  /** Where a sentence ends, without the line break behind it. */
  int withoutBreak(int sentence) {
    int end = end(sentence);
    return text.charAt(end - 1) == '\n' ? end - 1 : end;
  }

  private int cells(int sentence) {
    int cells = 1;
    for (int i = start(sentence); i < end(sentence); i++) {
      cells += text.charAt(i) == CELL ? 1 : 0;
    }
    return cells;
  }

  private boolean isRow(int start, int end) {
    int cell = text.indexOf(CELL, start);
    return cell >= 0 && cell < end;
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }

  /** Whether a sentence, a line or the text begins or ends at a place. */
  static boolean isBorder(String text, int at) {
    return at == 0 || at == text.length() || text.charAt(at) == '\n'
        || ENDS.indexOf(text.charAt(at - 1)) >= 0
        || (CLOSING.indexOf(text.charAt(at - 1)) >= 0 && isBorder(text, at - 1));
  }
}
