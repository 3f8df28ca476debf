package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands together in print: a paragraph, lines that are set one below the other, or a table.
 *
 * @param form which of these
 * @param lines at least one; the lines of a paragraph are parts of one text
 * @param doubts what a person has to look at
 */
record Piece(Form form, List<Line> lines, List<Phrase> doubts) {

  /** How the lines of a piece belong together. */
  enum Form {
    /** One text. */
    PARAGRAPH,
    /** One below the other: a signature, names. */
    LINES,
    /** Rows of a table, each between bars. */
    TABLE
  }

  Piece {
    lines = List.copyOf(lines);
    doubts = List.copyOf(doubts);
  }

  static Piece paragraph(Line line) {
    return new Piece(Form.PARAGRAPH, List.of(line), List.of());
  }

  boolean isParagraph() {
    return form == Form.PARAGRAPH;
  }

  boolean isTable() {
    return form == Form.TABLE;
  }

  int firstLine() {
    return lines.getFirst().number();
  }

  /** How many characters its lines have. */
  int length() {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  /** Its lines as one text; only between two Latin words a line end is a space. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && !line.text().isEmpty()
          && isLatin(line.text().charAt(0))) {
        text.append(' ');
      }
      text.append(line.text());
    }
    return text.toString();
  }

  /** This piece with the lines of another behind its own. */
  Piece plus(Piece other) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(other.lines);
    List<Phrase> both = new ArrayList<>(doubts);
    both.addAll(other.doubts);
    return new Piece(form, all, both);
  }

  Piece withLines(List<Line> others) {
    return new Piece(form, others, doubts);
  }

  Piece doubting(Phrase doubt) {
    List<Phrase> more = new ArrayList<>(doubts);
    more.add(doubt);
    return new Piece(form, lines, more);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
