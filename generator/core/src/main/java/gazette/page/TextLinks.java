package gazette.page;

import gazette.markdown.Placement;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What becomes of the links of an article's text where it does not stand on its own page. */
final class TextLinks {

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

  /** What becomes of each link of an article. */
  static UnaryOperator<String> of(SitePath page, Writer links) {
    return link -> moved(page, link, links);
  }

  /**
   * An article on a page of its own elsewhere.
   *
   * @param page its own page
   * @param links how that page links to the files of the site
   */
  static Placement elsewhere(SitePath page, Function<SitePath, String> links) {
    return Placement.ofLinks(
        of(page, (file, fragment) -> file.equals(page) ? fragment : links.apply(file) + fragment));
  }

  private static String moved(SitePath page, String link, Writer links) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String fragment = hash < 0 ? "" : link.substring(hash);
    return links.link(file.isEmpty() ? page : page.resolve(file), fragment);
  }
}
