package gazette.markdown;

import gazette.markdown.Inline.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One walk over one text, from left to right. */
final class InlineScan {

  /** More than a message shows; a text of megabytes is not copied for each of its brackets. */
  private static final int MAX_QUOTED = 200;

  private final String text;
  private final LinkReader links;
  private final Report report;
  private final List<Mark> marks = new ArrayList<>();
  private final StrongMarks strong;
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private int at;
  private int line;
  /** The end of the last escape, so that an escaped {@code !} is no image. */
  private int escapedTo;
  /** The end of the last link. */
  private int linkedTo;

  InlineScan(Prose prose, int first, LinkReader links, Report report) {
    this.text = prose.text();
    this.links = links;
    this.report = report;
    this.at = first;
    this.line = prose.line();
    this.strong = new StrongMarks(text);
  }

  Inline scan() {
    while (at < text.length()) {
      at = switch (text.charAt(at)) {
        case '\n' -> lineBreak();
        case '\\' -> backslash();
        case '*' -> strong.read(at, line);
        case '[' -> openingBracket();
        case ']' -> closingBracket();
        case '<' -> lessThan();
        case '&' -> ampersand();
        default -> at + 1;
      };
    }
    marks.addAll(strong.pair(report));
    marks.sort(Comparator.comparingInt(Mark::at));
    return new Inline(text, marks);
  }

  private int lineBreak() {
    // Chinese has no spaces between words, so none where a line of it was broken.
    boolean closed = isChinese(text.charAt(at - 1)) || isChinese(text.charAt(at + 1));
    String shown = closed ? "" : " ";
    marks.add(new Mark(at, 1, new Tag(shown), shown));
    line++;
    return at + 1;
  }

  /**
   * Ideographs, kana, their punctuation, full-width forms, and the quotes and dashes used with
   * them.
   */
  private static boolean isChinese(char c) {
    return (c >= '\u2E80' && c < '\uE000') || (c >= '\uF900' && c <= '\uFFEF')
        || (c >= '\u2010' && c <= '\u2027');
  }

  private int backslash() {
    if (at + 1 == text.length() || !isPunctuation(text.charAt(at + 1))) {
      return at + 1;
    }
    String escaped = text.substring(at + 1, at + 2);
    marks.add(new Mark(at, 2, new Tag(Html.text(escaped)), escaped));
    escapedTo = at + 2;
    return escapedTo;
  }

  /** ASCII punctuation: what CommonMark 0.31, 2.4 lets a backslash escape. */
  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  private int openingBracket() {
    boolean image = at > escapedTo && text.charAt(at - 1) == '!';
    brackets.addLast(new Bracket(at, image));
    return at + 1;
  }

  private int closingBracket() {
    boolean target = at + 1 < text.length() && text.charAt(at + 1) == '(';
    Bracket bracket = brackets.pollLast();
    if (bracket == null || !target) {
      return at + 1;
    }
    int open = bracket.at();
    if (linkedTo > open) {
      String beginning = text.substring(open, Math.min(at + 1, open + MAX_QUOTED));
      report.error(line, "link-in-link", Report.quote(beginning));
      return at + 1;
    }
    Optional<LinkReader.Link> link = links.read(text, open, at, bracket.image(), line);
    if (link.isEmpty()) {
      return at + 1;
    }
    marks.add(new Mark(open, 1, link.get().tag(), ""));
    marks.add(new Mark(at, link.get().end() - at, Tag.LINK_END, ""));
    strong.link(open, at);
    linkedTo = link.get().end();
    return linkedTo;
  }

  private int lessThan() {
    int end = end('<');
    if (end < 0) {
      return at + 1;
    }
    String inside = text.substring(at + 1, end);
    if (LinkReader.isExternal(inside)) {
      Optional<Tag> tag = links.external(inside, line);
      if (tag.isPresent()) {
        marks.add(new Mark(at, 1, tag.get(), ""));
        marks.add(new Mark(end, 1, Tag.LINK_END, ""));
        linkedTo = end + 1;
        return linkedTo;
      }
    } else if (isTag(inside)) {
      report.warning(line, "tag", Report.quote("<" + inside + ">"));
    }
    return at + 1;
  }

  /** Where the bracket at this place closes; -1 when it does not before the next one opens. */
  private int end(char open) {
    for (int i = at + 1; i < text.length() && text.charAt(i) != open; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
    }
    return -1;
  }

  /** Whether it reads as HTML: 《修改&lt;…&gt;的决定》 does not. */
  private static boolean isTag(String inside) {
    int name = inside.startsWith("/") ? 1 : 0;
    return inside.startsWith("!--") || inside.startsWith("?")
        || (name < inside.length() && isLetter(inside.charAt(name)));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int ampersand() {
    int end = at + 1;
    while (end < text.length() && end - at < 33 && isEntityCharacter(text.charAt(end))) {
      end++;
    }
    if (end > at + 2 && end < text.length() && text.charAt(end) == ';') {
      String entity = text.substring(at, end + 1);
      report.warning(line, "entity", Report.quote(entity));
    }
    return at + 1;
  }

  private static boolean isEntityCharacter(char c) {
    return c == '#' || isLetter(c) || (c >= '0' && c <= '9');
  }

  /** A {@code [}, and whether {@code !} stands before it. */
  private record Bracket(int at, boolean image) {}
}
