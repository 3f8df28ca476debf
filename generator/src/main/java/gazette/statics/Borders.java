package gazette.statics;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where the shards of a volume begin: each has the terms that do not come before its border, up to
 * the next one. A border has one character or two; the first shard's is empty.
 */
final class Borders {

  private static final int CHARACTERS = 1 << 16;

  private final List<String> borders = new ArrayList<>(List.of(""));

  /** Whether two neighbouring terms can be parted by a border. */
  static boolean canPart(String before, String after) {
    return shared(before, after) < 2;
  }

  /** Begins a shard between two terms; its border is the shortest that parts them. */
  String part(String before, String after) {
    String border = after.substring(0, shared(before, after) + 1);
    borders.add(border);
    return border;
  }

  /** By first characters: whether it is a border by itself, and the second ones after it. */
  void write(BitWriter bits) {
    NavigableMap<Integer, List<String>> byFirst = new TreeMap<>();
    for (String border : borders.subList(1, borders.size())) {
      byFirst.computeIfAbsent((int) border.charAt(0), first -> new ArrayList<>()).add(border);
    }
    bits.list(byFirst.keySet().stream().mapToInt(first -> first).toArray(), CHARACTERS);
    for (List<String> alike : byFirst.values()) {
      bits.bit(alike.getFirst().length() == 1);
      int[] seconds = alike.stream()
          .filter(border -> border.length() == 2)
          .mapToInt(border -> border.charAt(1))
          .toArray();
      bits.gamma(seconds.length + 1);
      bits.values(seconds, CHARACTERS);
    }
  }

  private static int shared(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
