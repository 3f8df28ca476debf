package gazette.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The HTML of a text, which knows where in it the place matters: it is written once, and set into
 * the page of the article, the whole issue and the files to take along.
 */
public final class TextHtml {

  private enum Kind {
    ID, LINK, LABEL, LEVEL
  }

  /** A part that is another in another place. */
  private record Slot(Kind kind, int start, int end) {

    /** The same part when so much comes before it. */
    Slot behind(int length) {
      return new Slot(kind, start + length, end + length);
    }
  }

  private final String html;
  private final List<Slot> slots;

  private TextHtml(String html, List<Slot> slots) {
    this.html = html;
    this.slots = slots;
  }

  /** HTML that is the same everywhere. */
  public static TextHtml of(String html) {
    return new TextHtml(html, List.of());
  }

  /** As it stands on the article's own page. */
  @Override
  public String toString() {
    return html;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextHtml text && html.equals(text.html) && slots.equals(text.slots);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  /** The same with something more between two of its characters. */
  TextHtml with(int at, TextHtml more) {
    List<Slot> all = new ArrayList<>();
    slots.stream().filter(slot -> slot.start() < at).forEach(all::add);
    more.slots.forEach(slot -> all.add(slot.behind(at)));
    slots.stream()
        .filter(slot -> slot.start() >= at)
        .forEach(slot -> all.add(slot.behind(more.html.length())));
    return new TextHtml(html.substring(0, at) + more.html + html.substring(at), all);
  }

  /** As it stands in another place. */
  public String in(Placement place) {
    StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
    int done = 0;
    for (Slot slot : slots) {
      out.append(html, done, slot.start());
      String own = html.substring(slot.start(), slot.end());
      out.append(switch (slot.kind()) {
        case ID -> place.id().apply(own);
        case LINK -> place.link().apply(own);
        case LABEL -> place.label().apply(own);
        case LEVEL -> place.level(Integer.parseInt(own));
      });
      done = slot.end();
    }
    return out.append(html, done, html.length()).toString();
  }

  /** HTML in the making. */
  static final class Writer {

    private final StringBuilder out = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();

    /** Tags, or text that is safe between them. */
    Writer html(String html) {
      out.append(html);
      return this;
    }

    /** A part of a text. */
    Writer text(String text, int start, int end) {
      Html.text(out, text, start, end);
      return this;
    }

    /** The name of a heading's tag: h2. */
    Writer heading(int level) {
      return html("h").slot(Kind.LEVEL, Integer.toString(level));
    }

    /** The attribute that names a place. */
    Writer id(String id) {
      return html(" id=\"").slot(Kind.ID, id).html("\"");
    }

    /** The attribute of a link within the site. */
    Writer href(String href) {
      return html(" href=\"").slot(Kind.LINK, Html.attribute(href)).html("\"");
    }

    /** The attribute of a picture of the site. */
    Writer src(String href) {
      return html(" src=\"").slot(Kind.LINK, Html.attribute(href)).html("\"");
    }

    /** The attribute that names a part of the page to those who do not see it. */
    Writer label(String label) {
      return html(" aria-label=\"").slot(Kind.LABEL, Html.attribute(label)).html("\"");
    }

    private Writer slot(Kind kind, String value) {
      slots.add(new Slot(kind, out.length(), out.length() + value.length()));
      return html(value);
    }

    TextHtml finish() {
      return new TextHtml(out.toString(), List.copyOf(slots));
    }
  }
}
