package gazette.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The printed number that opens a paragraph of a list. Numbers stay text; what they are decides
 * only how far the paragraph is set in.
 */
final class ItemMarker {

  /** A longer first sentence is text; the longest label in known gazettes has 37 characters. */
  private static final int MAX_RUN_IN = 48;
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

  /**
   * The label of a run-in heading: the first sentence of （三）资金筹集。建立多元筹资机制…, when it is short and
   * more follows.
   *
   * @return the number of its characters with the mark that ends it; 0 when there is none
   */
  static int runInLength(String paragraph) {
    if (!"item-1".equals(styleOf(paragraph))) {
      return 0;
    }
    int most = Math.min(paragraph.length() - 1, MAX_RUN_IN);
    for (int i = 0; i < most; i++) {
      char c = paragraph.charAt(i);
      if (c == '。' || c == '：') {
        return i + 1;
      }
      if (c == '；' || c == '\n') {
        return 0;
      }
    }
    return 0;
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
