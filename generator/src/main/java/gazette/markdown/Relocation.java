package gazette.markdown;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sets the HTML of a text into another place than its own page: no character of the text changes.
 *
 * @param id what becomes of an id
 * @param link what becomes of where a link leads, as it stands in the attribute
 * @param label what becomes of the label of a table, which sighted readers do not see; as it stands
 *   in the attribute
 * @param deeper by how many levels headings go down; none goes below the sixth
 */
public record Relocation(UnaryOperator<String> id, UnaryOperator<String> link,
    UnaryOperator<String> label, int deeper) {

  private static final String ID = " id=\"";
  private static final String LINK = " href=\"";
  private static final String LABEL = " aria-label=\"";
  private static final List<String> PLACES = List.of(ID, LINK, LABEL);
  private static final char LOWEST = '6';

  /** The HTML that {@link RenderedText#html} gives, for the other place. */
  public String of(String html) {
    StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
    int done = 0;
    // Of our own HTML: within text and attributes there is neither < nor > (see Html).
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', done)) {
      int end = html.indexOf('>', tag);
      out.append(html, done, tag);
      tag(html.substring(tag, end), out);
      done = end;
    }
    return out.append(html, done, html.length()).toString();
  }

  private void tag(String tag, StringBuilder out) {
    int done = heading(tag, out);
    for (int place = next(tag, done); place < tag.length(); place = next(tag, done)) {
      int start = tag.indexOf('"', place) + 1;
      int end = tag.indexOf('"', start);
      String value = tag.substring(start, end);
      out.append(tag, done, start).append(at(tag, place).apply(value));
      done = end;
    }
    out.append(tag, done, tag.length());
  }

  /** Where the next attribute is that the place matters to; the length of the tag for none. */
  private static int next(String tag, int from) {
    int next = tag.length();
    for (String attribute : PLACES) {
      int at = tag.indexOf(attribute, from);
      next = at < 0 ? next : Math.min(next, at);
    }
    return next;
  }

  private UnaryOperator<String> at(String tag, int place) {
    return tag.startsWith(ID, place) ? id : tag.startsWith(LINK, place) ? link : label;
  }

  /** Writes the beginning of a heading's tag, and tells where the rest begins. */
  private int heading(String tag, StringBuilder out) {
    int level = tag.startsWith("</") ? 3 : 2;
    if (tag.length() <= level || tag.charAt(level - 1) != 'h'
        || !Character.isDigit(tag.charAt(level))) {
      return 0;
    }
    out.append(tag, 0, level).append((char) Math.min(LOWEST, tag.charAt(level) + deeper));
    return level + 1;
  }
}
