package gazette.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Whether a document is in force (效力状态). */
public enum Status {
  NOT_YET_IN_FORCE("尚未施行"), IN_FORCE("现行有效"), EXPIRED("已到期"), REPEALED("已废止"), NOT_STATED("未载明期限");

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
    Map<OfficialNumber, LocalDate> repealedFrom = new HashMap<>();
    gazette.articles().forEach(article -> {
      LocalDate from = article.effective() != null ? article.effective() : article.signed();
      if (from != null) {
        for (OfficialNumber number : article.repeals()) {
          repealedFrom.merge(number, from, (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    });
    Map<ArticleId, Status> statuses = new HashMap<>();
    gazette.articles()
        .filter(article -> !article.isChronicle())
        .forEach(article -> statuses.put(article.id(), of(article, repealedFrom, day)));
    return Map.copyOf(statuses);
  }

  private static Status of(Article article, Map<OfficialNumber, LocalDate> repealedFrom,
      LocalDate day) {
    LocalDate repealed = article.number() == null ? null : repealedFrom.get(article.number());
    if (repealed != null && !day.isBefore(repealed)) {
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
