package gazette.markdown;

import gazette.markdown.Inline.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the {@code **} of one text.
 *
 * <p>
 * The rule of CommonMark asks for white space or punctuation outside a mark that has punctuation
 * inside; Chinese has no such white space, and {@code **重点。**而} would not be strong. Here a mark
 * opens before anything but white space and closing punctuation, and closes after anything but
 * white space and opening punctuation. Runs of another length ({@code 1401****1234}) are text.
 */
final class StrongMarks {

  private static final String OPENING = "(（[［{【〔“‘《〈「『";
  private static final String CLOSING = ")）]］}】〕”’》〉」』，。、；：！？,.;:!?";

  private static final Tag OPENING_TAG = new Tag("<strong>");
  private static final Tag CLOSING_TAG = new Tag("</strong>");

  private final String text;
  private final List<Run> runs = new ArrayList<>();
  private final List<Span> links = new ArrayList<>();

  StrongMarks(String text) {
    this.text = text;
  }

  /** Takes in the asterisks at a place; returns where they end. */
  int read(int at, int line) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '*') {
      end++;
    }
    if (end - at == 2) {
      runs.add(new Run(at, line));
    }
    return end;
  }

  /** Says that a link's text lies between two places; links are told in order. */
  void link(int open, int close) {
    links.add(new Span(open, close));
  }

  /** The marks, in pairs; warns of those that find no other. */
  List<Mark> pair(Report report) {
    List<Mark> marks = new ArrayList<>();
    Run outside = null;
    Run inside = null;
    int link = 0;
    for (Run run : runs) {
      while (link < links.size() && links.get(link).close() < run.at()) {
        link++;
        inside = unpaired(inside, report);
      }
      // A pair lies inside one link or outside all, so that tags nest.
      boolean within = link < links.size() && links.get(link).open() < run.at();
      Run open = within ? inside : outside;
      Run left = pair(open, run, marks, report);
      if (within) {
        inside = left;
      } else {
        outside = left;
      }
    }
    unpaired(inside, report);
    unpaired(outside, report);
    return marks;
  }

  /** Closes the open run, or opens one; returns the run that is open then. */
  private @Nullable Run pair(@Nullable Run open, Run run, List<Mark> marks, Report report) {
    if (open != null && closes(run)) {
      marks.add(new Mark(open.at(), 2, OPENING_TAG, ""));
      marks.add(new Mark(run.at(), 2, CLOSING_TAG, ""));
      return null;
    }
    if (open == null && opens(run)) {
      return run;
    }
    unpaired(run, report);
    return open;
  }

  private static @Nullable Run unpaired(@Nullable Run run, Report report) {
    if (run != null) {
      report.warning(run.line(), "strong-half");
    }
    return null;
  }

  private boolean opens(Run run) {
    int next = run.at() + 2;
    return next < text.length() && !Character.isWhitespace(text.charAt(next))
        && CLOSING.indexOf(text.charAt(next)) < 0;
  }

  private boolean closes(Run run) {
    return run.at() > 0 && !Character.isWhitespace(text.charAt(run.at() - 1))
        && OPENING.indexOf(text.charAt(run.at() - 1)) < 0;
  }

  /** Two asterisks. */
  private record Run(int at, int line) {}

  /** The brackets around a link's text. */
  private record Span(int open, int close) {}
}
