package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Finds the row of items, in their order, that is worth most: pages that rise, titles as listed.
 */
final class BestRow {

  /** Whether an item may stand right behind another one in the row. */
  @FunctionalInterface
  interface Follows {

    boolean test(int before, int at);
  }

  private BestRow() {}

  /**
   * The places of its items.
   *
   * @param size how many items there are
   * @param worth of each; those worth nothing are in no row
   * @param reach how far apart two neighbours may be
   */
  static List<Integer> of(int size, IntToDoubleFunction worth, int reach, Follows follows) {
    double[] best = new double[size];
    int[] before = new int[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      double own = worth.applyAsDouble(i);
      best[i] = own;
      before[i] = -1;
      for (int j = Math.max(0, i - reach); own > 0 && j < i; j++) {
        if (best[j] > 0 && best[j] + own > best[i] && follows.test(j, i)) {
          best[i] = best[j] + own;
          before[i] = j;
        }
      }
      last = own > 0 && (last < 0 || best[i] > best[last]) ? i : last;
    }
    List<Integer> row = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      row.addFirst(i);
    }
    return row;
  }
}
