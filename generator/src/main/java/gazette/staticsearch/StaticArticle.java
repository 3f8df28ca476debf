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
 * @param issuers 发文机关; may be empty
 * @param signed 成文日期; null when it has none
 * @param status whether it is in force, in words; null when that is not asked of it
 * @param passages its text
 */
public record StaticArticle(String path, String issue, String title,
    @Nullable String documentNumber, List<String> issuers, @Nullable LocalDate signed,
    @Nullable String status, List<Passage> passages) {

  public StaticArticle {
    issuers = List.copyOf(issuers);
    passages = List.copyOf(passages);
  }

  /** The year of the issue. */
  int year() {
    return Integer.parseInt(issue, 0, 4, 10);
  }

  /**
   * A part of the text that a link can point to.
   *
   * @param anchor its id on the page, without {@code #}
   * @param label how it is called (第十九条, a heading); may be empty
   * @param text its text, one line a paragraph or table row
   */
  public record Passage(String anchor, String label, String text) {}
}
