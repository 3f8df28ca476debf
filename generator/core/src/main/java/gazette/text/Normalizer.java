package gazette.text;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the spellings of official Chinese text alike, for index, query and marks.
 *
 * <p>
 * In this order: NFKC (Unicode Standard Annex 15) and lower case, so that full-width letters and
 * digits, ㎡, ① and ℃ read as they are typed; every form of bracket becomes {@code (} or {@code )};
 * traditional characters become simplified ones; numerals become digits where they number a clause,
 * tell a date or a level of alarm (第十九条, 第六期, 二〇二〇年十二月十日, Ⅲ级, 三级响应), and 35度 becomes 35°c. Other
 * numerals stay: 三农 is no 3农.
 */
public final class Normalizer {

  private static final String OPENING = "[{〔【〖〘〚";
  private static final String CLOSING = "]}〕】〗〙〛";

  private static final String COUNTED = "条章节编款项期号";

  private static final Pattern LEVELLED = Pattern.compile("应急|响应|预警");
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v");
  // 5度电 is no temperature.
  private static final Pattern MEASURE = Pattern
      .compile("(?<![a-z])(?<level>i{1,3}|iv|v) ?级|(?<=[0-9]) ?(?<degree>摄氏度|度)(?!电)");

  // UAX 15, D4 (Stream-Safe Text Format): no more than 30 combining marks belong together.
  private static final int MOST_MARKS = 30;

  // What becomes of a character that stands alone, once one was met. Texts are full of ， and 。.
  private static final @Nullable String[] FOLDED = new @Nullable String[1 << Character.SIZE];

  private Normalizer() {}

  /** Normalises a text; every string is one, lone surrogates included. */
  public static NormalizedText normalize(String text) {
    return measured(numbered(folded(text)));
  }

  private static NormalizedText folded(String text) {
    NormalizedText.Builder folded = new NormalizedText.Builder(text);
    int start = 0;
    while (start < text.length()) {
      int end = clusterEnd(text, start);
      char c = text.charAt(start);
      if (end == start + 1 && isIdeograph(c)) {
        folded.add(Simplified.of(c), start, end);
      } else if (end == start + 1 && c < 0x80) {
        folded.add(bracket(Character.toLowerCase(c)), start, end);
      } else {
        String cluster = end == start + 1 ? folded(c) : fold(text.substring(start, end));
        for (int i = 0; i < cluster.length(); i++) {
          folded.add(Simplified.of(bracket(cluster.charAt(i))), start, end);
        }
      }
      start = end;
    }
    return folded.build();
  }

  // Two threads may find the same, which does no harm.
  private static String folded(char c) {
    String known = FOLDED[c];
    if (known == null) {
      known = fold(Character.toString(c));
      FOLDED[c] = known;
    }
    return known;
  }

  private static String fold(String cluster) {
    String compatible = java.text.Normalizer.normalize(cluster, Form.NFKC);
    return java.text.Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Form.NFKC);
  }

  /** Normalisation may be done piece by piece where a piece begins with no combining mark. */
  private static int clusterEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    for (int marks = 0; end < text.length() && marks < MOST_MARKS; marks++) {
      char c = text.charAt(end);
      if (c < 0x300 || isIdeograph(c) || isFullWidth(c)) {
        return end;
      }
      int next = text.codePointAt(end);
      if (!joinsThePreceding(next)) {
        return end;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean joinsThePreceding(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      // Hangul vowels and finals; half-width kana sound marks.
      default -> (codePoint >= 0x1160 && codePoint <= 0x11FF) || codePoint == 0xFF9E
          || codePoint == 0xFF9F;
    };
  }

  private static boolean isIdeograph(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  /** Signs and letters such as ， and Ａ. */
  private static boolean isFullWidth(char c) {
    return c > 0xFF00 && c < 0xFF9E;
  }

  private static char bracket(char c) {
    if (OPENING.indexOf(c) >= 0) {
      return '(';
    }
    return CLOSING.indexOf(c) >= 0 ? ')' : c;
  }

  private static NormalizedText numbered(NormalizedText folded) {
    String text = folded.text();
    NormalizedText.Builder numbered = null;
    int done = 0;
    int start = nextNumeral(text, 0);
    while (start < text.length()) {
      int end = numeralEnd(text, start);
      if (tellsNumber(text, start, end)) {
        OptionalInt number = ChineseNumber.parse(text.substring(start, end));
        if (number.isPresent()) {
          numbered = numbered == null ? new NormalizedText.Builder(folded.original()) : numbered;
          copy(folded, done, start, numbered);
          numbered.add(Integer.toString(number.getAsInt()), folded.originalStart(start),
              folded.originalEnd(end));
          done = end;
        }
      }
      start = nextNumeral(text, end);
    }
    if (numbered == null) {
      return folded;
    }
    copy(folded, done, text.length(), numbered);
    return numbered.build();
  }

  /** Whether a run of Chinese numerals numbers a clause or the like, or is a part of a date. */
  private static boolean tellsNumber(String text, int start, int end) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    int length = end - start;
    return switch (after) {
      // 二〇二〇年, but not 五年
      case '年' -> length == 4 && isDigits(text, start, end);
      // 十二月
      case '月' -> length == 1 || (length == 2 && text.charAt(start) == '十');
      // 十二月三十一日, but not 十五日内
      case '日' -> before == '月' && length <= 3;
      // 十二月三十一号, 第六号, 〔2020〕七十七号
      case '号' -> before == '月' ? length <= 3 : before == '第' || before == ')';
      // 三级响应 is Ⅲ级响应
      case '级' -> length == 1 && LEVELLED.matcher(text).region(end + 1, text.length()).lookingAt();
      // 第十九条, 第十二条之一
      default -> before == '第' ? COUNTED.indexOf(after) >= 0
          : before == '之' && start > 1 && text.charAt(start - 2) == '条';
    };
  }

  /** What is written Ⅲ级 and 35度 as well as 3级 and 35℃. */
  private static NormalizedText measured(NormalizedText numbered) {
    String text = numbered.text();
    if (!mayMeasure(text)) {
      return numbered;
    }
    Matcher measure = MEASURE.matcher(text);
    if (!measure.find()) {
      return numbered;
    }
    NormalizedText.Builder measured = new NormalizedText.Builder(numbered.original());
    int done = 0;
    do {
      String level = measure.group("level");
      String alike = level == null ? "°c" : Integer.toString(ROMAN.indexOf(level) + 1);
      int start = level == null ? measure.start("degree") : measure.start("level");
      int end = level == null ? measure.end() : measure.end("level");
      copy(numbered, done, start, measured);
      measured.add(alike, numbered.originalStart(start), numbered.originalEnd(end));
      done = end;
    } while (measure.find());
    copy(numbered, done, text.length(), measured);
    return measured.build();
  }

  /** Whether any 级 or 度 stands behind what it may measure: 制度 and 各级 are frequent. */
  private static boolean mayMeasure(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '级' || c == '度') {
        char before = text.charAt(i - 1);
        if (before < 0x80 || before == '氏') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("十百千".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static int nextNumeral(String text, int from) {
    int at = from;
    while (at < text.length() && !isNumeral(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int numeralEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isNumeral(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNumeral(char c) {
    return switch (c) {
      case '零', '〇', '○', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千' -> true;
      default -> false;
    };
  }

  private static void copy(NormalizedText from, int start, int end, NormalizedText.Builder to) {
    for (int i = start; i < end; i++) {
      to.add(from.text().charAt(i), from.originalStart(i), from.originalEnd(i + 1));
    }
  }
}
