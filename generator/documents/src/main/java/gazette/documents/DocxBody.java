package gazette.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs and tables of a Word document as HTML. What was deleted or moved away is left out,
 * and so is what stands there only for programs that do not know something newer.
 */
final class DocxBody {

  private static final Set<String> SKIPPED = Set.of("moveFrom", "Fallback", "del");
  private static final Set<String> FIGURES = Set.of("drawing", "pict", "object", "sym",
      "footnoteReference", "endnoteReference");
  private static final int DEEPEST = 100;

  /** A paragraph as far as it is read. */
  private static final class Paragraph {

    private final StringBuilder text = new StringBuilder();
    private String align = "";
    private String list = "";
    private int level;
  }

  private final XMLStreamReader xml;
  private final Numbering numbering;
  private final Limit limit;
  private final StringBuilder html = new StringBuilder();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<DocxTable> tables = new ArrayDeque<>();
  private boolean run;
  private boolean text;
  private boolean any;
  private int leftOut;

  private DocxBody(XMLStreamReader xml, Numbering numbering, Limit limit) {
    this.xml = xml;
    this.numbering = numbering;
    this.limit = limit;
  }

  static DocxBody of(XMLStreamReader xml, Numbering numbering, Limit limit)
      throws XMLStreamException {
    DocxBody body = new DocxBody(xml, numbering, limit);
    body.html.append("<!DOCTYPE html><html><body>\n");
    body.read();
    body.html.append("</body></html>\n");
    return body;
  }

  boolean isEmpty() {
    return !any;
  }

  String html() {
    return html.toString();
  }

  /** How many figures, notes and signs of other fonts are not in the text. */
  int leftOut() {
    return leftOut;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      limit.step();
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS -> {
          if (text) {
            append(escaped(xml.getText()));
            any |= !xml.getText().isBlank();
          }
        }
        default -> {
          // Comments and the like print nothing.
        }
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    if (SKIPPED.contains(name)) {
      skip();
      return;
    }
    leftOut += FIGURES.contains(name) ? 1 : 0;
    Paragraph paragraph = paragraphs.peek();
    DocxTable table = tables.peek();
    switch (name) {
      case "p" -> {
        deep(paragraphs.size());
        paragraphs.push(new Paragraph());
      }
      case "r" -> run = true;
      case "t" -> text = true;
      case "tab" -> append(run ? "\u3000\u3000" : "");
      case "br", "cr" -> append(run && !"page".equals(value("type")) ? "<br>" : "");
      case "noBreakHyphen" -> append("-");
      case "tbl" -> {
        deep(tables.size());
        tables.push(new DocxTable());
      }
      default -> {
        if (table != null) {
          table.start(name, value("val"));
        }
        if (paragraph != null) {
          property(paragraph, name);
        }
      }
    }
  }

  private void property(Paragraph paragraph, String name) {
    String value = value("val");
    if (value == null) {
      return;
    }
    switch (name) {
      case "jc" -> paragraph.align = value;
      case "numId" -> paragraph.list = value;
      case "ilvl" -> paragraph.level = Numbering.number(value);
      default -> {
        // How it looks says nothing of what it is.
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "r" -> run = false;
      case "t" -> text = false;
      case "p" -> paragraph(paragraphs.pop());
      case "tbl" -> put(tables.pop().html());
      default -> {
        if (tables.peek() != null) {
          tables.peek().end(name);
        }
      }
    }
  }

  private void paragraph(Paragraph paragraph) {
    String printed = escaped(numbering.next(paragraph.list, paragraph.level)) + paragraph.text;
    if (tables.peek() != null) {
      tables.peek().add(printed);
    } else if (!printed.isBlank()) {
      boolean centred = paragraph.align.equals("center") || paragraph.align.equals("right")
          || paragraph.align.equals("end");
      html.append(centred ? "<p align=\"center\">" : "<p>").append(printed).append("</p>\n");
    }
  }

  /** Puts a table into the text, or into the cell that it stands in. */
  private void put(String table) {
    if (tables.peek() == null) {
      html.append(table);
    } else {
      tables.peek().add(table);
    }
  }

  private void append(String more) {
    limit.characters(more.length());
    if (paragraphs.peek() != null) {
      paragraphs.peek().text.append(more);
    }
  }

  private static void deep(int depth) {
    if (depth > DEEPEST) {
      throw new Limit.Reached("tables in tables");
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      limit.step();
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1
          : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** An attribute in whatever name space: some programs use the strict one. */
  private @Nullable String value(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
