package gazette.staticsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Collects the terms of an article, unit by unit. */
final class UnitTerms implements Consumer<CharSequence> {

  // Each with its unit in one number: numbers are sorted fast.
  private long[] shortTerms = new long[1 << 12];
  private int size;
  private final Map<String, List<Integer>> longTerms = new TreeMap<>();
  private int unit = -1;

  void beginUnit() {
    unit++;
  }

  /** Takes a term of the unit; it may come again. */
  @Override
  public void accept(CharSequence term) {
    if (term.length() > ShortTerm.LONGEST) {
      List<Integer> units = longTerms.computeIfAbsent(term.toString(), t -> new ArrayList<>());
      if (units.isEmpty() || units.getLast() != unit) {
        units.add(unit);
      }
      return;
    }
    if (size == shortTerms.length) {
      shortTerms = Arrays.copyOf(shortTerms, size * 2);
    }
    shortTerms[size++] = ShortTerm.with(ShortTerm.of(term), unit);
  }

  /** How many units there are. */
  int units() {
    return unit + 1;
  }

  /** Writes the terms. */
  void write(ByteWriter bytes) {
    Arrays.sort(shortTerms, 0, size);
    size = distinct(shortTerms, size);
    long last = 0;
    int from = 0;
    while (from < size) {
      long term = ShortTerm.term(shortTerms[from]);
      int to = from;
      while (to < size && ShortTerm.term(shortTerms[to]) == term) {
        to++;
      }
      bytes.number(term - last);
      bytes.number(to - from);
      int before = 0;
      for (; from < to; from++) {
        int place = ShortTerm.number(shortTerms[from]);
        bytes.number(place - before);
        before = place;
      }
      last = term;
    }
    // No distance is 0.
    bytes.number(0);
    for (Map.Entry<String, List<Integer>> term : longTerms.entrySet()) {
      bytes.text(term.getKey());
      bytes.number(term.getValue().size());
      int before = 0;
      for (int place : term.getValue()) {
        bytes.number(place - before);
        before = place;
      }
    }
    bytes.text("");
  }

  private static int distinct(long[] sorted, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || sorted[i] != sorted[kept - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept;
  }
}
