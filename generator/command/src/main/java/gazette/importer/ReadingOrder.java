package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts back what the OCR read in another order than a person would: a signature before its text, a
 * tail of the text beside the addressee, the title of an attachment before its marker.
 */
final class ReadingOrder {

  private static final int LONGEST_TITLE = 60;

  private final List<Piece> pieces;
  private final Ledger ledger;

  private ReadingOrder(List<Piece> pieces, Ledger ledger) {
    this.pieces = new ArrayList<>(pieces);
    this.ledger = ledger;
  }

  static List<Piece> repair(List<Piece> pieces, Ledger ledger) {
    ReadingOrder order = new ReadingOrder(pieces, ledger);
    order.splitAddressee();
    order.moveEarlySignature();
    order.moveTitlesBehindMarkers();
    return order.pieces;
  }

  /** Parts an addressee from what was run on behind its colon. */
  private void splitAddressee() {
    if (pieces.isEmpty() || !Addressees.opens(pieces)) {
      return;
    }
    Piece first = pieces.getFirst();
    Line line = first.lines().getLast();
    int colon = Addressees.colon(line.text());
    String rest = colon < 0 ? "" : line.text().substring(colon + 1).strip();
    if (rest.isEmpty()) {
      return;
    }
    List<Line> lines = new ArrayList<>(first.lines());
    lines.set(lines.size() - 1, line.withText(line.text().substring(0, colon + 1)));
    pieces.set(0, first.withLines(lines));
    Piece tail = Piece.paragraph(line.withText(rest));
    boolean isTail = pieces.size() > 1 && pieces.get(1).isParagraph()
        && Sentences.closes(pieces.get(1).text(), rest);
    boolean isStray = isTail || (pieces.size() > 1 && Sentences.hasStrayCloser(rest)
        && !Sentences.ends(pieces.get(1).text()));
    if (isStray) {
      pieces.set(1,
          pieces.get(1).plus(tail).doubting(Phrase.of("doubt-end-beside-addressee", rest)));
      ledger.note(line.number(), Fate.MOVED, Phrase.of("behind-line", pieces.get(1).firstLine()));
    } else {
      pieces.add(1, tail);
      ledger.note(line.number(), Fate.SPLIT, Phrase.of("parted-before", rest));
    }
  }

  /** Moves signer and day from below the addressee to the end of the text. */
  private void moveEarlySignature() {
    int start = pieces.isEmpty() || !Addressees.opens(pieces) ? 0 : 1;
    int end = signatureEnd(start);
    if (end == start || end >= pieces.size() || !pieces.get(end).isParagraph()) {
      return;
    }
    int target = end;
    while (target < pieces.size() && isBody(pieces.get(target))) {
      target++;
    }
    boolean noted = target < pieces.size() && Sentences.isBracket(pieces.get(target).text());
    if (!noted) {
      // Nothing says where the text ends; its first paragraph is the least.
      target = end + 1;
    }
    List<Piece> signature = new ArrayList<>(pieces.subList(start, end));
    int behind = pieces.get(target - 1).firstLine();
    signature.forEach(piece -> piece.lines()
        .forEach(line -> ledger.note(line.number(), Fate.MOVED, Phrase.of("behind-line", behind))));
    if (!noted) {
      signature.set(0, signature.getFirst().doubting(Phrase.of("doubt-early-signature")));
    }
    pieces.addAll(target, signature);
    pieces.subList(start, end).clear();
  }

  private static boolean isBody(Piece piece) {
    return piece.isParagraph() && !Sentences.isBracket(piece.text())
        && Marks.of(piece.text()) != Marks.ATTACHMENT;
  }

  /** The piece behind a signature that begins at a piece; the same when none does. */
  private int signatureEnd(int start) {
    for (int i = start; i < pieces.size() && i < start + 3; i++) {
      Piece piece = pieces.get(i);
      if (piece.form() == Piece.Form.LINES && Signatures.isSignature(piece.lines())) {
        return i + 1;
      }
      if (!piece.isParagraph()) {
        return start;
      }
      if (Signatures.isDay(piece.text())) {
        return i > start ? i + 1 : start;
      }
      if (!Signatures.isSigner(piece.text())) {
        return start;
      }
    }
    return start;
  }

  /** A title, then 附件2, then at once a table: the marker stands above the title in print. */
  private void moveTitlesBehindMarkers() {
    for (int i = 1; i + 1 < pieces.size(); i++) {
      if (isMarker(pieces.get(i)) && pieces.get(i + 1).isTable() && isFreeTitle(i - 1)) {
        Piece title = pieces.get(i - 1);
        ledger.note(title.firstLine(), Fate.MOVED,
            Phrase.of("behind-line", pieces.get(i).firstLine()));
        pieces.set(i - 1, pieces.get(i));
        pieces.set(i, title);
      }
    }
  }

  private boolean isFreeTitle(int at) {
    Piece piece = pieces.get(at);
    boolean taken = at > 0 && isMarker(pieces.get(at - 1));
    return !taken && piece.isParagraph() && piece.text().length() <= LONGEST_TITLE
        && Marks.of(piece.text()) == Marks.NONE && !Sentences.ends(piece.text())
        && !Sentences.hasAnySign(piece.text());
  }

  static boolean isMarker(Piece piece) {
    return piece.isParagraph() && Attachments.isMarker(piece.text());
  }
}
