package gazette.search.snippet;

import gazette.search.snippet.Marks.Mark;
import java.util.List;

/** Writes a part of a text as HTML. */
public final class SnippetHtml {

  private static final char ELLIPSIS = '…';

  private SnippetHtml() {}

  /**
   * Writes a window of a text with its marks; marks that touch become one, and … stands where a
   * sentence is cut.
   *
   * @param marks within the window, in order
   */
  public static String of(String text, Window window, List<Mark> marks) {
    StringBuilder html = new StringBuilder();
    if (!Windows.isSentenceBorder(text, window.start())) {
      html.append(ELLIPSIS);
    }
    int done = window.start();
    int next = 0;
    while (next < marks.size()) {
      int start = marks.get(next).start();
      int end = marks.get(next).end();
      for (next++; next < marks.size() && marks.get(next).start() <= end; next++) {
        end = Math.max(end, marks.get(next).end());
      }
      escape(text, done, start, html);
      html.append("<mark>");
      escape(text, start, end, html);
      html.append("</mark>");
      done = end;
    }
    escape(text, done, window.end(), html);
    if (!Windows.isSentenceBorder(text, window.end())) {
      html.append(ELLIPSIS);
    }
    return html.toString().strip();
  }

  private static void escape(String text, int start, int end, StringBuilder html) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
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
}
