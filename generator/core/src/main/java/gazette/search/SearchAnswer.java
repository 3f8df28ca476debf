package gazette.search;

import gazette.search.index.SearchEntry;
import gazette.search.query.SearchQuery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index answers.
 *
 * @param query the question
 * @param found how many results there are in all
 * @param results those of the asked page, best first
 * @param facets for each of year, issue, section, issuer, subject and status the values among all
 *   results with their counts, most first
 * @param suggestion the question as it was probably meant and as the results answer it; null when
 *   it was taken as it was typed
 */
public record SearchAnswer(SearchQuery query, Total found, List<Result> results,
    Map<String, List<FacetCount>> facets, @Nullable String suggestion) {

  public SearchAnswer {
    results = List.copyOf(results);
  }

  /**
   * How many results there are.
   *
   * @param count as many as were counted
   * @param atLeast whether there may be more: counting all passages would take longer than
   *   answering
   */
  public record Total(int count, boolean atLeast) {

    /** So many and no more. */
    public static Total exactly(int count) {
      return new Total(count, false);
    }
  }

  /** How many results there are, or were counted. */
  public int total() {
    return found.count();
  }

  /**
   * One result.
   *
   * @param article the facts of the article
   * @param match how it answers the query
   * @param score comparable within one answer only
   * @param passages its best passages, best first, at least one
   */
  public record Result(SearchEntry.ArticleFacts article, Match match, float score,
      List<Hit> passages) {
    public Result {
      passages = List.copyOf(passages);
    }
  }

  /** How a result answers, surest first. */
  public enum Match {
    /** It is what the query names, or has the whole of it as it was typed. */
    EXACT,
    /** It has the words of the query. */
    WORDS,
    /** It is near in meaning; not all of the query's words are in it. */
    MEANING;

    /** As the endpoint says it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A passage that was found.
   *
   * @param label how it is called; empty for the text before the first heading
   * @param url its address with {@code #}, relative to the root of the site
   * @param snippet HTML with {@code <mark>} and no other element
   */
  public record Hit(String label, String url, String snippet) {}

  /**
   * How many results have a value.
   *
   * @param value such as {@code 2020}
   * @param count from 1
   */
  public record FacetCount(String value, int count) {}

  /** The number of pages of results, at least 1. */
  public int pages() {
    int reachable = Math.min(total(), SearchQuery.MAX_DEPTH);
    return Math.max(1, (reachable + query.size() - 1) / query.size());
  }
}
