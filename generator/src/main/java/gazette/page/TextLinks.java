package gazette.page;

import gazette.markdown.Relocation;
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

  /**
   * Sets the text of an article into another place. Links out of the site stay as they are.
   *
   * @param page its own page
   * @param id what becomes of an id
   * @param deeper by how many levels its headings go down
   */
  static Relocation in(Page.ArticlePage page, UnaryOperator<String> id, Writer links, int deeper) {
    return new Relocation(id, link -> isExternal(link) ? link : moved(page, link, links), deeper);
  }

  private static boolean isExternal(String link) {
    int colon = link.indexOf(':');
    int hash = link.indexOf('#');
    return colon >= 0 && (hash < 0 || colon < hash);
  }

  private static String moved(Page.ArticlePage page, String link, Writer links) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String fragment = hash < 0 ? "" : link.substring(hash);
    return links.link(file.isEmpty() ? page.path() : page.path().resolve(file), fragment);
  }
}
