package gazette.importer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives Chinese prose the full-width signs it was printed with; numbers, codes, times, telephone
 * numbers, addresses and Latin text keep theirs.
 */
final class Punctuation {

  // Addresses of the web and of mail are never touched.
  private static final Pattern KEPT = Pattern.compile(
      "<?https?://[A-Za-z0-9./?&=_%:#-]+>?|www\\.[A-Za-z0-9./-]+|[\\w.-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final String NARROW = ",;:?!";
  private static final String WIDE = "，；：？！";
  private static final String WIDE_SIGNS = "，、。；：？！（）《》〈〉“”‘’〔〕【】「」…—·";
  private static final Pattern LEVEL = Pattern.compile("(?<![A-Za-z])(IV|III|II|I|V|VI)(?=\\s?级)");
  private static final Pattern DEGREE = Pattern.compile("°\\s?C");
  private static final Pattern AFTER_WIDE = Pattern
      .compile("(?<=[，；：？！。、])[ ]+(?=[\\p{IsHan}（《“〔])");

  private Punctuation() {}

  static String restore(String text) {
    StringBuilder restored = new StringBuilder();
    Matcher kept = KEPT.matcher(text);
    int from = 0;
    while (kept.find()) {
      restored.append(prose(text, from, kept.start())).append(kept.group());
      from = kept.end();
    }
    restored.append(prose(text, from, text.length()));
    String signs = AFTER_WIDE.matcher(restored).replaceAll("");
    return DEGREE.matcher(LEVEL.matcher(signs).replaceAll(found -> roman(found.group())))
        .replaceAll("℃");
  }

  private static String roman(String latin) {
    return switch (latin) {
      case "I" -> "Ⅰ";
      case "II" -> "Ⅱ";
      case "III" -> "Ⅲ";
      case "IV" -> "Ⅳ";
      case "V" -> "Ⅴ";
      default -> "Ⅵ";
    };
  }

  private static String prose(String text, int from, int to) {
    char[] signs = text.substring(from, to).toCharArray();
    int[] partners = partners(signs);
    for (int i = 0; i < signs.length; i++) {
      int narrow = NARROW.indexOf(signs[i]);
      if (narrow >= 0 && isChineseAround(signs, i)) {
        signs[i] = WIDE.charAt(narrow);
      } else if ("()".indexOf(signs[i]) >= 0 && isChineseBracket(signs, i, partners[i])) {
        signs[i] = signs[i] == '(' ? '（' : '）';
      }
    }
    return new String(signs);
  }

  /** For each bracket its other half; -1 where there is none. */
  private static int[] partners(char[] signs) {
    int[] partners = new int[signs.length];
    Arrays.fill(partners, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] == '(' || signs[i] == '（') {
        open.push(i);
      } else if ((signs[i] == ')' || signs[i] == '）') && !open.isEmpty()) {
        partners[i] = open.pop();
        partners[partners[i]] = i;
      }
    }
    return partners;
  }

  /** Between two numbers or Latin words a sign is theirs: 1,000, 10:30. */
  private static boolean isChineseAround(char[] signs, int at) {
    char before = neighbour(signs, at, -1);
    char after = neighbour(signs, at, 1);
    if (isChinese(before)) {
      return true;
    }
    if (after == 0) {
      return new String(signs).codePoints().anyMatch(Character::isIdeographic);
    }
    return isChinese(after) && before != 0;
  }

  private static boolean isChineseBracket(char[] signs, int at, int partner) {
    int first = partner < 0 ? at : Math.min(at, partner);
    int last = partner < 0 ? at : Math.max(at, partner);
    for (int i = first + 1; i < last; i++) {
      if (isChinese(signs[i])) {
        return true;
      }
    }
    return isChinese(neighbour(signs, first, -1)) || isChinese(neighbour(signs, last, 1))
    // （1） before a Chinese text.
        || (first == 0 && last + 1 < signs.length && signs[last + 1] > 0x2000);
  }

  private static char neighbour(char[] signs, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < signs.length && signs[i] == ' ') {
      i += step;
    }
    return i >= 0 && i < signs.length ? signs[i] : 0;
  }

  private static boolean isChinese(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || WIDE_SIGNS.indexOf(c) >= 0;
  }
}
