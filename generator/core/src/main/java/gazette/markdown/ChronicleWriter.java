package gazette.markdown;

import gazette.markdown.RenderedText.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the paragraphs of a chronicle: days, and entries in them. */
final class ChronicleWriter {

  /** Printed before each further entry of a day. */
  private static final String MARK = "※";

  private final Body body;
  private final int year;
  private final Map<String, Integer> entries = new HashMap<>();
  /** The id that the entries of the open day begin with; empty while no day is open. */
  private String day = "";
  private String label = "";

  /**
   * A writer for one chronicle.
   *
   * @param year the year of its days
   */
  ChronicleWriter(Body body, int year) {
    this.body = body;
    this.year = year;
  }

  void paragraph(Prose text) {
    Optional<PrintedDay> opening = PrintedDay.opening(text.text());
    if (opening.isPresent()) {
      day(text, opening.get());
    } else if (text.text().startsWith(MARK) && !day.isEmpty()) {
      furtherEntry(text);
    } else {
      checkContinued(text);
      body.paragraph("<p>", text);
    }
  }

  /** Closes the day that is open. */
  void endDay() {
    if (!day.isEmpty()) {
      body.html().html("</section>\n");
      body.passages().end();
      day = "";
    }
  }

  private void day(Prose text, PrintedDay opening) {
    endDay();
    Optional<LocalDate> date = opening.in(year);
    label = text.text().substring(0, opening.length());
    if (date.isEmpty()) {
      body.report().error(text.line(), "chronicle-day", label, year);
    }
    day = opening.anchor();
    String id = body.anchors().take(day);
    String time = date.map(first -> "<time datetime=\"" + first + "\">" + label + "</time>")
        .orElse(label);
    int level = body.outline().levelBelow();
    body.html()
        .html("<section class=\"day\"")
        .id(id)
        .html(">\n<")
        .heading(level)
        .html(">" + time + "</")
        .heading(level)
        .html(">\n");
    body.outline().add(id, label);
    Inline inline = body.inlines().read(text);
    if (opening.length() == text.text().length()) {
      // The day stands alone; its text is in the paragraphs that follow.
      body.passages().begin(Kind.ENTRY, id, label);
    } else {
      begin(inline, inline.from(skipSpace(text.text(), opening.length())));
    }
    body.passages().line(inline.printed());
  }

  private void furtherEntry(Prose text) {
    Inline inline = body.inlines().read(text);
    begin(inline, 0);
    body.passages().line(inline.printed());
  }

  /** Writes the paragraph of an entry, all from a character on. */
  private void begin(Inline inline, int from) {
    String id = body.anchors().take(day + "-" + entries.merge(day, 1, Integer::sum));
    body.html().html("<p class=\"entry\"").id(id).html(">");
    int start = from;
    if (inline.source().startsWith(MARK, from)) {
      body.html().html("<span class=\"mark\">" + MARK + "</span>");
      start += MARK.length();
    }
    body.text(inline, start);
    body.html().html("</p>\n");
    body.passages().begin(Kind.ENTRY, id, label);
  }

  private void checkContinued(Prose text) {
    if (text.text().startsWith(MARK)) {
      body.report().error(text.line(), "chronicle-begin", MARK);
    } else if (PrintedDay.at(text.text()).isPresent()) {
      body.report().warning(text.line(), "chronicle-day-space", Report.quote(text.text()));
    }
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
