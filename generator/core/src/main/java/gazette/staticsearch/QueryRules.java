package gazette.staticsearch;

import gazette.text.SynonymGroup;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What browsers need of the endpoint's rules to understand a query and to order what they find as
 * it does.
 *
 * @param weights of the ranking, by name
 * @param weak words that only hold a question together, with a space between
 * @param particles characters that never belong to a name
 * @param synonyms what else words are called
 * @param meaning whether browsers can find by meaning
 */
public record QueryRules(Map<String, Double> weights, String weak, String particles,
    List<SynonymGroup> synonyms, boolean meaning) {

  public QueryRules {
    // In a certain order: the rules are compared as text.
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    synonyms = List.copyOf(synonyms);
  }
}
