package gazette.search.rank;

import gazette.search.SearchAnswer.FacetCount;
import gazette.search.index.FacetValues;
import gazette.search.index.IndexSnapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts, among results, how many have each value of each facet. */
public final class Facets {

  private static final class Facet {
    private final FacetValues values;
    private final int[] counts;

    Facet(FacetValues values) {
      this.values = values;
      this.counts = new int[values.values().size()];
    }

    void count(int article) {
      values.count(article, counts);
    }

    /** Most first, then by value. */
    List<FacetCount> counts() {
      long[] found = new long[counts.length];
      int size = 0;
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          found[size++] = (long) -counts[i] << Integer.SIZE | i;
        }
      }
      Arrays.sort(found, 0, size);
      return Arrays.stream(found, 0, size)
          .mapToObj(
              one -> new FacetCount(values.values().get((int) one), (int) -(one >> Integer.SIZE)))
          .toList();
    }
  }

  private final Map<String, Facet> facets = new LinkedHashMap<>();
  private final Map<String, List<FacetCount>> others = new HashMap<>();

  Facets(IndexSnapshot index) {
    index.facets().forEach((name, values) -> facets.put(name, new Facet(values)));
  }

  /** The counts of no results: every facet, without a value. */
  public static Map<String, List<FacetCount>> none() {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    IndexSnapshot.FACETS.forEach(field -> counts.put(field, List.of()));
    return counts;
  }

  /** Counts a result by its article. */
  void count(int article) {
    facets.values().forEach(facet -> facet.count(article));
  }

  /** Counts what was counted elsewhere. */
  void add(Map<String, List<FacetCount>> counted) {
    others.putAll(counted);
  }

  /** By facet, the values that occur, most first, then by value. */
  public Map<String, List<FacetCount>> counts() {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    facets.forEach((name, facet) -> counts.put(name,
        sum(facet.counts(), others.getOrDefault(name, List.of()))));
    return counts;
  }

  private static List<FacetCount> sum(List<FacetCount> own, List<FacetCount> others) {
    if (others.isEmpty()) {
      return own;
    }
    Map<String, Integer> sums = new TreeMap<>();
    Stream.concat(own.stream(), others.stream())
        .forEach(one -> sums.merge(one.value(), one.count(), Integer::sum));
    return sums.entrySet()
        .stream()
        .map(one -> new FacetCount(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingInt(FacetCount::count).reversed())
        .toList();
  }
}
