package gazette.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a document is in force (效力状态). */
public enum Status {
  /** Its first day in force is still to come. */
  NOT_YET_IN_FORCE("尚未施行"),
  /** It states its first day in force or its last, and the day lies within. */
  IN_FORCE("现行有效"),
  /** Its last day in force is over. */
  EXPIRED("已到期"),
  /** Another document has ended it. */
  REPEALED("已废止"),
  /** It states neither a first day in force nor a last. */
  NOT_STATED("未载明期限");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** As readers see it. */
  public String label() {
    return label;
  }

  /**
   * The status of every document of a gazette on a day.
   *
   * <p>
   * A document is repealed from the first day in force of an article that names its number among
   * those it ends (its date of signature where it states none).
   */
  public static Map<ArticleId, Status> of(Gazette gazette, LocalDate day) {
    Map<OfficialNumber, List<Article>> repealing = new HashMap<>();
    gazette.articles()
        .forEach(article -> article.repeals()
            .forEach(number -> repealing.computeIfAbsent(number, first -> new ArrayList<>())
                .add(article)));
    Map<ArticleId, Status> statuses = new HashMap<>();
    gazette.articles()
        .filter(article -> !article.isChronicle())
        .forEach(article -> statuses.put(article.id(), of(article, repealing, day)));
    return Map.copyOf(statuses);
  }

  private static Status of(Article article, Map<OfficialNumber, List<Article>> repealing,
      LocalDate day) {
    boolean isRepealed = article.number() != null
        && repealing.getOrDefault(article.number(), List.of())
            .stream()
            .filter(by -> by.ends(article))
            .flatMap(by -> by.repealsFrom().stream())
            .anyMatch(from -> !day.isBefore(from));
    if (isRepealed) {
      return REPEALED;
    }
    if (article.effective() != null && day.isBefore(article.effective())) {
      return NOT_YET_IN_FORCE;
    }
    if (article.lastDay().isPresent()) {
      return day.isAfter(article.lastDay().get()) ? EXPIRED : IN_FORCE;
    }
    return article.effective() != null ? IN_FORCE : NOT_STATED;
  }
}
