package gazette.model;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which article: its issue and the name of its file without {@code .md}.
 *
 * @param issue the issue it is printed in
 * @param slug two digits for its place in the issue, a hyphen, and lower-case ASCII, such as
 *   {@code 18-zhengban-77}; it becomes the address
 */
public record ArticleId(IssueId issue, String slug) implements Comparable<ArticleId> {

  private static final Pattern SLUG = Pattern.compile("\\d{2,3}-[a-z0-9]+(-[a-z0-9]+)*");
  private static final Comparator<ArticleId> ORDER = Comparator.comparing(ArticleId::issue)
      .thenComparing(ArticleId::slug);

  public ArticleId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(slug);
    }
  }

  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  @Override
  public int compareTo(ArticleId other) {
    return ORDER.compare(this, other);
  }

  /** {@code 2020/06/18-zhengban-77}. */
  @Override
  public String toString() {
    return issue.folder() + "/" + slug;
  }
}
