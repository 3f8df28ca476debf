package gazette.statics;

import gazette.text.Normalizer;
import java.util.BitSet;

/**
 * The characters that {@link Normalizer} writes as another one, for queries. Only those whose other
 * form some text has are of use.
 */
final class SimpleCharacters {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';

  private SimpleCharacters() {}

  /** Pairs of a character and its simplified form: 產产. */
  static String of(Vocabulary vocabulary) {
    BitSet used = new BitSet();
    for (int number = 0; number < vocabulary.size(); number++) {
      vocabulary.term(number).chars().forEach(used::set);
    }
    StringBuilder pairs = new StringBuilder();
    for (char c = FIRST; c <= LAST; c++) {
      String simple = Normalizer.normalize(Character.toString(c)).text();
      if (simple.length() == 1 && simple.charAt(0) != c && used.get(simple.charAt(0))) {
        pairs.append(c).append(simple);
      }
    }
    return pairs.toString();
  }
}
