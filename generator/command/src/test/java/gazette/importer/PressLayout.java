package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How one invented gazette is set: every choice that a printer, a scanner or a webmaster made,
 * drawn at random.
 *
 * @param medium what kind of file it is
 * @param width how wide a column is, in half widths; 0 when each paragraph is one line
 * @param indent what stands before the first line of a paragraph
 * @param blanks whether paragraphs have blank lines between them
 * @param centred whether titles are set in
 * @param columns 1, or 2 when two stand side by side
 */
record PressLayout(Medium medium, int width, String indent, boolean blanks, boolean centred,
    int columns) {

  /** The kinds of files. */
  enum Medium {
    TEXT, MARKDOWN, HTML
  }

  static PressLayout of(Random random) {
    int medium = random.nextInt(10);
    if (medium < 2) {
      return new PressLayout(Medium.MARKDOWN, 0, "", true, false, 1);
    }
    if (medium < 4) {
      return new PressLayout(Medium.HTML, 0, "", false, true, 1);
    }
    boolean wrapped = random.nextInt(10) < 7;
    int width = wrapped ? 2 * (18 + random.nextInt(28)) : 0;
    String indent = List.of("　　", "　　", "    ", "").get(random.nextInt(4));
    boolean blanks = (indent.isEmpty() && !wrapped) || random.nextInt(6) == 0;
    int columns = wrapped && width >= 44 && width <= 64 && !blanks && random.nextInt(5) == 0 ? 2
        : 1;
    return new PressLayout(Medium.TEXT, width, indent, blanks,
        !indent.isEmpty() || random.nextBoolean(), columns);
  }

  /** How wide a line may be that is not broken by a column. */
  int measure() {
    return width > 0 ? width : 76;
  }

  boolean isText() {
    return medium == Medium.TEXT;
  }

  boolean isMarkdown() {
    return medium == Medium.MARKDOWN;
  }

  boolean isHtml() {
    return medium == Medium.HTML;
  }

  /** The text broken as a printer breaks it: no line begins with a sign that closes. */
  static List<String> wrap(String text, int width, String first) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    int i = 0;
    while (i < text.length()) {
      int end = i + 1;
      while (end < text.length() && ((isNarrow(text.charAt(end - 1)) && isNarrow(text.charAt(end)))
          || "，。、；：！？）》”’〕】%％」』".indexOf(text.charAt(end)) >= 0
          || "（《“‘〔【「『".indexOf(text.charAt(end - 1)) >= 0)) {
        end++;
      }
      String word = text.substring(i, end);
      if (!line.toString().isBlank() && Line.width(line + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
        word = word.startsWith(" ") ? word.substring(1) : word;
      }
      line.append(word);
      i = end;
    }
    lines.add(line.toString());
    return lines;
  }

  private static boolean isNarrow(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }

  /** The text in the middle of a line. */
  static String centre(String text, int width) {
    return " ".repeat(Math.max(0, (width - Line.width(text)) / 2)) + text;
  }

  /** The text at the end of a line, but for some places. */
  static String right(String text, int width, int places) {
    return " ".repeat(Math.max(2, width - Line.width(text) - places)) + text;
  }
}
