package gazette.markdown;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the writers of one text share: the page so far, its ids, its passages and its outline.
 *
 * @param html the page so far
 * @param anchors its ids
 * @param outline its headings
 * @param passages its passages
 * @param inlines reads running text
 * @param links where links lead
 * @param report where mistakes go
 */
record Body(TextHtml.Writer html, Anchors anchors, Outline outline, PassageCollector passages,
    InlineReader inlines, LinkTargets links, Report report) {

  private static final Pattern IDEOGRAPHIC_SPACE = Pattern.compile("\u3000");

  static Body of(LinkTargets links, Report report) {
    return new Body(new TextHtml.Writer(), new Anchors(), new Outline(), new PassageCollector(),
        new InlineReader(links, report), links, report);
  }

  /** Writes a paragraph of running text and adds it to the passage. */
  void paragraph(String startTag, Prose text) {
    paragraph(startTag, inlines.read(text));
  }

  /** The same for running text whose marks are known. */
  void paragraph(String startTag, Inline inline) {
    html.html(startTag);
    text(inline, 0);
    html.html("</p>\n");
    passages.line(inline.printed());
  }

  /**
   * Writes running text from a character on that does not come after its first mark, and links what
   * it speaks of.
   */
  void text(Inline inline, int from) {
    List<Wrap> implied = from(from, links.implied(inline.source()).stream().map(TextLink::wrap));
    List<Wrap> english = from(from, EnglishWords.in(inline.source()).stream());
    inline.with(implied).with(english).write(html, from);
  }

  private static List<Wrap> from(int start, Stream<Wrap> parts) {
    return parts.filter(part -> part.start() >= start).toList();
  }

  /** Reads the cells of a row of a table or form, and adds the row to the passage. */
  List<Inline> cells(TableRow row) {
    List<Inline> cells = row.cells().stream().map(inlines::readCell).toList();
    passages.line(cells.stream().map(Inline::printed).collect(Collectors.joining("\t")));
    return cells;
  }

  /**
   * Writes a cell. An ideographic space parts units, such as choices: no line breaks within one,
   * nor within a year or a day.
   */
  void cell(Inline text) {
    String source = text.source();
    if (!text.marks().isEmpty() || !IDEOGRAPHIC_SPACE.matcher(source).find()) {
      text(text.with(DateParts.in(source)), 0);
      return;
    }
    String before = "";
    for (String unit : IDEOGRAPHIC_SPACE.split(source, -1)) {
      html.html(before);
      if (!unit.isEmpty()) {
        html.html("<span>").text(unit, 0, unit.length()).html("</span>");
      }
      before = IDEOGRAPHIC_SPACE.pattern();
    }
  }

  RenderedText finish(Document document) {
    SortedSet<String> ids = new TreeSet<>(anchors.taken());
    outline.addAnchors(ids);
    return new RenderedText(document.markdown(), html.finish(), outline.headings(),
        passages.plainText(), passages.passages(), ids, inlines.links());
  }
}
