package gazette.site.results;

import gazette.config.Settings;
import gazette.search.SearchAnswer;
import gazette.search.SearchAnswer.FacetCount;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to narrow results.
 *
 * @param label as readers see it, such as 年份
 * @param values at least two, most results first
 */
public record Facet(String label, List<Value> values) {

  // More would be a list to search in by itself.
  private static final int SHOWN = 8;

  public Facet {
    values = List.copyOf(values);
  }

  /**
   * The ways to narrow an answer: facets that are not chosen yet and have more than one value.
   */
  static List<Facet> of(SearchAnswer answer, Settings settings) {
    QueryAddress address = QueryAddress.of(answer.query());
    List<Facet> facets = new ArrayList<>();
    for (FilterKind kind : FilterKind.FACETS) {
      List<FacetCount> counts = answer.facets().getOrDefault(kind.parameter(), List.of());
      if (counts.size() > 1 && kind.value(answer.query().filter()).isEmpty()) {
        facets.add(new Facet(kind.label(),
            counts.stream()
                .limit(SHOWN)
                .map(count -> new Value(kind.print(count.value(), settings), count.count(),
                    address.with(kind.parameter(), count.value()).toString()))
                .toList()));
      }
    }
    return facets;
  }

  /**
   * A value to narrow results to.
   *
   * @param label as readers see it, such as 2020年第6期
   * @param count how many results have it
   * @param link the address of those results
   */
  public record Value(String label, int count, String link) {}
}
