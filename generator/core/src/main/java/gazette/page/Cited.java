package gazette.page;

import gazette.config.Settings;
import gazette.model.Article;
import gazette.model.Issue;
import java.util.Objects;

/**
 * How an article is cited; between its two parts stands the clause that is meant.
 *
 * @param document 晋城市人民政府：《关于建立长期护理保险制度的实施意见》（晋市政发〔2020〕14号）
 * @param carrier 载《晋城市人民政府公报》2020年第6期（总第264期），第6页
 */
public record Cited(String document, String carrier) {

  static Cited of(Article article, Issue issue, Settings settings) {
    String issuers = String.join("、", article.issuers());
    String number = Objects.requireNonNullElse(article.numberText(), "");
    String document = (issuers.isEmpty() ? "" : issuers + "：") + "《"
        + name(article.title(), number, issuers) + "》"
        + (number.isEmpty() ? "" : "（" + number + "）");
    String page = article.page() == null ? "" : "，第" + article.page() + "页";
    return new Cited(document, "载《" + settings.titleOf(issue.id()) + "》"
        + Wording.issueWithSerial(issue, settings) + page);
  }

  /** The title without the issuer before 关于, and without the number of an order: both are said. */
  private static String name(String title, String number, String issuers) {
    if (!number.isEmpty() && title.startsWith(number) && title.length() > number.length()) {
      return title.substring(number.length()).strip();
    }
    return title.startsWith(issuers + "关于") ? title.substring(issuers.length()) : title;
  }
}
