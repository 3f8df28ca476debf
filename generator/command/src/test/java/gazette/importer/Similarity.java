package gazette.importer;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are: the share of the runs of eight letters that both have. */
final class Similarity {

  private static final int RUN = 8;

  private Similarity() {}

  /** From 0, nothing in common, to 1. */
  static double of(String first, String second) {
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i + RUN <= first.length(); i++) {
      runs.merge(first.substring(i, i + RUN), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + RUN <= second.length(); i++) {
      String run = second.substring(i, i + RUN);
      int left = runs.getOrDefault(run, 0);
      if (left > 0) {
        runs.put(run, left - 1);
        common++;
      }
    }
    int all = Math.max(1, first.length() + second.length() - 2 * (RUN - 1));
    return 2.0 * common / all;
  }
}
