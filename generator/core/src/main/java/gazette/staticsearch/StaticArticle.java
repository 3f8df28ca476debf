package gazette.staticsearch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser can find of an article.
 *
 * @param path its page, relative to the root of the site
 * @param issue such as {@code 2020-06}
 * @param title its title
 * @param documentNumber 发文字号 or order number; null when it carries none
 * @param facts by which results can be narrowed
 * @param passages its text
 */
public record StaticArticle(String path, String issue, String title,
    @Nullable String documentNumber, Facts facts, List<Passage> passages) {

  public StaticArticle {
    passages = List.copyOf(passages);
  }

  /**
   * What is known of an article besides its name.
   *
   * @param section 栏目
   * @param issuers 发文机关; may be empty
   * @param subjects 主题; may be empty
   * @param days when it was signed, and from when to when it is in force
   * @param status whether it is in force, in words; null when that is not asked of it
   * @param told the same as results show it, with what has ended it
   */
  public record Facts(String section, List<String> issuers, List<String> subjects, Days days,
      @Nullable String status, @Nullable String told) {

    public Facts {
      issuers = List.copyOf(issuers);
      subjects = List.copyOf(subjects);
    }

  }

  /** The year of the issue. */
  int year() {
    return Integer.parseInt(issue, 0, 4, 10);
  }

  /**
   * The days of an article; each is null when it has none.
   *
   * @param signed 成文日期
   * @param first 施行日期
   * @param last the last day in force
   */
  public record Days(@Nullable LocalDate signed, @Nullable LocalDate first,
      @Nullable LocalDate last) {

    static String text(@Nullable LocalDate day) {
      return day == null ? "" : day.toString();
    }
  }

  /**
   * A part of the text that a link can point to.
   *
   * @param anchor its id on the page, without {@code #}
   * @param label how it is called (第十九条, a heading); may be empty
   * @param text its text, one line a paragraph or table row
   */
  public record Passage(String anchor, String label, String text) {

    /** The row above all others; empty when it is no table. The same is in search.js. */
    String head() {
      return anchor.startsWith("t-") ? text.lines().findFirst().orElse("") : "";
    }
  }
}
