package gazette.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A part of running text that speaks of something with an address of its own.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param href where it leads; null for a document that the site does not hold, which is only marked
 *   as one
 */
public record TextLink(int start, int end, @Nullable String href) {

  public TextLink {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(start + "-" + end);
    }
  }

  Wrap wrap() {
    return href == null ? new Wrap(start, end, new Tag("<cite>"), new Tag("</cite>"))
        : new Wrap(start, end, Tag.link(href), Tag.LINK_END);
  }
}
