package gazette.markdown;

import java.util.List;
import java.util.regex.Pattern;

/** Finds years, and days of a year, in a cell: a narrow column may part them, not break them. */
final class DateParts {

  private static final Pattern PART = Pattern.compile("[0-9]{4}年|[0-9]{1,2}月(?:[0-9]{1,2}日)?");
  private static final Tag OPENING = new Tag("<span class=\"date\">");
  private static final Tag CLOSING = new Tag("</span>");

  private DateParts() {}

  /** The parts in order, each to be wrapped. */
  static List<Wrap> in(String cell) {
    return PART.matcher(cell)
        .results()
        .map(part -> new Wrap(part.start(), part.end(), OPENING, CLOSING))
        .toList();
  }
}
