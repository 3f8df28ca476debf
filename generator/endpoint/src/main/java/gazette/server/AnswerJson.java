package gazette.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import gazette.search.SearchAnswer;
import gazette.search.SearchAnswer.FacetCount;
import gazette.search.SearchAnswer.Hit;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.suggest.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON of the endpoint. Its names are a contract; what is absent is left out. */
public final class AnswerJson {

  // The text is for programs, not for a page: < and & stay as they are.
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private AnswerJson() {}

  /**
   * The answer to a search.
   *
   * @param tookMs how long it took, in milliseconds
   */
  public static String of(SearchAnswer answer, long tookMs) {
    return GSON.toJson(new Answered(answer.query().text(), answer.total(),
        answer.found().atLeast() ? true : null, answer.query().page(), answer.query().size(),
        tookMs, answer.suggestion(), answer.results().stream().map(AnswerJson::result).toList(),
        new TreeMap<>(answer.facets())));
  }

  /** Suggestions as browsers read them (OpenSearch Suggestions 1.1): text, completions, kinds. */
  static String of(String typed, List<Suggestion> suggestions) {
    return GSON.toJson(List.of(typed, suggestions.stream().map(Suggestion::text).toList(),
        suggestions.stream().map(suggestion -> name(suggestion.kind())).toList()));
  }

  private static String name(Suggestion.Kind kind) {
    return switch (kind) {
      case NUMBER -> "发文字号";
      case SUBJECT -> "主题";
      case ISSUER -> "发文机关";
      case TERM -> "词语";
      case TITLE -> "标题";
    };
  }

  /** The answer of a server that is ready, or is not. */
  static String health(boolean ready, String generation, int documents) {
    return GSON.toJson(new Health(ready ? "ready" : "not ready", generation, documents));
  }

  /** The answer to a request that is refused. */
  static String of(Refusal refusal) {
    return GSON.toJson(new Refused(refusal.status(), refusal.english(), refusal.chinese()));
  }

  private static Result result(SearchAnswer.Result result) {
    ArticleFacts article = result.article();
    return new Result(article.url(), article.title(), article.documentNumber(),
        article.issuers().isEmpty() ? null : String.join("、", article.issuers()), article.section(),
        article.issue(), Objects.toString(article.signed(), null), article.status(),
        article.repealedBy(), result.match().word(),
        // Lucene scores nothing when it sorts by date: NaN, which JSON cannot say.
        Float.isFinite(result.score()) ? result.score() : null, result.passages());
  }

  private record Answered(String query, int total, @Nullable Boolean totalAtLeast, int page,
      int size, long tookMs, @Nullable String suggestion, List<Result> results,
      Map<String, List<FacetCount>> facets) {}

  private record Result(String url, String title, @Nullable String documentNumber,
      @Nullable String issuer, String section, String issue, @Nullable String signed,
      @Nullable String status, @Nullable String repealedBy, String match, @Nullable Float score,
      List<Hit> passages) {}

  private record Health(String status, String generation, int documents) {}

  private record Refused(int status, String error, String message) {}
}
