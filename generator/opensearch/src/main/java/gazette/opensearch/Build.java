package gazette.opensearch;

import static gazette.opensearch.QueryJson.field;
import static gazette.opensearch.QueryJson.one;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import gazette.search.SearchAnswer.FacetCount;
import gazette.search.index.IndexSnapshot;
import gazette.search.index.Schema;
import gazette.search.remote.ArticleName;
import gazette.search.remote.Engine;
import gazette.search.remote.Sought;
import gazette.search.remote.Told;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.search.Query;

/** One build of the index, in an index of the servers that has its generation in its name. */
final class Build implements Engine {

  private static final int AT_ONCE = 500;
  private static final int MOST_VALUES = 10_000;
  private static final int PAGE = 1_000;
  // Scores are sums of floats, and may be less than what they are compared with by their last bits.
  private static final double ROUNDING = 1e-5;

  private final Http http;
  private final String alias;
  private final String name;
  private final Map<String, String> said;

  /**
   * A build.
   *
   * @param alias the name by which the one to ask is known
   * @param name its own name
   * @param said what it says of itself
   */
  Build(Http http, String alias, String name, Map<String, String> said) {
    this.http = http;
    this.alias = alias;
    this.name = name;
    this.said = Map.copyOf(said);
  }

  @Override
  public Map<String, String> said() {
    return said;
  }

  @Override
  public boolean isReplaced() throws IOException {
    return !http.get("/_alias/" + alias).keySet().contains(name);
  }

  @Override
  public List<Integer> counts(List<Query> queries) throws IOException {
    List<Integer> counts = new ArrayList<>();
    for (int from = 0; from < queries.size(); from += AT_ONCE) {
      List<Map<String, Object>> some = queries
          .subList(from, Math.min(queries.size(), from + AT_ONCE))
          .stream()
          .map(QueryJson::of)
          .toList();
      JsonObject told = aggregate(Map.of("query", one("match_all", Map.of()), "aggs",
          one("all", one("filters", one("filters", some)))));
      told.getAsJsonObject("all")
          .getAsJsonArray("buckets")
          .forEach(bucket -> counts.add(bucket.getAsJsonObject().get("doc_count").getAsInt()));
    }
    return counts;
  }

  private JsonObject aggregate(Map<String, Object> body) throws IOException {
    Map<String, Object> whole = new HashMap<>(body);
    whole.put("size", 0);
    whole.put("track_total_hits", false);
    return http
        .send("POST", "/" + name + "/_search?allow_partial_search_results=false&request_cache=true",
            whole)
        .getAsJsonObject("aggregations");
  }

  @Override
  public List<Told> find(List<Sought> sought) throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Sought one : sought) {
      // How rare a term is must be the same in all shards.
      lines.add(
          Map.of("allow_partial_search_results", false, "search_type", "dfs_query_then_fetch"));
      lines.add(body(one));
    }
    List<Told> told = new ArrayList<>();
    JsonObject answer = http.ask("POST", "/" + name + "/_msearch", Http.lines(lines));
    for (JsonElement response : answer.getAsJsonArray("responses")) {
      JsonObject its = response.getAsJsonObject();
      if (its.has("error")) {
        throw Http.failure(http.server(), its.get("status").getAsInt(), its);
      }
      told.add(told(its));
    }
    return told;
  }

  private static Map<String, Object> body(Sought sought) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", QueryJson.of(sought.query()));
    body.put("size", sought.most());
    body.put("_source", false);
    body.put("docvalue_fields", List.of(Schema.ARTICLE, field(Schema.PLACE_IN_ARTICLE)));
    body.put("track_total_hits", sought.most() == 0);
    if (sought.least() > 0) {
      body.put("min_score", sought.least() - ROUNDING);
    }
    if (sought.order() == Sought.Order.SIGNED) {
      body.put("sort", List.of(one(Schema.SIGNED, Map.of("order", "desc", "missing", "_last"))));
    }
    if (sought.facets()) {
      Map<String, Object> facets = new LinkedHashMap<>();
      IndexSnapshot.FACETS.forEach(
          facet -> facets.put(facet, one("terms", Map.of("field", facet, "size", MOST_VALUES))));
      body.put("aggs", facets);
    }
    return body;
  }

  private static Told told(JsonObject response) {
    JsonObject hits = response.getAsJsonObject("hits");
    List<Told.Hit> found = new ArrayList<>();
    for (JsonElement hit : hits.getAsJsonArray("hits")) {
      JsonObject fields = hit.getAsJsonObject().getAsJsonObject("fields");
      JsonElement score = hit.getAsJsonObject().get("_score");
      JsonArray place = fields.getAsJsonArray(field(Schema.PLACE_IN_ARTICLE));
      found.add(new Told.Hit(fields.getAsJsonArray(Schema.ARTICLE).get(0).getAsString(),
          place == null ? 0 : place.get(0).getAsInt(),
          score == null || score.isJsonNull() ? 0 : score.getAsDouble()));
    }
    int total = hits.has("total") ? hits.getAsJsonObject("total").get("value").getAsInt() : 0;
    Map<String, List<FacetCount>> facets = new HashMap<>();
    if (response.has("aggregations")) {
      response.getAsJsonObject("aggregations")
          .entrySet()
          .forEach(facet -> facets.put(facet.getKey(),
              counted(facet.getValue().getAsJsonObject().getAsJsonArray("buckets"))));
    }
    return new Told(total, found, facets);
  }

  private static List<FacetCount> counted(JsonArray buckets) {
    List<FacetCount> counts = new ArrayList<>();
    for (JsonElement bucket : buckets) {
      JsonObject its = bucket.getAsJsonObject();
      counts.add(new FacetCount(its.get("key").getAsString(), its.get("doc_count").getAsInt()));
    }
    return counts;
  }

  @Override
  public Map<String, byte[]> articles(Collection<String> urls) throws IOException {
    List<Map<String, Object>> wanted = urls.stream()
        .<Map<String, Object>>map(url -> Map.of("_id", Loading.id(url, 0), "routing", url))
        .toList();
    JsonObject answer = http.send("POST",
        "/" + name + "/_mget?realtime=false&_source_includes=" + Loading.SEGMENT,
        one("docs", wanted));
    Map<String, byte[]> articles = new LinkedHashMap<>();
    for (JsonElement each : answer.getAsJsonArray("docs")) {
      JsonObject its = each.getAsJsonObject();
      if (its.has("error")) {
        throw Http.failure(http.server(), its.toString().contains("index_not_found") ? 404 : 503,
            its);
      }
      if (its.get("found").getAsBoolean()) {
        articles.put(its.get("_routing").getAsString(), Base64.getDecoder()
            .decode(its.getAsJsonObject("_source").get(Loading.SEGMENT).getAsString()));
      }
    }
    return articles;
  }

  @Override
  public SortedSet<String> terms(String name) throws IOException {
    SortedSet<String> terms = new TreeSet<>();
    Map<String, Object> page = new LinkedHashMap<>(Map.of("size", PAGE, "sources",
        List.of(one("term", one("terms", one("field", field(name)))))));
    while (true) {
      JsonObject told = aggregate(Map.of("aggs", one("all", one("composite", page))))
          .getAsJsonObject("all");
      for (JsonElement bucket : told.getAsJsonArray("buckets")) {
        terms.add(bucket.getAsJsonObject().getAsJsonObject("key").get("term").getAsString());
      }
      if (!told.has("after_key")) {
        return terms;
      }
      page.put("after", one("term", told.getAsJsonObject("after_key").get("term").getAsString()));
    }
  }

  @Override
  public byte[] pairs() throws IOException {
    return Base64.getDecoder()
        .decode(http.get("/" + name + "/_doc/" + Loading.PAIRS)
            .getAsJsonObject("_source")
            .get(Loading.SEGMENT)
            .getAsString());
  }

  @Override
  public Length length(String name) throws IOException {
    JsonObject told = aggregate(
        Map.of("aggs", one("all", one("stats", one("field", Loading.LENGTH + field(name))))))
        .getAsJsonObject("all");
    return new Length(told.get("count").getAsLong(), told.get("sum").getAsLong());
  }

  @Override
  public Optional<LocalDate> lastSigned() throws IOException {
    JsonElement last = aggregate(
        Map.of("aggs", one("all", one("max", one("field", Schema.SIGNED))))).getAsJsonObject("all")
        .get("value");
    return last.isJsonNull() ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(last.getAsLong()));
  }

  @Override
  public List<ArticleName> named() throws IOException {
    List<ArticleName> all = new ArrayList<>();
    Loading.each(http, name, Loading.NAMES,
        article -> all.add(new ArticleName(article.get(Loading.TITLE).getAsString(),
            article.has(Loading.PRINTED) ? article.get(Loading.PRINTED).getAsString() : null,
            strings(article, Schema.ISSUER), strings(article, Schema.SUBJECT))));
    return all;
  }

  private static List<String> strings(JsonObject article, String field) {
    List<String> strings = new ArrayList<>();
    if (article.has(field)) {
      article.getAsJsonArray(field).forEach(one -> strings.add(one.getAsString()));
    }
    return strings;
  }
}
