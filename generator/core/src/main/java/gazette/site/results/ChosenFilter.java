package gazette.site.results;

import gazette.config.Settings;
import gazette.search.query.SearchQuery;
import java.util.Arrays;
import java.util.List;

/**
 * How results are narrowed now.
 *
 * @param label what is narrowed, such as 年份
 * @param value to what
 * @param link the address of the results without it
 */
public record ChosenFilter(String label, String value, String link) {

  static List<ChosenFilter> of(SearchQuery query, Settings settings) {
    QueryAddress address = QueryAddress.of(query);
    return Arrays.stream(FilterKind.values())
        .filter(kind -> kind.value(query.filter()).isPresent())
        .map(kind -> new ChosenFilter(kind.label(),
            kind.print(kind.value(query.filter()).orElseThrow(), settings),
            address.with(kind.parameter(), null).toString()))
        .toList();
  }
}
