package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts sentences together that a column or page broke, and drops what was read twice there. A wrong
 * join would be a lie about the law, a missed one is only work: where the form does not decide, the
 * pieces stay apart.
 */
final class Joins {

  // 副总指挥：市政府副秘书长; 启动条件：
  private static final Pattern LABELLED = Pattern
      .compile("(?<label>\\p{IsHan}[\\p{IsHan}、（）()]{1,9})[:：](?<rest>.*)");
  private static final int LONGEST_LABELLED = 45;
  // Beyond, it is no paragraph of a gazette, and joining on would take ever longer.
  private static final int LONGEST = 20_000;
  private static final int LONGEST_TITLE = 60;
  private static final int SHORTEST_LINE = 14;

  private final Set<String> titles;
  private final boolean chronicle;
  private final Ledger ledger;
  private final List<Piece> done = new ArrayList<>();

  /**
   * Begins.
   *
   * @param titles the letters of titles that are known to stand in the text
   * @param chronicle whether each event begins with its day or a mark
   */
  Joins(Set<String> titles, boolean chronicle, Ledger ledger) {
    this.titles = titles;
    this.chronicle = chronicle;
    this.ledger = ledger;
  }

  List<Piece> join(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
      take(once(pieces.get(i)), next);
    }
    return List.copyOf(done);
  }

  private void take(Piece piece, @Nullable Piece next) {
    if (done.isEmpty()) {
      done.add(piece);
      return;
    }
    Piece before = done.getLast();
    if (NameLists.isPeople(before) && isMorePeople(piece)) {
      done.set(done.size() - 1, before.plus(piece));
      return;
    }
    if (!before.isParagraph() || !piece.isParagraph() || before.length() > LONGEST) {
      done.add(piece);
      return;
    }
    if (Duplicates.repeats(before.text(), withoutMark(piece.text()))) {
      ledger.takeOut(piece, Fate.DUPLICATE);
      done.set(done.size() - 1, before.doubting(Phrase.of("doubt-twice", piece.text())));
      return;
    }
    switch (verdict(before.text(), piece.text(), next)) {
      case APART -> apart(before, piece);
      case JOINED -> done.set(done.size() - 1, before.plus(piece));
      case DOUBTFUL -> done.set(done.size() - 1,
          before.plus(piece).doubting(Phrase.of("doubt-joined", piece.text())));
    }
  }

  /** Leaves two paragraphs apart, and says so where that is doubtful. */
  private void apart(Piece before, Piece piece) {
    if (mayGoOn(before.text(), piece.text())) {
      done.set(done.size() - 1, before.doubting(Phrase.of("doubt-goes-on")));
    }
    boolean again = Duplicates.resembles(before.text(), withoutMark(piece.text()));
    done.add(again ? piece.doubting(Phrase.of("doubt-repeats")) : piece);
  }

  /** Whether a labelled line without its full stop stands above the end of a sentence. */
  private boolean mayGoOn(String before, String text) {
    return !chronicle && isLabelled(before) && !Sentences.ends(before)
        && Marks.of(before) == Marks.NONE && Marks.of(text) == Marks.NONE && !isSet(text)
        && !LABELLED.matcher(text).matches() && Sentences.ends(text);
  }

  private enum Verdict {
    APART, JOINED, DOUBTFUL
  }

  private Verdict verdict(String before, String text, @Nullable Piece next) {
    if (Marks.of(text) != Marks.NONE || isSet(before) || isSet(text)) {
      return Verdict.APART;
    }
    boolean ends = Sentences.ends(before);
    if (chronicle) {
      return PrintedDays.opens(text) ? Verdict.APART : ends ? Verdict.DOUBTFUL : Verdict.JOINED;
    }
    if (isSignatureLine(text, next)) {
      return Verdict.APART;
    }
    if (Sentences.closes(before, text)) {
      return Verdict.JOINED;
    }
    if (before.endsWith("、") || before.endsWith("，") || before.endsWith(",")) {
      return isLabel(text) && Sentences.hasInnerEnd(text) ? Verdict.DOUBTFUL : Verdict.JOINED;
    }
    if (ends) {
      boolean aside = text.endsWith("。") && Sentences.isBracket(text) && !text.equals(before);
      return aside && before.endsWith("。") ? Verdict.DOUBTFUL : Verdict.APART;
    }
    return goesOn(before, text) ? Verdict.JOINED : Verdict.APART;
  }

  /** Whether an unfinished paragraph goes on in the next. */
  private boolean goesOn(String before, String text) {
    if (Marks.looksLikeHeading(before) && !isItemOfList(before, text)) {
      return false;
    }
    if (Marks.of(before) == Marks.ATTACHMENT || (isLabel(text) && !isProse(before))) {
      return false;
    }
    if (isLabelled(before)) {
      return isLabelledText() || isFragment(text);
    }
    if (Marks.of(before) == Marks.NONE && !Sentences.hasAnySign(before)) {
      return !isTitlePlace() && before.length() >= SHORTEST_LINE && Sentences.ends(text)
          && !isHeadingAhead(text);
    }
    return true;
  }

  /** A few characters that are no sentence and no name of anything: the rest of a word. */
  private static boolean isFragment(String text) {
    return text.length() <= 4 && !Sentences.hasAnySign(text);
  }

  private static boolean isHeadingAhead(String text) {
    return Marks.looksLikeHeading(text);
  }

  /** Whether it is an item of a list, whose neighbours end like items: then it is no heading. */
  private boolean isItemOfList(String item, String text) {
    Marks mark = Marks.of(item);
    boolean small = mark == Marks.ROUND || mark == Marks.NUMBER;
    if (mark == Marks.ROUND && (text.endsWith("；") || text.endsWith(";"))) {
      return true;
    }
    if (done.size() < 2 || !done.get(done.size() - 2).isParagraph()) {
      return false;
    }
    String above = done.get(done.size() - 2).text();
    String ends = small ? "；;：:。" : "；;：:";
    return Marks.of(above) == mark && ends.indexOf(above.charAt(above.length() - 1)) >= 0;
  }

  /** Whether the text is sentences, not a name or a label. */
  private static boolean isProse(String text) {
    return !isLabelled(text)
        && (text.indexOf(',') >= 0 || text.indexOf('，') >= 0 || Sentences.hasInnerEnd(text));
  }

  private static boolean isLabelled(String text) {
    return text.length() <= LONGEST_LABELLED && LABELLED.matcher(text).matches()
        && !Sentences.hasInnerEnd(text);
  }

  /** Whether the labelled paragraph before this one is a sentence with its full stop. */
  private boolean isLabelledText() {
    if (done.size() < 2 || !done.get(done.size() - 2).isParagraph()) {
      return false;
    }
    String above = done.get(done.size() - 2).text();
    Matcher labelled = LABELLED.matcher(above);
    return labelled.matches() && !labelled.group("rest").isEmpty() && Sentences.ends(above);
  }

  /** 主要职责： or 现场指挥：… */
  private static boolean isLabel(String text) {
    Matcher labelled = LABELLED.matcher(text);
    return labelled.matches() && labelled.group("label").length() <= 12
        && labelled.group("label").indexOf('、') < 0;
  }

  /** Whether the paragraph stands where a title would: at the beginning, below a note or a day. */
  private boolean isTitlePlace() {
    Piece last = done.getLast();
    if (titles.contains(Forms.letters(last.text()))) {
      return true;
    }
    if (done.size() < 2) {
      return true;
    }
    Piece above = done.get(done.size() - 2);
    return !above.isParagraph() || isSet(above.text()) || Signatures.isDay(above.text());
  }

  /** Whether the text is a block of its own in any document. */
  private boolean isSet(String text) {
    return Attachments.isMarker(text) || Signatures.isDay(text)
        || (Sentences.isBracket(text) && !text.endsWith("。"))
        || (text.length() <= LONGEST_TITLE && titles.contains(Forms.letters(text)));
  }

  private static boolean isSignatureLine(String text, @Nullable Piece next) {
    return Signatures.isSigner(text) && next != null
        && (next.isParagraph() ? Signatures.isDay(next.text()) || Signatures.isSigner(next.text())
            : next.form() == Piece.Form.LINES && Signatures.isSignature(next.lines()));
  }

  private static boolean isMorePeople(Piece piece) {
    return NameLists.isPeople(piece) || (piece.isParagraph() && NameLists.isPerson(piece.text()));
  }

  private static String withoutMark(String text) {
    return Marks.of(text) == Marks.EVENT ? text.substring(1) : text;
  }

  /** The paragraph without a passage that is printed again right behind itself. */
  private Piece once(Piece piece) {
    if (!piece.isParagraph() || piece.lines().size() > 1) {
      return piece;
    }
    Line line = piece.lines().getFirst();
    String once = Duplicates.onceOnly(line.text());
    if (once.length() == line.text().length()) {
      return piece;
    }
    String removed = Duplicates.removed(line.text(), once);
    ledger.note(line.number(), Fate.DUPLICATE, removed);
    return Piece.paragraph(line.withText(once)).doubting(Phrase.of("doubt-twice", removed));
  }
}
