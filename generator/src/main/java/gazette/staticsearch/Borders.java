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

  Borders {
    borders = List.copyOf(borders);
  }

  /** The shortest border that parts two terms. */
  static String between(String before, String after) {
    int shared = 0;
    while (shared < before.length() && before.charAt(shared) == after.charAt(shared)) {
      shared++;
    }
    return after.substring(0, shared + 1);
  }

  /** As a tree: whether what leads to a place is a border, then which characters lead on. */
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
    bits.values(next.keySet().stream().mapToInt(c -> c).toArray(), CHARACTERS);
    next.values().forEach(branch -> write(branch, depth + 1, bits));
  }
}
