package gazette.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The printed number that opens a paragraph of a list. Numbers stay text; what they are decides
 * only how far the paragraph is set in.
 */
final class ItemMarker {

  private static final String NUMERALS = "〇零一二三四五六七八九十百";

  private ItemMarker() {}

  /** The class of a paragraph; null when no number opens it. */
  static @Nullable String styleOf(String paragraph) {
    if (paragraph.isEmpty()) {
      return null;
    }
    char first = paragraph.charAt(0);
    if (first == '（' || first == '(') {
      return bracketed(paragraph);
    }
    // ① to ⑳
    if (first >= '\u2460' && first <= '\u2473') {
      return "item-4";
    }
    return isDigit(first) && isCounted(paragraph) ? "item-2" : null;
  }

  private static @Nullable String bracketed(String paragraph) {
    int end = 1;
    while (end < paragraph.length() && NUMERALS.indexOf(paragraph.charAt(end)) >= 0) {
      end++;
    }
    String style = "item-1";
    if (end == 1) {
      style = "item-3";
      end = digits(paragraph, 1);
    }
    boolean closed = end > 1 && end < paragraph.length()
        && (paragraph.charAt(end) == '）' || paragraph.charAt(end) == ')');
    return closed ? style : null;
  }

  /** Whether it begins like {@code 1.}, {@code 1．} or {@code 1、}, and not like 1.5. */
  private static boolean isCounted(String paragraph) {
    int end = digits(paragraph, 0);
    if (end == paragraph.length()) {
      return false;
    }
    char mark = paragraph.charAt(end);
    boolean decimal = end + 1 < paragraph.length() && isDigit(paragraph.charAt(end + 1));
    return mark == '、' || ((mark == '.' || mark == '．') && !decimal);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }
}
