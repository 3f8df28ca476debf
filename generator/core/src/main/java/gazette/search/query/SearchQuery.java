package gazette.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. Any text is a valid one.
 *
 * @param text what the reader typed
 * @param filter what the results must be
 * @param sort their order
 * @param group what a result is
 * @param page which page of results, from 1
 * @param size results a page, 1 to {@value #MAX_SIZE}
 * @param literal whether the text is what is meant, even where it looks like a slip
 */
public record SearchQuery(String text, Filter filter, Sort sort, Group group, int page, int size,
    boolean literal) {

  /** The most results a page can have. */
  public static final int MAX_SIZE = 50;
  /** The deepest result that can be asked for. */
  public static final int MAX_DEPTH = 1_000;
  /** The longest text that is looked at, in UTF-16 units; servers refuse longer ones. */
  public static final int MAX_LENGTH = 500;

  public SearchQuery {
    if (page < 1 || size < 1 || size > MAX_SIZE || (long) page * size > MAX_DEPTH) {
      throw new IllegalArgumentException("page " + page + " of " + size);
    }
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a query of " + text.length() + " characters");
    }
  }

  /** The first ten articles by relevance. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, Filter.NONE, Sort.RELEVANCE, Group.ARTICLE, 1, 10, false);
  }

  /** The order of results. */
  public enum Sort {
    RELEVANCE,
    /** 成文日期, newest first. */
    DATE
  }

  /** What a result is. */
  public enum Group {
    /** An article with its best passages. */
    ARTICLE,
    /** One passage. */
    PASSAGE
  }

  /**
   * What results must be; a component that is null asks for nothing.
   *
   * @param year the year of the issue, four digits
   * @param issue the issue, such as {@code 2020-06}
   * @param section 栏目
   * @param issuer 发文机关, one of them
   * @param subject 主题, one of them
   * @param status 效力状态
   * @param from signed on this day or later
   * @param to signed on this day or earlier
   */
  public record Filter(@Nullable String year, @Nullable String issue, @Nullable String section,
      @Nullable String issuer, @Nullable String subject, @Nullable String status,
      @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);
  }
}
