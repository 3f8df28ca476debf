package gazette.markdown;

import gazette.markdown.RenderedText.Kind;
import gazette.markdown.RenderedText.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the printed text into passages as it is written. */
final class PassageCollector {

  /** The id of what comes before the first heading; the page puts it around the whole text. */
  static final String START = "zhengwen";

  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder plainText = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private List<String> headings = List.of();
  private String heading = "";
  private String headingAnchor = START;
  private @Nullable Kind kind;
  private String anchor = START;
  private String label = "";

  /** From here on text belongs to a heading, whose own text comes first. */
  void under(Outline outline, String label) {
    end();
    headings = outline.labels();
    heading = label;
    headingAnchor = outline.anchor();
  }

  /** Begins a passage; lines belong to it until another begins or it ends. */
  void begin(Kind kind, String anchor, String label) {
    end();
    this.kind = kind;
    this.anchor = anchor;
    this.label = label;
  }

  /** Ends the passage; what follows is text under the heading. */
  void end() {
    if (kind != null && !text.isEmpty()) {
      passages.add(new Passage(kind, anchor, label, headings, text.toString()));
    }
    kind = null;
    text.setLength(0);
  }

  /** Whether the next line is text under the heading, and of no clause or entry. */
  boolean isText() {
    return kind == null || kind == Kind.TEXT;
  }

  /** The heading that text now belongs to; empty before the first. */
  String heading() {
    return heading;
  }

  /** Adds a printed line. */
  void line(String line) {
    if (line.isBlank()) {
      return;
    }
    if (kind == null) {
      begin(Kind.TEXT, headingAnchor, heading);
    }
    append(text, line);
    append(plainText, line);
  }

  String plainText() {
    return plainText.toString();
  }

  List<Passage> passages() {
    end();
    return passages;
  }

  private static void append(StringBuilder lines, String line) {
    if (!lines.isEmpty()) {
      lines.append('\n');
    }
    lines.append(line);
  }
}
