package gazette.opensearch;

import static gazette.opensearch.QueryJson.field;
import static gazette.opensearch.QueryJson.ofKind;
import static gazette.opensearch.QueryJson.one;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import gazette.search.index.Schema;
import gazette.search.rank.ArticleQueries;
import gazette.search.rank.Ranking;
import gazette.search.remote.ArticleCopy;
import gazette.search.remote.IndexCopy;
import gazette.search.remote.ServersException;
import gazette.search.remote.ServersException.Trouble;
import gazette.search.remote.SignTerms;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a build to the servers, into an index that has its generation in its name. It begins as a
 * clone of the one before (the servers link its files, as a build does here), or goes on with what
 * an interrupted try has written. Only what differs is written; the alias is given to it when all
 * is there.
 *
 * <p>
 * The documents of an article lie in one shard and are written in order, its own document last: an
 * article whose document has the digest is there as a whole.
 */
final class Loading {

  static final String SEGMENT = "segment";
  /** The document of {@link IndexCopy#pairs}. */
  static final String PAIRS = "pairs";
  static final String TITLE = "title";
  static final String PRINTED = "printed";
  /** What the fields begin with that tell how many terms another field has. */
  static final String LENGTH = "length_";

  private static final String DIGEST = "digest";
  private static final String DOCUMENTS = "documents";
  static final List<String> NAMES = List.of(TITLE, PRINTED, Schema.ISSUER, Schema.SUBJECT);

  private static final List<String> KEPT = List.of(SEGMENT, TITLE, PRINTED, DIGEST, DOCUMENTS,
      Schema.ARTICLE, Schema.ISSUER, Schema.SUBJECT);
  private static final int BULK_CHARACTERS = 4_000_000;
  private static final int PAGE = 1_000;
  private static final int TRIES = 6;
  private static final long FIRST_PAUSE = 250;

  private final Http http;
  private final String alias;
  private final IndexCopy index;
  private final IntConsumer progress;
  private final StringBuilder bulk = new StringBuilder();
  private int written;

  Loading(Http http, String alias, IndexCopy index, IntConsumer progress) {
    this.http = http;
    this.alias = alias;
    this.index = index;
    this.progress = progress;
  }

  /** What an article has there. */
  private record There(String digest, int documents) {}

  /** Takes the articles of an index, one after another. */
  interface Reader {
    void read(JsonObject article) throws IOException;
  }

  static String id(String article, int place) {
    return article + "#" + place;
  }

  /** How many articles were written or taken away; -1 when the build was there already. */
  int load() throws IOException {
    String name = alias + "-" + index.said().getOrDefault(Schema.GENERATION_KEY, "");
    Set<String> asked = behind(alias);
    if (asked.equals(Set.of(name))) {
      return -1;
    }
    begin(name, asked);
    Map<String, There> there = there(name);
    Set<String> wanted = new HashSet<>();
    index.digests().forEach((url, digest) -> {
      There before = there.get(url);
      if (before == null || !before.digest().equals(digest)) {
        wanted.add(url);
      }
    });
    for (Map.Entry<String, There> before : there.entrySet()) {
      if (!index.digests().containsKey(before.getKey())) {
        delete(name, before.getKey(), before.getValue().documents(), 1);
        delete(name, before.getKey(), 1, 0);
        flushIfFull();
        written++;
      }
    }
    index.articles(wanted, article -> {
      There before = there.get(article.article().url());
      write(name, article, before == null ? 0 : before.documents());
      flushIfFull();
      progress.accept(++written);
    });
    bulk.append(Http.lines(List.of(one("index", Map.of("_index", name, "_id", PAIRS)),
        Map.of(SEGMENT, Base64.getEncoder().encodeToString(index.pairs()), Schema.ORDER, 0))));
    flush();
    finish(name, asked);
    return written;
  }

  /** The indexes that a name stands for. */
  private Set<String> behind(String name) throws IOException {
    JsonObject found = http.find("/_alias/" + name);
    return found == null ? Set.of() : Set.copyOf(found.keySet());
  }

  private void begin(String name, Set<String> asked) throws IOException {
    JsonObject all = http.get("/" + alias + "-*/_settings?expand_wildcards=all");
    for (String other : all.keySet()) {
      if (!other.equals(name) && !asked.contains(other)) {
        // What an interrupted try has left, or the last build but one. The last stays until then:
        // who has not seen yet that there is another goes on with it.
        http.ask("DELETE", "/" + other, null);
      }
    }
    if (all.has(name)) {
      http.send("PUT", "/" + name + "/_settings", one("index.blocks.write", false));
      return;
    }
    String before = asked.size() == 1 ? asked.iterator().next() : "";
    if (!before.isEmpty() && isLike(OpenSearch.said(http, before))) {
      http.send("PUT", "/" + before + "/_settings", one("index.blocks.write", true));
      http.send("POST", "/" + before + "/_clone/" + name,
          one("settings", one("index.blocks.write", false)));
      http.send("PUT", "/" + name + "/_mapping", one("_meta", index.said()));
    } else {
      http.send("PUT", "/" + name, Map.of("settings", settings(), "mappings", mappings()));
    }
    await(name);
  }

  private boolean isLike(Map<String, String> before) {
    return List.of(Schema.FORMAT_KEY, Schema.MEANING_KEY)
        .stream()
        .allMatch(key -> index.said().getOrDefault(key, "").equals(before.get(key)));
  }

  private static Map<String, Object> settings() {
    Ranking.Words words = Ranking.DEFAULT.words();
    return Map.of("index.number_of_shards", 1,
        // As many copies as make sense: none where one machine is all, else one.
        "index.auto_expand_replicas", "0-1", "index.refresh_interval", "-1",
        "index.similarity.default", Map.of("type", "BM25", "k1", words.k1(), "b", words.b()),
        "index.sort.field", Schema.ORDER, "index.sort.order", "desc", "index.max_result_window",
        100_000);
  }

  private Map<String, Object> mappings() {
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, Object> counted = Map.of("type", "text", "analyzer", "keyword", "index_options",
        "freqs");
    Map<String, Object> there = Map.of("type", "text", "analyzer", "keyword", "index_options",
        "docs", "norms", false);
    Map<String, Object> keyword = one("type", "keyword");
    Map<String, Object> number = one("type", "long");
    for (Schema.Part part : Schema.Part.values()) {
      fields.put(field(part.words), part == Schema.Part.BODY ? counted : there);
      fields.put(field(part.pairs), there);
      fields.put(LENGTH + field(part.words), one("type", "integer"));
      fields.put(LENGTH + field(part.pairs), one("type", "integer"));
    }
    fields.put(SignTerms.FIELD, there);
    // What is asked for where no document has it yet.
    List.of(Schema.ARTICLE, Schema.KIND, Schema.NUMBER, Schema.CITES)
        .forEach(each -> fields.put(each, keyword));
    for (String each : List.of(Schema.SIGNED, Schema.EFFECTIVE, Schema.EXPIRES, Schema.ORDER,
        Schema.PLACE_IN_ARTICLE, Schema.REACH, DOCUMENTS)) {
      fields.put(field(each), number);
    }
    for (String each : List.of(SEGMENT, TITLE, PRINTED, DIGEST)) {
      fields.put(each, Map.of("type", "keyword", "index", false, "doc_values", false));
    }
    // Of an article as a whole nothing is sorted or counted.
    fields.put(field(Schema.TEXT), there);
    Map<String, Object> whole = one("whole",
        Map.of("match", field(ArticleQueries.WHOLE) + "*", "mapping", there));
    Map<String, Object> others = one("others", Map.of("match", "*", "mapping", keyword));
    return Map.of("_meta", index.said(), "_source", one("includes", KEPT), "dynamic_templates",
        List.of(whole, others), "properties", fields);
  }

  private Map<String, There> there(String name) throws IOException {
    http.ask("POST", "/" + name + "/_refresh", null);
    Map<String, There> there = new TreeMap<>();
    each(http, name, List.of(Schema.ARTICLE, DIGEST, DOCUMENTS),
        article -> there.put(article.getAsJsonArray(Schema.ARTICLE).get(0).getAsString(),
            new There(article.get(DIGEST).getAsString(), article.get(DOCUMENTS).getAsInt())));
    return there;
  }

  /** Reads some fields of all articles, newest first. */
  static void each(Http http, String name, List<String> fields, Consumer<JsonObject> reader)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>(
        Map.of("query", ofKind(Schema.ARTICLE_KIND), "size", PAGE, "_source", fields, "sort",
            List.of(one(Schema.ORDER, "desc"), one(Schema.ARTICLE, "asc"))));
    while (true) {
      var hits = http.send("POST", "/" + name + "/_search?allow_partial_search_results=false", body)
          .getAsJsonObject("hits")
          .getAsJsonArray("hits");
      for (JsonElement hit : hits) {
        reader.accept(hit.getAsJsonObject().getAsJsonObject("_source"));
        body.put("search_after", hit.getAsJsonObject().getAsJsonArray("sort"));
      }
      if (hits.isEmpty()) {
        return;
      }
    }
  }

  private void write(String name, ArticleCopy article, int before) {
    String url = article.article().url();
    int all = article.documents().size() + article.pieces().size();
    for (int i = 1; i < article.documents().size(); i++) {
      add(name, url, i, document(article.documents().get(i)));
    }
    for (int i = 0; i < article.pieces().size(); i++) {
      add(name, url, article.documents().size() + i, document(article.pieces().get(i)));
    }
    delete(name, url, before, all);
    Map<String, Object> own = document(article.documents().getFirst());
    own.put(SEGMENT, article.segment());
    own.put(TITLE, article.article().title());
    own.put(DIGEST, article.digest());
    own.put(DOCUMENTS, all);
    if (article.article().documentNumber() != null) {
      own.put(PRINTED, article.article().documentNumber());
    }
    add(name, url, 0, own);
  }

  private static Map<String, Object> document(Map<String, Object> fields) {
    Map<String, Object> document = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      document.put(field(name), value);
      if (value instanceof List<?> terms && isPart(name)) {
        document.put(LENGTH + field(name), terms.size());
      }
    });
    return document;
  }

  private static boolean isPart(String name) {
    return List.of(Schema.Part.values())
        .stream()
        .anyMatch(part -> part.words.equals(name) || part.pairs.equals(name));
  }

  private void add(String name, String url, int place, Map<String, Object> document) {
    bulk.append(Http.lines(List.of(
        one("index", Map.of("_index", name, "_id", id(url, place), "routing", url)), document)));
  }

  /** Takes away the documents of an article from one place on, the last first. */
  private void delete(String name, String url, int before, int from) {
    for (int place = before - 1; place >= from; place--) {
      bulk.append(Http.lines(
          List.of(one("delete", Map.of("_index", name, "_id", id(url, place), "routing", url)))));
    }
  }

  private void flushIfFull() throws IOException {
    if (bulk.length() > BULK_CHARACTERS) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (bulk.isEmpty()) {
      return;
    }
    String lines = bulk.toString();
    bulk.setLength(0);
    for (int tries = 1;; tries++) {
      ServersException failure = failure(lines);
      if (failure == null) {
        return;
      }
      if (failure.trouble() != Trouble.GONE || tries == TRIES) {
        throw failure;
      }
      pause(FIRST_PAUSE << tries);
    }
  }

  /** Sends lines; null when all of them were taken. */
  private @Nullable ServersException failure(String lines) throws IOException {
    JsonObject answer;
    try {
      answer = http.ask("POST", "/_bulk", lines);
    } catch (ServersException gone) {
      return gone;
    }
    if (answer.get("errors").getAsBoolean()) {
      for (JsonElement item : answer.getAsJsonArray("items")) {
        JsonObject its = item.getAsJsonObject()
            .entrySet()
            .iterator()
            .next()
            .getValue()
            .getAsJsonObject();
        if (its.has("error")) {
          return Http.failure(http.server(), its.get("status").getAsInt(),
              its.getAsJsonObject("error"));
        }
      }
    }
    return null;
  }

  private static void pause(long milliseconds) throws InterruptedIOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the index was written");
    }
  }

  private void finish(String name, Set<String> asked) throws IOException {
    http.ask("POST", "/" + name + "/_refresh", null);
    // Who clones it later, and who asks it now, must find what was written here and nothing else.
    http.send("PUT", "/" + name + "/_settings", one("index.blocks.write", true));
    await(name);
    List<Map<String, Object>> swap = new ArrayList<>();
    swap.add(one("add", Map.of("index", name, "alias", alias)));
    for (String old : asked) {
      if (!old.equals(name)) {
        swap.add(one("remove", Map.of("index", old, "alias", alias)));
      }
    }
    http.send("POST", "/_aliases", one("actions", swap));
  }

  private void await(String name) throws IOException {
    http.get("/_cluster/health/" + name + "?wait_for_status=yellow&wait_for_no_initializing_shards="
        + "true&timeout=60s");
  }
}
