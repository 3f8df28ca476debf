package gazette.search;

import com.google.gson.Gson;
import gazette.search.SearchAnswer.Match;
import gazette.search.SearchAnswer.Result;
import gazette.search.query.SearchQuery;
import gazette.text.Elements;
import gazette.text.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Queries over the issue 2020-06 with what a reader judged to answer them, and how well an index
 * does on them.
 */
final class Judged {

  /** A query with the articles that answer it, best first, and the words that do. */
  record Query(String id, String q, String kind, List<Relevant> rel, @Nullable String passage) {}

  /** 3 answers it, 2 is useful, 1 mentions it. */
  record Relevant(String unit, int grade) {}

  /**
   * How well queries are answered.
   *
   * @param ndcg the mean nDCG of the first ten (K. Järvelin, J. Kekäläinen, ACM TOIS 20, 2002),
   *   gain 2^grade − 1
   * @param first the share of queries whose first result has the best grade
   * @param empty the share without an answer
   * @param passage the share of queries with a passage whose first snippet of the best article has
   *   it, or three fifths of its pairs
   * @param invented the share of queries without an answer that got one
   */
  record Scores(double ndcg, double first, double empty, double passage, double invented) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT,
          "nDCG@10 %.3f, first %.3f, empty %.3f, passage %.3f, invented %.3f", ndcg, first, empty,
          passage, invented);
    }
  }

  private static final int SEEN_OF_SNIPPET = 200;

  private final SearchIndex index;

  Judged(SearchIndex index) {
    this.index = index;
  }

  /** Reads a set of queries among the resources of the tests. */
  static List<Query> read(String name) throws IOException {
    try (InputStream json = Judged.class.getResourceAsStream("/judged/" + name + ".json")) {
      if (json == null) {
        throw new IllegalArgumentException(name);
      }
      return List.of(
          new Gson().fromJson(new InputStreamReader(json, StandardCharsets.UTF_8), Query[].class));
    }
  }

  /** The scores of queries by their kind, and of all under {@code all}. */
  Map<String, Scores> score(List<Query> queries) throws IOException {
    Map<String, List<double[]>> rows = new LinkedHashMap<>();
    for (Query query : queries) {
      List<Result> results = index.search(SearchQuery.of(query.q())).results();
      // What is only related is said to be so: it is no answer to what has none.
      List<Result> given = query.rel().isEmpty()
          ? results.stream().filter(result -> result.match() != Match.MEANING).toList()
          : results;
      double[] row = row(query, given);
      rows.computeIfAbsent("all", any -> new ArrayList<>()).add(row);
      rows.computeIfAbsent(query.kind(), any -> new ArrayList<>()).add(row);
    }
    Map<String, Scores> scores = new LinkedHashMap<>();
    rows.forEach((kind, of) -> scores.put(kind,
        new Scores(mean(of, 0), mean(of, 1), mean(of, 2), mean(of, 3), mean(of, 4))));
    return scores;
  }

  private static double mean(List<double[]> rows, int column) {
    return rows.stream()
        .mapToDouble(row -> row[column])
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static double[] row(Query query, List<Result> results) {
    double[] row = new double[5];
    Arrays.fill(row, Double.NaN);
    if (query.rel().isEmpty()) {
      row[4] = results.isEmpty() ? 0 : 1;
      return row;
    }
    Map<String, Integer> grades = new LinkedHashMap<>();
    query.rel().forEach(relevant -> grades.put(folded(relevant.unit()), relevant.grade()));
    List<Integer> got = results.stream()
        .map(result -> grades.getOrDefault(unit(result), 0))
        .toList();
    List<Integer> ideal = grades.values().stream().sorted((a, b) -> b - a).limit(10).toList();
    row[0] = gain(got) / gain(ideal);
    row[1] = !got.isEmpty() && got.getFirst().equals(ideal.getFirst()) ? 1 : 0;
    row[2] = got.isEmpty() ? 1 : 0;
    String wanted = query.passage();
    if (wanted != null) {
      row[3] = results.stream()
          .filter(result -> unit(result).equals(folded(query.rel().getFirst().unit())))
          .findFirst()
          .filter(result -> shows(result.passages().getFirst().snippet(), wanted))
          .isPresent() ? 1 : 0;
    }
    return row;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int rank = 0; rank < grades.size(); rank++) {
      gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2.0) / Math.log(2));
    }
    return gain;
  }

  private static boolean shows(String snippet, String passage) {
    String bare = bare(snippet.replaceAll("<[^>]+>", ""));
    String shown = bare.substring(0, Math.min(bare.length(), SEEN_OF_SNIPPET));
    List<String> wanted = pairs(bare(passage));
    Set<String> has = new HashSet<>(pairs(shown));
    return wanted.stream().filter(has::contains).count() >= 0.6 * wanted.size();
  }

  private static List<String> pairs(String text) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** Letters, digits and Chinese characters alone. */
  private static String bare(String text) {
    String normalised = Normalizer.normalize(text).text();
    StringBuilder bare = new StringBuilder();
    Elements elements = new Elements(normalised);
    while (elements.next()) {
      bare.append(normalised, elements.start(), elements.end());
    }
    return bare.toString();
  }

  /** The name under which an article was judged: its number, or its title. */
  private static String unit(Result result) {
    String number = result.article().documentNumber();
    return folded(number != null ? number : result.article().title());
  }

  private static String folded(String unit) {
    return Normalizer.normalize(unit).text().replaceAll("\\s", "");
  }
}
