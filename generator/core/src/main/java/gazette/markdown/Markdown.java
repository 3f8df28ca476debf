package gazette.markdown;

import gazette.model.MarkdownText;
import gazette.problem.Problems;

/**
 * Renders the bodies of articles. Make one and use it for all; it is safe for use by several
 * threads.
 *
 * <p>
 * The text is the law's own: every printed character comes out once and in order, in the HTML, in
 * the plain text and in the passages.
 */
public final class Markdown {

  private final BlockReader blocks = new BlockReader();

  /** Prepares the parser, which takes a moment. */
  public Markdown() {}

  /** Parses a body of any length and content. */
  public Document parse(MarkdownText text) {
    return blocks.read(text);
  }

  /**
   * Renders a body.
   *
   * @param chronicle whether its section is a chronicle (大事记), whose paragraphs begin with a day
   * @param year the year of the issue, for the days of a chronicle
   * @param links where links to other articles lead
   * @param problems takes what is wrong with it; the text is rendered nevertheless
   */
  public RenderedText render(Document document, boolean chronicle, int year, LinkTargets links,
      Problems problems) {
    document.problems().forEach(problems::add);
    Body body = Body.of(links, new Report(document.file(), problems));
    ChronicleWriter entries = chronicle ? new ChronicleWriter(body, year) : null;
    return new BodyWriter(body, entries).write(document);
  }

  /** Parses and renders a body. */
  public RenderedText render(MarkdownText text, boolean chronicle, int year, LinkTargets links,
      Problems problems) {
    return render(parse(text), chronicle, year, links, problems);
  }
}
