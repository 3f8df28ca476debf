package gazette.staticsearch;

import gazette.text.Normalizer;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * The characters that {@link Normalizer} writes as another one, for queries: {@code simple.js} has
 * a list of them, and as its text what each becomes.
 */
final class SimpleCharacters {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';

  private SimpleCharacters() {}

  static void write(Sink sink) throws IOException {
    StringBuilder simple = new StringBuilder();
    IntStream.Builder others = IntStream.builder();
    for (char c = FIRST; c <= LAST; c++) {
      String normalised = Normalizer.normalize(Character.toString(c)).text();
      if (normalised.length() == 1 && normalised.charAt(0) != c) {
        simple.append(normalised);
        others.add(c);
      }
    }
    BitWriter bits = new BitWriter();
    bits.list(others.build().toArray(), Character.MAX_VALUE + 1);
    sink.script("simple", simple.toString(), bits.toByteArray());
  }
}
