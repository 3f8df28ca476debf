package gazette.importer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The letters and digits of a text: what no repair of signs and spaces may change. */
final class Letters {

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Letters() {}

  /** With digits of half width; each character keeps its place. */
  static String half(String text) {
    StringBuilder half = new StringBuilder(text);
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (c >= '０' && c <= '９') {
        half.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return half.toString();
  }

  /** After NFKC, so that Ⅱ is II and （１） is 1. */
  static String of(String text) {
    return OTHER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
