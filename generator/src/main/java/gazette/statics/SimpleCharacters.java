package gazette.statics;

import gazette.text.Normalizer;

/** The characters that {@link Normalizer} writes as another one, for queries. */
final class SimpleCharacters {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';

  private SimpleCharacters() {}

  /** Pairs of a character and its simplified form: 產产. */
  static String pairs() {
    StringBuilder pairs = new StringBuilder();
    for (char c = FIRST; c <= LAST; c++) {
      String simple = Normalizer.normalize(Character.toString(c)).text();
      if (simple.length() == 1 && simple.charAt(0) != c) {
        pairs.append(c).append(simple);
      }
    }
    return pairs.toString();
  }
}
