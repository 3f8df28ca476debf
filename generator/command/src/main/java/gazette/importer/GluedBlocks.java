package gazette.importer;

import gazette.problem.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts what the OCR ran together: two headings, a text and the note below it. */
final class GluedBlocks {

  // 4.3.3 III级响应**启动条件:**
  private static final Pattern BOLD_END = Pattern
      .compile("(?<head>[^*]+)\\*\\*(?<tail>[^*]+)\\*\\*");
  private static final Pattern NOTE_END = Pattern
      .compile("(?<head>.*[。！])\\s*(?<tail>[(（]此件[^()（）]{2,20}[)）])");

  // 沙政发〔2017〕61号 沙洲县人民政府; 关于修路的通知（川政发〔2021〕7号）
  private static final Pattern NUMBER_FIRST = Pattern
      .compile("(?<head>\\S{4,40}[号號][)）]?)\\s+(?<tail>\\S.{1,80})");
  private static final Pattern NUMBER_LAST = Pattern
      .compile("(?<head>.{4,120}?)(?:\\s+|(?=[(（]))(?<tail>[(（]?\\S{4,40}[号號][)）]?)");

  // 望海縣人民政府令第2號
  private static final Pattern ORDER = Pattern
      .compile("(?<head>\\p{IsHan}{3,30}令)\\s*(?<tail>[(（]?第\\s*\\S{1,6}\\s*[号號][)）]?)");

  private GluedBlocks() {}

  /** The pieces that a paragraph holds, without bold. */
  static List<Piece> split(Piece paragraph, Ledger ledger) {
    List<Piece> parts = new ArrayList<>();
    Line last = paragraph.lines().getLast();
    Matcher bold = BOLD_END.matcher(last.text());
    Matcher note = NOTE_END.matcher(last.text());
    Matcher above = NUMBER_FIRST.matcher(last.text());
    Matcher below = NUMBER_LAST.matcher(last.text());
    Matcher order = ORDER.matcher(Markup.withoutBold(last.text()));
    if (order.matches() && paragraph.lines().size() == 1) {
      cut(paragraph, order, parts, ledger);
    } else if (paragraph.lines().size() == 1 && above.matches()
        && Forms.isNumber(above.group("head")) && Forms.isTitleLine(above.group("tail"))) {
      cut(paragraph, above, parts, ledger);
    } else if (below.matches() && Forms.isNumber(below.group("tail"))
        && Forms.isTitleLine(below.group("head")) && Forms.endsWithKind(paragraph.text()
            .substring(0, paragraph.text().length() - last.text().length() + below.end("head")))) {
      cut(paragraph, below, parts, ledger);
    } else if (paragraph.lines().size() == 1 && bold.matches()
        && Marks.looksLikeHeading(bold.group("head"))) {
      cut(paragraph, bold, parts, ledger);
    } else if (note.matches()) {
      cut(paragraph, note, parts, ledger);
    } else {
      parts.add(withoutBold(paragraph));
    }
    return parts;
  }

  private static void cut(Piece paragraph, Matcher where, List<Piece> parts, Ledger ledger) {
    Line last = paragraph.lines().getLast();
    List<Line> lines = new ArrayList<>(paragraph.lines());
    lines.set(lines.size() - 1, last.withText(where.group("head").strip()));
    parts.add(withoutBold(paragraph.withLines(lines)));
    parts.add(Piece.paragraph(last.withText(where.group("tail").strip())));
    ledger.note(last.number(), Fate.SPLIT, Phrase.of("parted-before", where.group("tail")));
  }

  private static Piece withoutBold(Piece piece) {
    return piece.withLines(piece.lines()
        .stream()
        .map(line -> line.withText(Markup.withoutBold(line.text()).strip()))
        .toList());
  }
}
