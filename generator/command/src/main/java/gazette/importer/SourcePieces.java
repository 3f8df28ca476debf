package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the lines of a source into pieces at blank lines, tables, bullets and hard line ends. */
final class SourcePieces {

  private static final Pattern BULLET = Pattern.compile("[-*+•]\\s+(?=\\S)");
  private static final Pattern LABEL = Pattern.compile("\\p{IsHan}[\\p{IsHan} ]{1,8}[:：].*");
  // A line this much shorter than the longest of its run was not broken by the width of a column.
  private static final int SHORTER = 3;

  private final Ledger ledger;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Line> run = new ArrayList<>();

  private SourcePieces(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The pieces of some lines, blank ones among them. */
  static List<Piece> of(List<Line> lines, Ledger ledger) {
    SourcePieces cutting = new SourcePieces(ledger);
    lines.forEach(cutting::add);
    cutting.endRun();
    return cutting.pieces;
  }

  private void add(Line line) {
    boolean row = line.isRow();
    boolean bullet = BULLET.matcher(line.text()).lookingAt();
    if (line.text().isEmpty() || bullet || (!run.isEmpty() && run.getLast().isRow() != row)) {
      endRun();
    }
    if (bullet) {
      pieces.add(Piece.paragraph(line.withText(BULLET.matcher(line.text()).replaceFirst(""))));
    } else if (!line.text().isEmpty()) {
      run.add(line);
    }
  }

  private void endRun() {
    List<Line> lines = List.copyOf(run);
    run.clear();
    if (lines.isEmpty()) {
      return;
    }
    if (lines.getFirst().isRow()) {
      pieces.add(new Piece(Piece.Form.TABLE, lines, List.of()));
    } else if (NameLists.isNameList(lines)) {
      pieces.addAll(NameLists.cut(lines));
    } else if (lines.size() > 1 && Signatures.isSignature(lines)) {
      pieces.add(new Piece(Piece.Form.LINES, lines, List.of()));
    } else {
      unwrap(lines);
    }
  }

  /** Whether each line is one in print: a sentence, or a label and what it says. */
  private static boolean areLinesApart(List<Line> lines) {
    return lines.size() > 1 && (lines.stream().allMatch(line -> Sentences.ends(line.text()))
        || lines.stream().allMatch(line -> LABEL.matcher(line.text()).matches()));
  }

  /** Joins lines that the width of a column broke; the others are paragraphs of their own. */
  private void unwrap(List<Line> lines) {
    boolean apart = areLinesApart(lines) && lines.stream().noneMatch(Line::indented);
    boolean setIn = lines.stream().anyMatch(Line::indented);
    int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    List<Line> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line raw = lines.get(i);
      Line line = raw.withText(Markup.withoutHashes(raw.text()));
      boolean signed = i + 1 < lines.size() && Signatures.isSigner(line.text())
          && Signatures.isDay(lines.get(i + 1).text());
      if (!open.isEmpty() && (apart || signed || isBorder(open.getLast(), line, longest, setIn))) {
        pieces.addAll(GluedBlocks.split(paragraph(open), ledger));
        open.clear();
      }
      open.add(line);
    }
    pieces.addAll(GluedBlocks.split(paragraph(open), ledger));
  }

  private static boolean isBorder(Line above, Line next, int longest, boolean setIn) {
    String before = above.text();
    String line = next.text();
    Marks mark = Marks.of(line);
    boolean marked = mark != Marks.NONE && !Sentences.breaksOff(before);
    boolean room = before.length() + SHORTER <= longest;
    boolean shortEnd = Sentences.ends(before)
        && (room ? "〔[【(（".indexOf(line.charAt(0)) < 0 : LABEL.matcher(line).matches());
    boolean heading = !setIn && Marks.looksLikeHeading(before) && room;
    boolean centred = above.isDisplayed() && next.indent() < 2 && room
        && !Sentences.hasOpen(before);
    boolean titles = next.raw().startsWith("#");
    return titles || marked || shortEnd || heading || centred || next.indented()
        || Paragraphs.isAlone(before) || Paragraphs.isAlone(line);
  }

  private static Piece paragraph(List<Line> lines) {
    return new Piece(Piece.Form.PARAGRAPH, lines, List.of());
  }
}
