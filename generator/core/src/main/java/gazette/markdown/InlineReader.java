package gazette.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the marks in running text: {@code **strong**}, {@code [text](target)}, {@code <https://…>}
 * and a backslash before ASCII punctuation. Everything else is text, a single {@code *} too:
 * official texts multiply with it and have it for footnotes.
 */
final class InlineReader {

  // A target of a link has no spaces, and a backslash before it makes it text.
  private static final String LINE_BREAK = " // ";

  private final Report report;
  private final LinkReader links;

  InlineReader(LinkTargets targets, Report report) {
    this.report = report;
    this.links = new LinkReader(targets, report);
  }

  /** Reads the text of a cell, in which {@code //} between spaces breaks the line. */
  Inline readCell(Prose prose) {
    Inline inline = read(prose);
    String text = prose.text();
    int at = text.indexOf(LINE_BREAK);
    if (at < 0) {
      return inline;
    }
    List<Inline.Mark> marks = new ArrayList<>(inline.marks());
    for (; at >= 0; at = text.indexOf(LINE_BREAK, at + LINE_BREAK.length())) {
      marks.add(new Inline.Mark(at, LINE_BREAK.length(), new Tag("<br/>"), " "));
    }
    marks.sort(Comparator.comparingInt(Inline.Mark::at));
    return new Inline(text, marks);
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
