package gazette.staticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where the shards of a volume begin: each has the terms that do not come before its border, up to
 * the next one.
 *
 * @param borders ascending; that of the first is empty
 */
record Borders(List<String> borders) {

  private static final int CHARACTERS = 1 << 16;
  private static final int WIDTH_OF_ZEROS = 4;

  Borders {
    borders = List.copyOf(borders);
  }

  /**
   * The shortest border that parts two terms, and of those the roundest: the last character need
   * not be one of a term, so the one that ends with most zeros is taken, which says least.
   */
  static String between(String before, String after) {
    int shared = 0;
    while (shared < before.length() && before.charAt(shared) == after.charAt(shared)) {
      shared++;
    }
    int above = shared < before.length() ? before.charAt(shared) + 1 : 1;
    int last = after.charAt(shared);
    while ((last & (last - 1)) >= above) {
      last &= last - 1;
    }
    return after.substring(0, shared) + (char) last;
  }

  /**
   * As a tree: whether what leads to a place is a border, then how many characters lead on, with
   * how many zeros all of them end, and which they are without those.
   */
  void write(BitWriter bits) {
    write(borders, 0, bits);
  }

  private static void write(List<String> alike, int depth, BitWriter bits) {
    boolean border = alike.getFirst().length() == depth;
    bits.bit(border);
    NavigableMap<Character, List<String>> next = new TreeMap<>();
    for (String longer : border ? alike.subList(1, alike.size()) : alike) {
      next.computeIfAbsent(longer.charAt(depth), c -> new ArrayList<>()).add(longer);
    }
    bits.gamma(next.size() + 1);
    if (!next.isEmpty()) {
      int zeros = Integer.numberOfTrailingZeros(
          next.keySet().stream().mapToInt(c -> c).reduce(0, (a, b) -> a | b));
      bits.bits(zeros, WIDTH_OF_ZEROS);
      bits.values(next.keySet().stream().mapToInt(c -> c >>> zeros).toArray(),
          CHARACTERS >>> zeros);
      next.values().forEach(branch -> write(branch, depth + 1, bits));
    }
  }
}
