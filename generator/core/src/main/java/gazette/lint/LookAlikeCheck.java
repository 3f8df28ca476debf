package gazette.lint;

import gazette.markdown.Block;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that look like others. No reader sees them, but no search finds what they stand in,
 * and a clause with one in its number has no address.
 */
final class LookAlikeCheck implements Check {

  private static final String NUMERALS = "一二三四五六七八九〇零十百千";

  private static final List<LookAlike> LOOK_ALIKES = List.of(
      // What text taken from PDF files has for ideographs.
      new LookAlike(Pattern.compile("[\u2F00-\u2FD5\uF900-\uFAFF]"), compatibilityForms(),
          c -> Normalizer.normalize(c, Normalizer.Form.NFKC)),
      LookAlike.of("", "⺁⺄⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳", "", "厂乙母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"),
      LookAlike.of("", "巿", "", "市"), LookAlike.of("(?<=\\d月\\d{1,2})", "曰", "", "日"),
      LookAlike.of("(?<=\\p{IsHan})", "ーカエタトニハロ", "(?=\\p{IsHan})", "一力工夕卜二八口"),
      LookAlike.of("(?<=^第[" + NUMERALS + "]{0,6})", "—–―─－", "(?=[" + NUMERALS + "]{0,6}[条章节])",
          "一一一一一"),
      LookAlike.of("(?<=[一二三四五六七八九〇])", "○◯OoОοＯ0０", "(?=[○◯OoОοＯ0０]{0,2}[一二三四五六七八九〇年条])",
          "〇〇〇〇〇〇〇〇〇"),
      LookAlike.of("(?<=\\d)", "OoОο", "(?=[OoОο\\d]{0,3}[年月日号〕])", "0000"),
      LookAlike.of("(?<![A-Za-z])", "lI", "(?=\\d{0,3}[年月日号〕])(?<=\\d.|.(?=\\d))", "11"));

  private static final short WIDE_DIGIT = 1 << 14;
  // A bit for each of the look-alikes that a character may be.
  private static final short[] KINDS = kinds();

  private static final Pattern TWO_WIDTHS = Pattern.compile("[0-9][０-９]|[０-９][0-9]");
  private static final Pattern TWO_BRACKETS = Pattern.compile("[(][^（()）\\n]*）|（[^（()）\\n]*[)]");

  @Override
  public void check(Piece piece, Problems problems) {
    for (String key : List.of("title", "contentsTitle", "issuer")) {
      piece.fields().texts(key).forEach(name -> name(name.text(), name.place(), problems));
    }
    for (Block block : piece.document().blocks()) {
      if (block instanceof Block.Heading heading) {
        name(heading.text().text(), piece.at(heading.text()), problems);
      } else {
        Piece.texts(block).forEach(text -> {
          int line = text.line();
          for (String part : text.text().split("\n", -1)) {
            text(part, piece.at(line++), problems);
          }
        });
      }
    }
  }

  private static void name(String name, Place place, Problems problems) {
    text(name, place, problems);
    Matcher brackets = TWO_BRACKETS.matcher(name);
    if (brackets.find()) {
      problems.warning(place, "brackets-mixed", Quote.of(brackets.group()));
    }
  }

  private static void text(String text, Place place, Problems problems) {
    int kinds = kinds(text);
    for (int i = 0; i < LOOK_ALIKES.size(); i++) {
      if ((kinds & 1 << i) == 0) {
        continue;
      }
      LookAlike one = LOOK_ALIKES.get(i);
      Matcher matcher = one.place().matcher(text);
      if (matcher.find()) {
        String wrong = matcher.group();
        String right = one.meant().apply(wrong);
        if (!right.equals(wrong)) {
          String around = text.substring(Math.max(0, matcher.start() - 6),
              Math.min(text.length(), matcher.end() + 6));
          problems.warning(place, "look-alike", codePoint(wrong), Quote.of(around),
              codePoint(right), right);
        }
      }
    }
    Matcher widths = TWO_WIDTHS.matcher(text);
    if ((kinds & WIDE_DIGIT) != 0 && widths.find()) {
      problems.warning(place, "digits-mixed", Quote.of(widths.group()));
    }
  }

  /** Which of the look-alikes a text has anywhere: few texts have any, and looking takes long. */
  private static int kinds(String text) {
    int kinds = 0;
    for (int i = 0; i < text.length(); i++) {
      kinds |= KINDS[text.charAt(i)];
    }
    return kinds;
  }

  private static short[] kinds() {
    short[] kinds = new short[1 << Character.SIZE];
    for (int i = 0; i < LOOK_ALIKES.size(); i++) {
      short kind = (short) (1 << i);
      LOOK_ALIKES.get(i).wrong().stream().forEach(c -> kinds[c] |= kind);
    }
    for (int digit = '０'; digit <= '９'; digit++) {
      kinds[digit] |= WIDE_DIGIT;
    }
    return kinds;
  }

  private static BitSet compatibilityForms() {
    BitSet forms = new BitSet();
    forms.set(0x2F00, 0x2FD6);
    forms.set(0xF900, 0xFB00);
    return forms;
  }

  private static String codePoint(String character) {
    return String.format(Locale.ROOT, "%s (U+%04X)", character, character.codePointAt(0));
  }

  /**
   * Characters that look like others.
   *
   * @param place where one stands that cannot be meant
   * @param wrong all of them
   * @param meant what is meant by it
   */
  private record LookAlike(Pattern place, BitSet wrong, UnaryOperator<String> meant) {

    static LookAlike of(String before, String wrong, String behind, String right) {
      BitSet characters = new BitSet();
      wrong.chars().forEach(characters::set);
      return new LookAlike(Pattern.compile(before + "[" + wrong + "]" + behind), characters,
          c -> String.valueOf(right.charAt(wrong.indexOf(c))));
    }
  }
}
