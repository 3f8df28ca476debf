package gazette.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the lines of a source are set, as their lengths tell.
 *
 * @param dense whether lines follow each other without blank ones
 * @param width where the text breaks off, in half widths; 0 when each paragraph is one line
 * @param setIn whether paragraphs begin with an indent
 */
record Layout(boolean dense, int width, boolean setIn) {

  private static final int SHORTEST = 16;
  private static final int FEWEST = 4;
  private static final int MOST_PARAGRAPHS = 25;

  static Layout of(List<Line> lines) {
    int text = 0;
    int close = 0;
    int setIn = 0;
    // Lines above one that may be their rest.
    int goOn = 0;
    Map<Integer, Integer> ends = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank() || line.isRow()) {
        continue;
      }
      text++;
      close += i > 0 && !lines.get(i - 1).isBlank() ? 1 : 0;
      setIn += line.indent() >= 2 && line.indent() <= 5 ? 1 : 0;
      boolean before = i + 1 < lines.size() && !lines.get(i + 1).isBlank()
          && lines.get(i + 1).indent() < 2;
      goOn += before ? 1 : 0;
      if (before && line.end() >= SHORTEST) {
        ends.merge(line.end(), 1, Integer::sum);
      }
    }
    int width = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> end : ends.entrySet()) {
      if (end.getValue() > most) {
        most = end.getValue();
        width = end.getKey();
      }
    }
    int near = most + ends.getOrDefault(width - 1, 0) + ends.getOrDefault(width - 2, 0);
    boolean wrapped = near >= FEWEST && near * 5 > goOn && near * MOST_PARAGRAPHS > text;
    return new Layout(close * 2 > text, wrapped ? width : 0, setIn * 10 > text);
  }

  /** Whether the line has no room for the first word of the next. */
  boolean isFull(Line line, Line next) {
    if (width == 0 || next.isBlank()) {
      return false;
    }
    String text = next.text();
    int word = 1;
    while (word < text.length() && isNarrow(text.charAt(word - 1)) && isNarrow(text.charAt(word))) {
      word++;
    }
    while (word < text.length() && "，。、；：？！）》”’〕】%".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    return line.end() + Line.width(text.substring(0, word)) > width;
  }

  private static boolean isNarrow(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }
}
