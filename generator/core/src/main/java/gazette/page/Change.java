package gazette.page;

import gazette.model.Article;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that happened to an article after it was published.
 *
 * @param article the article
 * @param kind what happened
 * @param number which of the things of its kind that happened to it, from 1
 * @param day when
 * @param what what happened, in words for readers
 */
public record Change(Article article, Kind kind, int number, LocalDate day, String what) {

  /** What can happen to an article. */
  public enum Kind {
    /** Its text was mended. */
    CORRECTED("更正"),
    /** It is no longer shown. */
    WITHDRAWN("撤回"),
    /** It is no longer in force. */
    ENDED("失效");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As readers see it. */
    public String label() {
      return label;
    }
  }

  /** Midnight of its day in China. */
  public OffsetDateTime updated() {
    return IssueDays.midnight(day);
  }
}
