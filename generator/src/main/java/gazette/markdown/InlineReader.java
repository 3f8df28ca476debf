package gazette.markdown;

import java.util.List;
import java.util.Optional;

/**
 * Finds the marks in running text: {@code **strong**}, {@code [text](target)}, {@code <https://…>}
 * and a backslash before ASCII punctuation. Everything else is text, a single {@code *} too:
 * official texts multiply with it and have it for footnotes.
 */
final class InlineReader {

  private final Report report;
  private final LinkReader links;

  InlineReader(LinkTargets targets, Report report) {
    this.report = report;
    this.links = new LinkReader(targets, report);
  }

  /** Reads a text; takes time in proportion to its length, whatever is in it. */
  Inline read(Prose prose) {
    String text = prose.text();
    int first = firstSpecial(text);
    return first == text.length() ? new Inline(text, List.of())
        : new InlineScan(prose, first, links, report).scan();
  }

  /** The picture of a figure; empty with a problem when there is none. */
  Optional<LinkTargets.Picture> picture(Block.Figure figure) {
    return links.picture(figure.file(), figure.caption().line());
  }

  /** The links within the site that were read, in order. */
  List<RenderedText.Link> links() {
    return links.read();
  }

  private static int firstSpecial(String text) {
    int i = 0;
    while (i < text.length() && !isSpecial(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpecial(char c) {
    return switch (c) {
      case '\n', '\\', '*', '[', ']', '<', '&' -> true;
      default -> false;
    };
  }
}
