package gazette.search.rank;

import gazette.search.SearchAnswer.FacetCount;
import gazette.search.index.FacetValues;
import gazette.search.index.IndexSnapshot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** By facet, the values that occur, most first, then by value. */
  public Map<String, List<FacetCount>> counts() {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    facets.forEach((name, facet) -> counts.put(name, facet.counts()));
    return counts;
  }
}
