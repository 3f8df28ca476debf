package gazette.search.remote;

import gazette.search.SearchAnswer.FacetCount;
import java.util.List;
import java.util.Map;

/**
 * What an engine found.
 *
 * @param total how many documents match
 * @param hits those that were wanted
 * @param facets how many of all have each value, if that was wanted
 */
public record Told(int total, List<Hit> hits, Map<String, List<FacetCount>> facets) {

  public Told {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /**
   * A document.
   *
   * @param article the address of its article
   * @param place its place in the article, from 0
   */
  public record Hit(String article, int place, double score) {}
}
