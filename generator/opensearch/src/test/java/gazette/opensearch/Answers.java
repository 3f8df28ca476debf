package gazette.opensearch;

import com.google.gson.Gson;
import gazette.search.SearchAnswer.Result;
import gazette.search.SearchEngine;
import gazette.search.query.SearchQuery;
import gazette.text.Normalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike the answers of two indexes are, and how good each is. */
final class Answers {

  private record Query(String q, List<Relevant> rel) {}

  private record Relevant(String unit, int grade) {}

  private static final Path SETS = Path.of("../core/src/test/resources/judged");
  private static final int SEEN = 10;

  private int queries;
  private int sameFirst;
  private int sameTotal;
  private double ndcg;
  private double otherNdcg;
  private int judged;
  private final List<String> different = new ArrayList<>();

  /** Asks both the queries of a set. */
  Answers ask(String set, SearchEngine one, SearchEngine other) throws IOException {
    Query[] all = new Gson().fromJson(Files.readString(SETS.resolve(set + ".json")), Query[].class);
    for (Query query : all) {
      var first = one.search(SearchQuery.of(query.q()));
      var second = other.search(SearchQuery.of(query.q()));
      queries++;
      boolean same = first(first.results()).equals(first(second.results()));
      sameFirst += same ? 1 : 0;
      sameTotal += first.total() == second.total() && first.facets().equals(second.facets()) ? 1
          : 0;
      if (!same) {
        different.add(query.q() + ": " + first(first.results()) + " / " + first(second.results()));
      }
      if (!query.rel().isEmpty()) {
        judged++;
        ndcg += ndcg(query, first.results());
        otherNdcg += ndcg(query, second.results());
      }
    }
    return this;
  }

  int queries() {
    return queries;
  }

  /** The share of queries with the same first result. */
  double sameFirst() {
    return (double) sameFirst / queries;
  }

  /** How far the means of nDCG@10 lie apart. */
  double apart() {
    return Math.abs(ndcg - otherNdcg) / judged;
  }

  @Override
  public String toString() {
    return "%d queries, same first %.4f, same total and facets %.4f, nDCG@10 %.4f and %.4f %s"
        .formatted(queries, sameFirst(), (double) sameTotal / queries, ndcg / judged,
            otherNdcg / judged, different);
  }

  private static String first(List<Result> results) {
    return results.isEmpty() ? "" : results.getFirst().article().url();
  }

  private static double ndcg(Query query, List<Result> results) {
    Map<String, Integer> grades = new HashMap<>();
    query.rel().forEach(one -> grades.put(folded(one.unit()), one.grade()));
    double best = gain(grades.values()
        .stream()
        .sorted((a, b) -> b - a)
        .limit(SEEN)
        .map(Integer::intValue)
        .toList());
    return gain(results.stream()
        .limit(SEEN)
        .map(result -> result.article().documentNumber() == null ? result.article().title()
            : result.article().documentNumber())
        .map(unit -> grades.getOrDefault(folded(unit), 0))
        .toList()) / best;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int rank = 0; rank < grades.size(); rank++) {
      gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2.0) / Math.log(2));
    }
    return gain;
  }

  private static String folded(String unit) {
    return Normalizer.normalize(unit).text().replaceAll("\\s", "");
  }
}
