package gazette.page;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where a file of the site lies, relative to the site's root, with {@code /}.
 *
 * @param value such as {@code issues/2020/06/index.html}: lower-case ASCII, no empty, hidden or
 *   parent step
 */
public record SitePath(String value) implements Comparable<SitePath> {

  // Names any file server, file system and URL takes as they are.
  private static final Pattern FORM = Pattern
      .compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");

  public SitePath {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(value);
    }
  }

  /** How a page at this path links to another file: {@code ../05/index.html}. */
  public String linkTo(SitePath target) {
    String[] from = value.split("/", -1);
    String[] to = target.value.split("/", -1);
    int common = 0;
    while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder link = new StringBuilder("../".repeat(from.length - 1 - common));
    for (int i = common; i < to.length; i++) {
      link.append(to[i]).append(i < to.length - 1 ? "/" : "");
    }
    return link.toString();
  }

  /** The file that a link of a page at this path leads to: {@code ../05/index.html}. */
  SitePath resolve(String link) {
    return new SitePath(URI.create("/" + value).resolve(link).getRawPath().substring(1));
  }

  /** How a page at this path links to the root of the site: {@code ../../}; empty at the root. */
  public String toRoot() {
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
