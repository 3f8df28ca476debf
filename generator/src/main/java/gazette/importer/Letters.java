package gazette.importer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The letters and digits of a text: what no repair of signs and spaces may change. */
final class Letters {

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Letters() {}

  /** After NFKC, so that Ⅱ is II and （１） is 1. */
  static String of(String text) {
    return OTHER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
