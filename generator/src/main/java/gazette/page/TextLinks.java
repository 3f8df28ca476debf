package gazette.page;

import gazette.markdown.Relocation;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What becomes of the links of an article's text where it does not stand on its own page. */
final class TextLinks {

  private static final String LINK = " href=\"";

  private TextLinks() {}

  /** How a link is written. */
  interface Writer {

    /**
     * A link.
     *
     * @param file where it leads; for a place in the text itself, its page
     * @param fragment the place there, with {@code #}; empty when it leads to the whole
     */
    String link(SitePath file, String fragment);
  }

  /** What becomes of each link of an article; links out of the site stay as they are. */
  static UnaryOperator<String> of(SitePath page, Writer links) {
    return link -> isExternal(link) ? link : moved(page, link, links);
  }

  /**
   * The text of an article on a page of its own elsewhere.
   *
   * @param page its own page
   * @param links how that page links to the files of the site
   */
  static String html(SitePath page, String html, Function<SitePath, String> links) {
    if (!leadsAway(html)) {
      return html;
    }
    Writer writer = (file, fragment) -> file.equals(page) ? fragment : links.apply(file) + fragment;
    return new Relocation(UnaryOperator.identity(), of(page, writer), UnaryOperator.identity(), 0)
        .of(html);
  }

  /** Whether a text has links to anything but its own places; most have none. */
  private static boolean leadsAway(String html) {
    for (int at = html.indexOf(LINK); at >= 0; at = html.indexOf(LINK, at + LINK.length())) {
      if (html.charAt(at + LINK.length()) != '#') {
        return true;
      }
    }
    return false;
  }

  private static boolean isExternal(String link) {
    int colon = link.indexOf(':');
    int hash = link.indexOf('#');
    return colon >= 0 && (hash < 0 || colon < hash);
  }

  private static String moved(SitePath page, String link, Writer links) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String fragment = hash < 0 ? "" : link.substring(hash);
    return links.link(file.isEmpty() ? page : page.resolve(file), fragment);
  }
}
