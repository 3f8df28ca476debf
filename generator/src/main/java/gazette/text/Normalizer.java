package gazette.text;

import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the spellings of official Chinese text alike, for index, query and marks.
 *
 * <p>
 * In this order: NFKC (Unicode Standard Annex 15) and lower case, so that full-width letters and
 * digits, ㎡, ① and ℃ read as they are typed; every form of bracket becomes {@code (} or {@code )};
 * Chinese numerals become digits where they number a clause or tell a date (第十九条, 第六期, 二〇二〇年十二月十日).
 * Other numerals stay: 三农 is no 3农.
 */
public final class Normalizer {

  private static final String OPENING = "[{〔【〖〘〚";
  private static final String CLOSING = "]}〕】〗〙〛";

  private static final String DIGIT = "零〇○一二三四五六七八九";
  private static final String NUMERAL = "[" + DIGIT + "十百千]";
  private static final Pattern NUMERALS = Pattern.compile(String.join("|",
      // 第十九条, 第三章, 第六期
      "(?<=第)" + NUMERAL + "{1,9}(?=[条章节编款项期号])",
      // 第十二条之一
      "(?<=条之)" + NUMERAL + "{1,3}(?!" + NUMERAL + ")",
      // 二〇二〇年
      "(?<!" + NUMERAL + ")[" + DIGIT + "]{4}(?=年)",
      // 十二月, but not the months of 二十四个月
      "(?<!" + NUMERAL + ")(?:十[一二]?|[一二三四五六七八九])(?=月)",
      // 十二月三十一日
      "(?<=月)" + NUMERAL + "{1,3}(?=日)"));

  // UAX 15, D4 (Stream-Safe Text Format): no more than 30 combining marks belong together.
  private static final int MOST_MARKS = 30;

  private Normalizer() {}

  /** Normalises a text; every string is one, lone surrogates included. */
  public static NormalizedText normalize(String text) {
    return numbered(folded(text));
  }

  private static NormalizedText folded(String text) {
    NormalizedText.Builder folded = new NormalizedText.Builder(text);
    int start = 0;
    while (start < text.length()) {
      int end = clusterEnd(text, start);
      char c = text.charAt(start);
      if (end == start + 1 && isIdeograph(c)) {
        folded.add(c, start, end);
      } else if (end == start + 1 && c < 0x80) {
        folded.add(bracket(Character.toLowerCase(c)), start, end);
      } else {
        String cluster = fold(text.substring(start, end));
        for (int i = 0; i < cluster.length(); i++) {
          folded.add(bracket(cluster.charAt(i)), start, end);
        }
      }
      start = end;
    }
    return folded.build();
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
      if (c < 0x300 || isIdeograph(c)) {
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

  private static char bracket(char c) {
    if (OPENING.indexOf(c) >= 0) {
      return '(';
    }
    return CLOSING.indexOf(c) >= 0 ? ')' : c;
  }

  private static NormalizedText numbered(NormalizedText folded) {
    String text = folded.text();
    Matcher numeral = NUMERALS.matcher(text);
    if (!numeral.find()) {
      return folded;
    }
    NormalizedText.Builder numbered = new NormalizedText.Builder(folded.original());
    int done = 0;
    do {
      copy(folded, done, numeral.start(), numbered);
      int start = folded.originalStart(numeral.start());
      int end = folded.originalEnd(numeral.end());
      ChineseNumber.parse(numeral.group())
          .ifPresentOrElse(number -> numbered.add(Integer.toString(number), start, end),
              () -> copy(folded, numeral.start(), numeral.end(), numbered));
      done = numeral.end();
    } while (numeral.find());
    copy(folded, done, text.length(), numbered);
    return numbered.build();
  }

  private static void copy(NormalizedText from, int start, int end, NormalizedText.Builder to) {
    for (int i = start; i < end; i++) {
      to.add(from.text().charAt(i), from.originalStart(i), from.originalEnd(i + 1));
    }
  }
}
