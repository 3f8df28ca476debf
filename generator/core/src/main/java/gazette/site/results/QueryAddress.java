package gazette.site.results;

import gazette.search.query.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a question to the search server, for readers to keep and to share. What is as
 * usual is left out: {@code search?q=%E5%9E%83%E5%9C%BE&year=2020}.
 */
public final class QueryAddress {

  /** A part of the address. */
  public record Parameter(String name, String value) {}

  /** That the text is what is meant. */
  static final String LITERAL = "literal";

  private static final Map<String, String> USUAL = Map.of("sort", "relevance", "group", "article",
      "page", "1", "size", "10", LITERAL, "false");

  private final Map<String, String> parameters;

  private QueryAddress(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** The address of the first page of a question. */
  static QueryAddress of(SearchQuery query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", query.text());
    for (FilterKind kind : FilterKind.values()) {
      put(parameters, kind.parameter(), kind.value(query.filter()).orElse(null));
    }
    put(parameters, "sort", name(query.sort()));
    put(parameters, "group", name(query.group()));
    put(parameters, "size", Integer.toString(query.size()));
    put(parameters, LITERAL, Boolean.toString(query.literal()));
    return new QueryAddress(parameters);
  }

  /** The same question with another value for a parameter; null takes it away. */
  QueryAddress with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    put(changed, name, value);
    return new QueryAddress(changed);
  }

  /** The same question without any filter. */
  QueryAddress withoutFilters() {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    for (FilterKind kind : FilterKind.values()) {
      changed.remove(kind.parameter());
    }
    return new QueryAddress(changed);
  }

  /** Another page of the same results. */
  QueryAddress page(int page) {
    return with("page", Integer.toString(page));
  }

  /** Its parts, in their order. */
  List<Parameter> parameters() {
    return parameters.entrySet()
        .stream()
        .map(parameter -> new Parameter(parameter.getKey(), parameter.getValue()))
        .toList();
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value == null || value.equals(USUAL.get(name))) {
      parameters.remove(name);
    } else {
      parameters.put(name, value);
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return parameters.entrySet()
        .stream()
        .map(parameter -> parameter.getKey() + "="
            + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "search?", ""));
  }
}
