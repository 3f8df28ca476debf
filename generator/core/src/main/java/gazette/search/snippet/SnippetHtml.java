package gazette.search.snippet;

import gazette.search.snippet.Marks.Mark;
import gazette.text.NormalizedText;
import java.util.List;

/** Writes parts of a text as HTML, in the characters of the print. */
final class SnippetHtml {

  private static final char ELLIPSIS = '…';

  private final NormalizedText text;
  private final String print;
  private final List<Mark> marks;
  private final int begin;
  private final StringBuilder html = new StringBuilder();
  private boolean isMarked;

  /**
   * Begins with nothing.
   *
   * @param text the text and what it was printed as
   * @param marks of the text, in order
   * @param label what stands before the snippet anyway: where the text begins with it, it is left
   *   out
   */
  SnippetHtml(NormalizedText text, List<Mark> marks, String label) {
    this.text = text;
    this.print = text.original();
    this.marks = marks;
    this.begin = print.startsWith(label) && print.length() > label.length() ? behind(label) : 0;
  }

  /** Where the text goes on behind its label, without the sign that parts them. */
  private int behind(String label) {
    int at = label.length();
    return at + 1 < print.length() && "。：".indexOf(print.charAt(at)) >= 0 ? at + 1 : at;
  }

  /** Whether something is marked in it, or in the label. */
  boolean isMarked() {
    return isMarked;
  }

  /**
   * Adds a window with its marks; marks that touch become one, and … stands where a sentence is
   * cut, or where something is left out after the window before.
   */
  SnippetHtml add(Window window) {
    int start = Math.max(begin, text.originalStart(window.start()));
    int end = text.originalEnd(window.end());
    if (!html.isEmpty()) {
      html.append(' ').append(ELLIPSIS).append(' ');
    } else if (start > begin && !Sentences.isBorder(print, start)) {
      html.append(ELLIPSIS);
    }
    int done = start;
    int next = firstWithin(window);
    while (next < marks.size() && marks.get(next).start() < window.end()) {
      int from = text.originalStart(marks.get(next).start());
      int to = text.originalEnd(marks.get(next).end());
      for (next++; next < marks.size()
          && text.originalStart(marks.get(next).start()) <= to; next++) {
        to = Math.max(to, text.originalEnd(marks.get(next).end()));
      }
      isMarked = true;
      to = Math.min(to, end);
      from = Math.max(from, done);
      if (to <= from) {
        continue;
      }
      escape(done, from);
      html.append("<mark>");
      escape(from, to);
      html.append("</mark>");
      done = to;
    }
    escape(done, end);
    if (!Sentences.isBorder(print, end)) {
      html.append(ELLIPSIS);
    }
    return this;
  }

  private int firstWithin(Window window) {
    int first = 0;
    while (first < marks.size() && marks.get(first).start() < window.start()) {
      first++;
    }
    return first;
  }

  private void escape(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = print.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append(' ');
        default -> html.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return html.toString().strip();
  }
}
