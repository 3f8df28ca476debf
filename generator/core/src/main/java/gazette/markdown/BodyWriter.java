package gazette.markdown;

import gazette.markdown.RenderedText.Kind;
import gazette.text.ClauseNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of one article. */
final class BodyWriter {

  private static final Pattern CHAPTER = Pattern.compile("第[〇零一二三四五六七八九十百]+[编章节](?=\\s|$)");

  private final Body body;
  private final NamedBlockWriter named;
  private final TableWriter tables;
  private final @Nullable ChronicleWriter chronicle;
  private @Nullable ClauseParts clause;
  private List<Block> following = List.of();

  /**
   * A writer for one text.
   *
   * @param chronicle the writer of entries; null when the text is no chronicle
   */
  BodyWriter(Body body, @Nullable ChronicleWriter chronicle) {
    this.body = body;
    this.chronicle = chronicle;
    this.tables = new TableWriter(body);
    this.named = new NamedBlockWriter(body, tables);
  }

  RenderedText write(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      following = blocks.subList(i + 1, blocks.size());
      switch (blocks.get(i)) {
        case Block.Heading heading -> heading(heading);
        case Block.Paragraph paragraph -> paragraph(paragraph.text());
        case Block.Figure figure -> figure(figure);
        case Block.Bullets list -> BulletWriter.write(list, body);
        case Block.Table table -> tables.write(table);
        case Block.Named lines -> named(lines);
      }
    }
    endDay();
    closeClause();
    return body.finish(document);
  }

  private void heading(Block.Heading heading) {
    endDay();
    closeClause();
    Inline text = body.inlines().read(heading.text());
    String label = text.printed();
    Outline.Entry entry = body.outline().open(heading.level(), label, null);
    int level = body.outline().level();
    String style = styleOf(heading.level(), label);
    body.html()
        .html("<")
        .heading(level)
        .id(entry.anchor())
        .html(style == null ? ">" : " class=\"" + style + "\">");
    text.write(body.html(), 0);
    body.html().html("</").heading(level).html(">\n");
    body.passages().under(body.outline(), label);
    body.passages().line(label);
  }

  /** How official documents set a heading that stands in the middle; null for the others. */
  private static @Nullable String styleOf(int level, String label) {
    if (level == 1) {
      return "document";
    }
    return CHAPTER.matcher(label).lookingAt() ? "chapter" : null;
  }

  private void paragraph(Prose text) {
    if (chronicle != null) {
      chronicle.paragraph(text);
      return;
    }
    Optional<ClauseNumber.Opening> opening = text.text().startsWith("第")
        ? ClauseNumber.opening(text.text())
        : Optional.empty();
    if (opening.isPresent()) {
      clause(text, opening.get());
      return;
    }
    Optional<ClauseParts.Part> part = clause == null ? Optional.empty() : clause.next(text.text());
    if (part.isPresent()) {
      part(text, part.get());
      return;
    }
    int label = body.passages().isText() ? ItemMarker.runInLength(text.text()) : 0;
    Inline inline = body.inlines().read(text);
    if (label > 0 && label <= inline.plainLength()) {
      runInHeading(inline, label);
      return;
    }
    String style = ItemMarker.styleOf(text.text());
    body.paragraph(style == null ? "<p>" : "<p class=\"" + style + "\">", inline);
  }

  /** A paragraph that begins with its own heading: it has an address and a place in the outline. */
  private void runInHeading(Inline inline, int length) {
    String label = inline.source().substring(0, length - 1);
    Outline.Entry entry = body.outline().openItem(label);
    body.html()
        .html("<p class=\"item-1\"")
        .id(entry.anchor())
        .html("><span class=\"label\">")
        .text(inline.source(), 0, length)
        .html("</span>");
    body.text(inline, length);
    body.html().html("</p>\n");
    body.passages().under(body.outline(), label);
    body.passages().line(inline.printed());
  }

  private void figure(Block.Figure figure) {
    Optional<LinkTargets.Picture> picture = body.inlines().picture(figure);
    Inline caption = body.inlines().read(figure.caption());
    body.html().html("<figure>");
    picture.ifPresent(shown -> body.html()
        .html("<img")
        .src(shown.href())
        .html(" alt=\"" + Html.attribute(figure.words()) + "\" width=\"" + shown.width()
            + "\" height=\"" + shown.height() + "\"/>"));
    if (!figure.caption().text().isEmpty()) {
      body.html().html("<figcaption>");
      body.text(caption, 0);
      body.html().html("</figcaption>");
    }
    body.html().html("</figure>\n");
    body.passages().line(caption.printed());
  }

  private void clause(Prose text, ClauseNumber.Opening opening) {
    closeClause();
    Inline inline = body.inlines().read(text);
    String number = text.text().substring(0, opening.length());
    String id = body.anchors().take(opening.number().anchor());
    clause = new ClauseParts(id, following);
    body.html().html("<div class=\"clause\"").id(id).html(">\n<p");
    clause.first().map(body.anchors()::take).ifPresent(body.html()::id);
    body.html().html("><a class=\"number\"").href("#" + id).html(">" + number + "</a>");
    body.text(inline, opening.length());
    body.html().html("</p>\n");
    body.passages().begin(Kind.CLAUSE, id, number);
    body.passages().line(inline.printed());
  }

  /** A paragraph within a clause; the printed number of an item leads to it. */
  private void part(Prose text, ClauseParts.Part part) {
    Inline inline = body.inlines().read(text);
    String style = ItemMarker.styleOf(text.text());
    String id = body.anchors().take(part.id());
    int marker = part.marker() <= inline.plainLength() ? part.marker() : 0;
    body.html().html(style == null ? "<p" : "<p class=\"" + style + "\"").id(id).html(">");
    if (marker > 0) {
      body.html().html("<a").href("#" + id).html(">").text(inline.source(), 0, marker).html("</a>");
    }
    body.text(inline, marker);
    body.html().html("</p>\n");
    body.passages().line(inline.printed());
  }

  private void named(Block.Named block) {
    switch (block.name()) {
      case ATTACHMENT -> {
        endDay();
        closeClause();
      }
      case ADDRESSEE, SIGNATURE, NOTE -> endClause();
      case NAMES, FORM, MISSING, EDITOR -> {
        // They belong to the clause in which they stand.
      }
    }
    named.write(block);
  }

  /** All paragraphs of a clause are one place: a link to it shows where it ends. */
  private void closeClause() {
    if (clause != null) {
      body.html().html("</div>\n");
      clause = null;
    }
  }

  /** What follows is text of the document again. */
  private void endClause() {
    closeClause();
    if (!body.passages().isText()) {
      body.passages().end();
    }
  }

  private void endDay() {
    if (chronicle != null) {
      chronicle.endDay();
    }
  }
}
