package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the pieces of an article as Markdown in the format of our content. */
final class BodyDraft {

  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  // OCR programs that think in English print 报名方式 and 截止日期.
  private static final Pattern LATIN = Pattern
      .compile("(?<=\\p{IsHan})\\s+([a-z]{2,})\\s+(?=\\p{IsHan})");
  private static final Pattern AFTER_MARK = Pattern
      .compile("([(（](?:[一二三四五六七八九十]{1,3}|\\d{1,3})[)）])\\s+");
  private static final Pattern DOT_MARK = Pattern.compile("(\\d{1,3}[.．])(?!\\d)\\s*(?=\\S)");
  private static final Pattern LEADING_SYNTAX = Pattern.compile("[#|]|:::|%%|-\\s");
  private static final int LONGEST_TITLE = 70;

  private final List<Piece> pieces;
  private final Set<String> titles;
  private final boolean chronicle;
  private final DoubtLines remarks;
  private final StringBuilder body = new StringBuilder();
  private int at;

  private BodyDraft(List<Piece> pieces, Set<String> titles, boolean chronicle, DoubtLines remarks) {
    this.pieces = pieces;
    this.titles = titles;
    this.chronicle = chronicle;
    this.remarks = remarks;
  }

  static String write(List<Piece> pieces, Set<String> titles, boolean chronicle,
      DoubtLines remarks) {
    BodyDraft draft = new BodyDraft(pieces, titles, chronicle, remarks);
    while (draft.at < pieces.size()) {
      draft.next();
    }
    return draft.body.toString();
  }

  private void next() {
    Piece piece = pieces.get(at);
    doubts(piece);
    switch (piece.form()) {
      case TABLE -> {
        body.append(TableDraft.write(piece, remarks));
        at++;
      }
      case LINES -> {
        named(NameLists.isPeople(piece) ? "names" : "signature",
            NameLists.isPeople(piece) ? NameLists.print(piece)
                : piece.lines().stream().map(line -> Signers.print(line.text())).toList());
        at++;
      }
      case PARAGRAPH -> paragraph(piece);
    }
  }

  private void paragraph(Piece piece) {
    String text = piece.text();
    int signed = signatureEnd();
    if (signed > at) {
      named("signature", lines(signed));
      at = signed;
    } else if (Attachments.isMarker(text)) {
      attachment(text);
    } else if (at == 0 && !chronicle && Addressees.isAddressee(text)) {
      named("addressee", List.of(text));
      at++;
    } else if (Sentences.isBracket(text) && !text.endsWith("。") && isBelowSignature()) {
      named("note", List.of(text));
      at++;
    } else {
      block(heading(text) + prose(text));
      at++;
    }
  }

  private List<String> lines(int end) {
    return pieces.subList(at, end)
        .stream()
        .flatMap(piece -> piece.lines().stream())
        .map(line -> Signers.print(line.text()))
        .toList();
  }

  /** The piece behind the signature that begins here; here when none does. */
  private int signatureEnd() {
    for (int i = at; i < pieces.size() && i < at + 6 && !chronicle; i++) {
      Piece piece = pieces.get(i);
      if (piece.form() == Piece.Form.LINES && i > at && Signatures.isSignature(piece.lines())) {
        return i + 1;
      }
      if (!piece.isParagraph()) {
        return at;
      }
      if (Signatures.isDay(piece.text())) {
        return i + 1;
      }
      if (!Signatures.isSigner(piece.text()) || Attachments.isMarker(piece.text())) {
        return at;
      }
    }
    return at;
  }

  private boolean isBelowSignature() {
    if (at == 0) {
      return false;
    }
    Piece above = pieces.get(at - 1);
    return above.form() == Piece.Form.LINES || Signatures.isDay(above.text())
        || pieces.get(at).text().contains("此件");
  }

  private void attachment(String marker) {
    List<String> lines = new ArrayList<>(List.of(marker.replaceAll("\\s", "")));
    at++;
    if (at < pieces.size() && isTitle(pieces.get(at))) {
      if (!pieces.get(at).doubts().isEmpty()) {
        doubts(pieces.get(at));
      }
      lines.add(Spaces.closed(pieces.get(at).text()));
      at++;
    }
    named("attachment", lines);
    if (at == pieces.size() || ReadingOrder.isMarker(pieces.get(at))) {
      body.append(remarks.of(List.of(Phrase.of("doubt-attachment-empty"))));
    }
  }

  private boolean isTitle(Piece piece) {
    String text = piece.text();
    return piece.isParagraph() && text.length() <= LONGEST_TITLE && !Attachments.isMarker(text)
        && (titles.contains(Forms.letters(text))
            || (Marks.of(text) == Marks.NONE && !Sentences.ends(text)
                && !Sentences.hasInnerEnd(text) && !Sentences.breaksOff(text)));
  }

  /** The marks of a heading; none for a paragraph. */
  private String heading(String text) {
    if (chronicle) {
      return "";
    }
    if (isEnclosedTitle(text)) {
      return "# ";
    }
    if (!Marks.looksLikeHeading(text)) {
      return "";
    }
    return switch (Marks.of(text)) {
      case CHAPTER -> text.contains("节") && text.indexOf('节') < 6 ? "### " : "## ";
      case CHAPTER_NUMBER -> "## ";
      case DECIMAL -> isInList(text) ? "" : "#".repeat(2 + dots(text)) + " ";
      case HAN -> isFollowedByOther(Marks.HAN) ? "## " : "";
      case HAN_ROUND -> isFollowedByOther(Marks.HAN_ROUND) ? "### " : "";
      case NUMBER -> isFollowedByOther(Marks.NUMBER) && !isBelow(Marks.NUMBER) ? "#### " : "";
      case ROUND -> isFollowedByText() && !isBelow(Marks.ROUND) ? "##### " : "";
      case CLAUSE, CIRCLED, ATTACHMENT, EVENT, NONE -> "";
    };
  }

  private static int dots(String text) {
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    return Math.min(4,
        (int) text.substring(0, end)
            .replaceFirst("[.．]$", "")
            .chars()
            .filter(c -> c == '.' || c == '．')
            .count());
  }

  /** Headings that follow each other with nothing between are a list: of the appendices. */
  private boolean isInList(String text) {
    return isSameLevel(at + 1, text) || (isSameLevel(at - 1, text)
        && (at + 1 == pieces.size() || ReadingOrder.isMarker(pieces.get(at + 1))));
  }

  private boolean isSameLevel(int other, String text) {
    return other >= 0 && other < pieces.size() && pieces.get(other).isParagraph()
        && Marks.of(pieces.get(other).text()) == Marks.DECIMAL
        && Marks.looksLikeHeading(pieces.get(other).text())
        && dots(pieces.get(other).text()) == dots(text);
  }

  /** An item of a list is followed by the next item, a heading by its text. */
  private boolean isFollowedByOther(Marks mark) {
    return at + 1 < pieces.size()
        && (!pieces.get(at + 1).isParagraph() || Marks.of(pieces.get(at + 1).text()) != mark);
  }

  private boolean isFollowedByText() {
    return at + 1 < pieces.size() && pieces.get(at + 1).isParagraph()
        && Marks.of(pieces.get(at + 1).text()) == Marks.NONE;
  }

  /** Whether the piece above is an item of the same list, or of the list of attachments. */
  private boolean isBelow(Marks mark) {
    if (at == 0 || !pieces.get(at - 1).isParagraph()) {
      return false;
    }
    Marks above = Marks.of(pieces.get(at - 1).text());
    return above == mark || above == Marks.ATTACHMENT;
  }

  private boolean isEnclosedTitle(String text) {
    if (at == 0 || text.length() > LONGEST_TITLE || Sentences.ends(text)
        || Marks.of(text) != Marks.NONE) {
      return false;
    }
    Piece above = pieces.get(at - 1);
    boolean below = (above.form() == Piece.Form.LINES && !NameLists.isPeople(above))
        || (above.isParagraph() && (Signatures.isDay(above.text())
            || (Sentences.isBracket(above.text()) && above.text().contains("此件"))));
    return titles.contains(Forms.letters(text)) || (below && !Sentences.hasAnySign(text));
  }

  private String prose(String text) {
    Marks mark = Marks.of(text);
    String spaced = Marks.looksLikeHeading(text) || isEnclosedTitle(text) ? closedHeading(text)
        : text;
    String marked = switch (mark) {
      case HAN_ROUND, ROUND -> AFTER_MARK.matcher(spaced).replaceFirst("$1");
      case NUMBER -> DOT_MARK.matcher(spaced).replaceFirst("$1 ");
      case CHAPTER, CLAUSE, HAN, DECIMAL, CHAPTER_NUMBER, CIRCLED, ATTACHMENT, EVENT, NONE ->
          spaced;
    };
    return escaped(signs(marked));
  }

  /** 第一章 总 则 keeps the gap behind its number only. */
  private static String closedHeading(String text) {
    int gap = text.indexOf(' ');
    boolean numbered = gap > 0 && switch (Marks.of(text)) {
      case CHAPTER, DECIMAL, CHAPTER_NUMBER, NUMBER -> true;
      case CLAUSE, HAN, HAN_ROUND, ROUND, CIRCLED, ATTACHMENT, EVENT, NONE -> false;
    };
    return numbered ? text.substring(0, gap) + " " + Spaces.closed(text.substring(gap + 1).strip())
        : Spaces.closed(text);
  }

  private static String signs(String text) {
    return Punctuation.restore(DocumentNumbers.standard(text));
  }

  static String escaped(String text) {
    String plain = text.replace("\\", "\\\\").replace("**", "\\**");
    plain = plain.replace("](", "\\](").replaceAll("<(?=\\w+:)(?!https?://[^<>\\s]+>)", "\\\\<");
    return LEADING_SYNTAX.matcher(plain).lookingAt() ? "\\" + plain : plain;
  }

  private void named(String name, List<String> lines) {
    body.append("\n::: ").append(name).append('\n');
    lines.forEach(line -> body.append(escaped(signs(line))).append('\n'));
    body.append(":::\n");
  }

  private void block(String text) {
    body.append('\n').append(text).append('\n');
  }

  private void doubts(Piece piece) {
    List<Phrase> all = new ArrayList<>(piece.doubts());
    String text = piece.isParagraph() ? piece.text() : "";
    if (DocumentNumbers.hasBroken(text)) {
      all.add(Phrase.of("doubt-number-broken"));
    }
    if (piece.isParagraph() && isCutOff(text)) {
      all.add(Phrase.of("doubt-cut-off"));
    }
    List<Phrase> told = new ArrayList<>(
        all.stream().map(doubt -> DoubtLines.at(piece.firstLine(), doubt)).toList());
    for (Line line : piece.lines()) {
      Matcher latin = LATIN.matcher(line.text());
      while (latin.find()) {
        told.add(DoubtLines.at(line.number(), Phrase.of("doubt-latin", latin.group(1))));
      }
      Matcher mobile = MOBILE.matcher(line.text());
      while (mobile.find()) {
        told.add(DoubtLines.at(line.number(), Phrase.of("doubt-mobile", mobile.group())));
      }
    }
    body.append(remarks.of(told));
  }

  /** Whether a paragraph of some length stops without the end of a sentence. */
  private boolean isCutOff(String text) {
    if (Sentences.ends(text) || Marks.looksLikeHeading(text) || isSigned()
        || Marks.of(text) == Marks.ATTACHMENT || Attachments.isMarker(text)) {
      return false;
    }
    return Sentences.breaksOff(text) || text.indexOf('。') >= 0
        || (text.length() > 20 && Sentences.hasAnySign(text) && Addressees.colon(text) < 0);
  }

  private boolean isSigned() {
    return signatureEnd() > at;
  }
}
