package gazette.markdown;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The body of an article, rendered.
 *
 * @param markdown what it was written from, but for the lines of doubts, which are for nobody else
 * @param html the HTML of the body, without the article's own title
 * @param outline its headings and attachments, nested
 * @param plainText every character of the text in order, one line a paragraph, table row or line of
 *   a block; what the index and the download carry
 * @param passages the parts that a link or a hit can point to, in order; together they hold the
 *   whole text
 * @param ids the ids in the HTML, without {@code #}
 * @param links the links to this article and to others, in order
 */
public record RenderedText(String markdown, TextHtml html, List<Heading> outline, String plainText,
    List<Passage> passages, SortedSet<String> ids, List<Link> links) {

  public RenderedText {
    outline = List.copyOf(outline);
    passages = List.copyOf(passages);
    ids = new TreeSet<>(ids);
    links = List.copyOf(links);
  }

  /** The same text on a page of its own elsewhere. */
  public RenderedText in(Placement place) {
    return with(TextHtml.of(html.in(place)));
  }

  /** The same text with other HTML. */
  public RenderedText with(TextHtml other) {
    return new RenderedText(markdown, other, outline, plainText, passages, ids, links);
  }

  /**
   * A link within the site.
   *
   * @param line the line of the file on which it stands
   * @param destination as its curator wrote it: {@code #tiao-3}, {@code 04-zhengfa-16.md#tiao-3}
   */
  public record Link(int line, String destination) {}

  /**
   * A heading of the text.
   *
   * @param anchor its id on the page
   * @param text as printed, with its number
   * @param children the headings below it
   */
  public record Heading(String anchor, String text, List<Heading> children) {
    public Heading {
      children = List.copyOf(children);
    }
  }

  /**
   * The smallest part of an article that a link or a hit can point to.
   *
   * @param kind what it is
   * @param anchor the id on the page, without {@code #}
   * @param label how it is called: 第十九条, a heading's text, the day of an entry; empty for the text
   *   before the first heading
   * @param headings the headings above it, outermost first; the last is its own where it has one
   * @param text its text, one line a paragraph or table row
   */
  public record Passage(Kind kind, String anchor, String label, List<String> headings,
      String text) {
    public Passage {
      headings = List.copyOf(headings);
    }
  }

  /** What a passage is. */
  public enum Kind {
    /** A clause (条) with all its paragraphs. */
    CLAUSE,
    /** The text under one heading or attachment title, or before the first. */
    TEXT,
    /** A table. */
    TABLE,
    /** An entry of the chronicle. */
    ENTRY
  }
}
