package gazette.publish;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a finished page has and names, found in one pass over its HTML. The templates are the
 * webmaster's, so nothing is taken for granted; it reads what a browser would, in so far as ids and
 * addresses are concerned.
 */
final class WrittenPage {

  // Their content is no markup (HTML 13.2.5, the states RCDATA, RAWTEXT and script data).
  private static final Set<String> OF_TEXT = Set.of("script", "style", "textarea", "title");
  private static final Set<String> OF_ADDRESSES = Set.of("href", "src", "poster", "data");

  private final String html;
  private final SortedSet<String> ids = new TreeSet<>();
  private final SortedSet<String> repeated = new TreeSet<>();
  private final SortedSet<String> addresses = new TreeSet<>();
  private int at;

  private WrittenPage(String html) {
    this.html = html;
  }

  static WrittenPage of(String html) {
    WrittenPage page = new WrittenPage(html);
    page.read();
    return page;
  }

  /** The ids of its elements. */
  SortedSet<String> ids() {
    return ids;
  }

  /** The ids that stand more than once. */
  SortedSet<String> repeated() {
    return repeated;
  }

  /** What it links to or shows, as written; not where its forms are sent. */
  SortedSet<String> addresses() {
    return addresses;
  }

  private void read() {
    while ((at = html.indexOf('<', at)) >= 0 && at + 1 < html.length()) {
      if (html.startsWith("<!--", at)) {
        at = behind("-->", at + 4);
      } else if (isLetter(html.charAt(at + 1))) {
        tag();
      } else {
        at++;
      }
    }
  }

  private void tag() {
    int start = ++at;
    while (at < html.length() && !isEndOfName(html.charAt(at))) {
      at++;
    }
    String name = html.substring(start, at).toLowerCase(Locale.ROOT);
    attributes(name.equals("meta"));
    if (OF_TEXT.contains(name)) {
      at = endOf(name);
    }
  }

  private void attributes(boolean meta) {
    while (at < html.length() && html.charAt(at) != '>') {
      if (isSpace(html.charAt(at)) || html.charAt(at) == '/') {
        at++;
      } else {
        attribute(meta);
      }
    }
  }

  private void attribute(boolean meta) {
    int start = at++;
    while (at < html.length() && html.charAt(at) != '=' && !isEndOfName(html.charAt(at))) {
      at++;
    }
    String name = html.substring(start, at).toLowerCase(Locale.ROOT);
    skipSpace();
    if (at >= html.length() || html.charAt(at) != '=') {
      return;
    }
    at++;
    skipSpace();
    String value = value().replace("&amp;", "&").strip();
    if (name.equals("id")) {
      if (!ids.add(value)) {
        repeated.add(value);
      }
    } else if (OF_ADDRESSES.contains(name)) {
      addresses.add(value);
    } else if (meta && name.equals("content")) {
      refresh(value);
    }
  }

  /** {@code <meta http-equiv="refresh" content="0; url=…">}; no other content looks so. */
  private void refresh(String content) {
    List<String> parts = List.of(content.split(";\\s*url=", 2));
    if (parts.size() == 2 && parts.getFirst().chars().allMatch(Character::isDigit)) {
      addresses.add(parts.getLast());
    }
  }

  private String value() {
    if (at >= html.length()) {
      return "";
    }
    char quote = html.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, at + 1);
      at = end < 0 ? html.length() : end + 1;
      return html.substring(start + 1, end < 0 ? html.length() : end);
    }
    while (at < html.length() && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at);
  }

  private int endOf(String name) {
    for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
      if (html.regionMatches(true, end + 2, name, 0, name.length())) {
        return end;
      }
    }
    return html.length();
  }

  private int behind(String mark, int from) {
    int found = html.indexOf(mark, from);
    return found < 0 ? html.length() : found + mark.length();
  }

  private void skipSpace() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private static boolean isEndOfName(char c) {
    return isSpace(c) || c == '/' || c == '>';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
