package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins lines that follow each other without blank ones where the width of the column broke them. A
 * line goes on in the next when the next one's first word had no room in it.
 */
final class Paragraphs {

  private static final int MOST_TITLE_LINES = 3;
  private static final int LONGEST_TITLE = 70;

  private final Layout layout;
  private final Ledger ledger;
  private final List<Piece> pieces = new ArrayList<>();
  private List<Line> open = new ArrayList<>();
  private Optional<Phrase> doubt = Optional.empty();

  private Paragraphs(Layout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
  }

  static List<Piece> of(List<Line> lines, Layout layout, Set<String> names, Ledger ledger) {
    Paragraphs paragraphs = new Paragraphs(layout, ledger);
    for (Line line : lines) {
      paragraphs.add(line);
    }
    paragraphs.close();
    return paragraphs.titlesJoined(names);
  }

  private void add(Line source) {
    Line line = source.isRow() ? source : source.withText(Markup.withoutHashes(source.text()));
    if (line.isBlank()) {
      close();
      return;
    }
    boolean row = line.isRow();
    if (!open.isEmpty() && (row ? !open.getLast().isRow() : !goesOn(open.getLast(), line))) {
      close();
    }
    open.add(line);
  }

  private boolean goesOn(Line before, Line line) {
    if (before.isRow() || isAlone(before.text()) || isAlone(line.text())) {
      return false;
    }
    if (Sentences.hasOpen(before.text()) && Sentences.isBracket(before.text() + line.text())) {
      return true;
    }
    if (Sentences.hasOpen(before.text()) && !Sentences.ends(before.text())
        && layout.isFull(before, line) && Sentences.closes(before.text(), line.text())) {
      return true;
    }
    boolean ended = Sentences.ends(before.text());
    boolean heading = ended && Marks.looksLikeHeading(line.text());
    if (line.isDisplayed() || heading) {
      return false;
    }
    if (layout.setIn() && !line.indented() && !before.isDisplayed()
        && isInSentence(before.text())) {
      return true;
    }
    if (!layout.isFull(before, line)) {
      return false;
    }
    if (layout.setIn()) {
      // What ends no sentence behind one that ended is a line of its own: a signature, an imprint.
      boolean apart = ended && !Sentences.ends(line.text()) && line.end() * 4 < layout.width() * 3;
      return !line.indented() && !apart;
    }
    if (before.text().endsWith("：")) {
      return false;
    }
    if (Marks.of(line.text()) != Marks.NONE && (ended || !Sentences.hasOpen(before.text()))) {
      return !ended && Marks.of(line.text()) == Marks.ROUND;
    }
    if (ended && line.end() * 3 < layout.width() * 2 && Forms.isTitleLine(line.text())) {
      return false;
    }
    if (ended) {
      doubt = Optional.of(Phrase.of("doubt-paragraph-begins", line.number()));
    }
    return true;
  }

  private static boolean isInSentence(String text) {
    return !Sentences.ends(text)
        && (text.indexOf('，') >= 0 || text.indexOf('。') >= 0 || Sentences.breaksOff(text));
  }

  /** Whether no paragraph goes on before or behind the line. */
  static boolean isAlone(String line) {
    return Forms.isNumber(line) || Forms.isOrderNumber(line) || Signatures.isDay(line)
        || Attachments.isMarker(line) || PrintedDays.isDay(line);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Piece.Form form = open.getFirst().isRow() ? Piece.Form.TABLE : Piece.Form.PARAGRAPH;
    Piece piece = new Piece(form, open, List.of());
    pieces.addAll(doubt.isPresent() ? List.of(piece.doubting(doubt.get()))
        : piece.isTable() ? List.of(piece) : GluedBlocks.split(piece, ledger));
    doubt = Optional.empty();
    open = new ArrayList<>();
  }

  /** The pieces with titles of enclosed documents put together, which are named elsewhere. */
  private List<Piece> titlesJoined(Set<String> names) {
    List<Piece> joined = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int end = titleEnd(at, names);
      Piece piece = pieces.get(at);
      for (int i = at + 1; i < end; i++) {
        piece = piece.plus(pieces.get(i));
      }
      joined.add(piece);
      at = Math.max(end, at + 1);
    }
    return joined;
  }

  private int titleEnd(int at, Set<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < pieces.size() && i < at + MOST_TITLE_LINES; i++) {
      Piece piece = pieces.get(i);
      if (!piece.isParagraph() || piece.length() > LONGEST_TITLE
          || !(Forms.isTitleLine(piece.text()) || (i > at && Sentences.isBracket(piece.text())))) {
        return at;
      }
      text.append(Forms.letters(piece.text()));
      if (i > at && names.contains(text.toString())) {
        return i + 1;
      }
    }
    return at;
  }
}
