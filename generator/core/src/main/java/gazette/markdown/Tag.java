package gazette.markdown;

import org.jspecify.annotations.Nullable;

/**
 * What the page has at a mark of running text.
 *
 * @param html tags, or text that is safe between them; empty for a link within the site
 * @param href where a link within the site leads that begins here; null when none does
 */
record Tag(String html, @Nullable String href) {

  /** Ends a link. */
  static final Tag LINK_END = new Tag("</a>");

  Tag(String html) {
    this(html, null);
  }

  /** Begins a link within the site. */
  static Tag link(String href) {
    return new Tag("", href);
  }

  /** Begins a link out of the site. */
  static Tag external(String address, String attributes) {
    return new Tag("<a href=\"" + Html.attribute(address) + "\"" + attributes + ">");
  }

  /** Whether a link is open behind it. */
  boolean leavesLink(boolean isOpen) {
    return href != null || html.startsWith("<a ") || (isOpen && !equals(LINK_END));
  }

  void write(TextHtml.Writer out) {
    if (href == null) {
      out.html(html);
    } else {
      out.html("<a").href(href).html(">");
    }
  }
}
