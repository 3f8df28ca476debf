package gazette.search.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a passage: its own text and the facts of its article.
 *
 * @param article the facts that all passages of an article share
 * @param anchor the id on the page, without {@code #}
 * @param label how the passage is called (第十九条, a heading); may be empty
 * @param headings the headings above it, outermost first
 * @param text its text, one line a paragraph or table row
 */
public record SearchEntry(ArticleFacts article, String anchor, String label, List<String> headings,
    String text) {

  public SearchEntry {
    headings = List.copyOf(headings);
  }

  /**
   * The facts of an article that can be searched, filtered or shown.
   *
   * @param url its address relative to the root of the site
   * @param title its title
   * @param documentNumber 发文字号 or order number, several with 、 between them; null when it carries
   *   none
   * @param issuers 发文机关; may be empty
   * @param issue such as {@code 2020-06}
   * @param section 栏目
   * @param subjects 主题; may be empty
   * @param dates when it was signed, and from when to when it is in force
   * @param status 效力状态 as readers see it; null for the chronicle
   * @param repealedBy what has ended it; null when nothing has
   */
  public record ArticleFacts(String url, String title, @Nullable String documentNumber,
      List<String> issuers, String issue, String section, List<String> subjects, Dates dates,
      @Nullable String status, @Nullable String repealedBy) {
    public ArticleFacts {
      issuers = List.copyOf(issuers);
      subjects = List.copyOf(subjects);
    }

    /** Grows with the issue, and breaks ties: of equal results the newest comes first. */
    long issueOrder() {
      // 2021-02, the joint 2021-02-03, and what came out after it: 2021-02-zengkan, 2021-02-zengkan-1.
      int behind = issue.length() == 7 ? 0 : Character.isDigit(issue.charAt(8)) ? 1 : 2;
      int last = issue.charAt(issue.length() - 1);
      int own = behind == 2 && last <= '9' ? last - '0' : 0;
      return Long.parseLong(issue.substring(0, 4) + issue.substring(5, 7)) * 100 + behind * 10L
          + own;
    }

    /** 成文日期; null when it has none. */
    public @Nullable LocalDate signed() {
      return dates.signed();
    }

    /** The year of the issue. */
    public String year() {
      return issue.substring(0, 4);
    }
  }

  /**
   * The days of an article; each is null when nothing tells it.
   *
   * @param signed 成文日期
   * @param effective the first day on which it is in force
   * @param expires the last day on which it is in force
   */
  public record Dates(@Nullable LocalDate signed, @Nullable LocalDate effective,
      @Nullable LocalDate expires) {

    /** Of what was signed and tells nothing else. */
    public static Dates signed(@Nullable LocalDate day) {
      return new Dates(day, null, null);
    }
  }
}
