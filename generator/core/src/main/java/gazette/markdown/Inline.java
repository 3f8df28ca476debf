package gazette.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Text whose marks are known.
 *
 * @param source the text as written
 * @param marks what in it is not text, in order, none overlapping another
 */
record Inline(String source, List<Mark> marks) {

  /**
   * A piece of the source that stands for something else.
   *
   * @param at where it begins in the source
   * @param length how many characters of the source it takes
   * @param tag what the page has for it
   * @param printed what the reader sees for it; empty for what is only syntax
   */
  record Mark(int at, int length, Tag tag, String printed) {}

  Inline {
    marks = List.copyOf(marks);
  }

  /** How many characters of the source come before the first mark. */
  int plainLength() {
    return marks.isEmpty() ? source.length() : marks.getFirst().at();
  }

  /** The printed characters. */
  String printed() {
    if (marks.isEmpty()) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    int done = 0;
    for (Mark mark : marks) {
      out.append(source, done, mark.at()).append(mark.printed());
      done = mark.at() + mark.length();
    }
    return out.append(source, done, source.length()).toString();
  }

  /**
   * The same with tags around parts of it; those are left out that marks or links cross.
   *
   * @param parts in order, none overlapping another
   */
  Inline with(List<Wrap> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    List<Mark> all = new ArrayList<>(marks.size() + 2 * parts.size());
    boolean isLinked = false;
    int next = 0;
    for (Wrap part : parts) {
      while (next < marks.size() && marks.get(next).at() < part.start()) {
        isLinked = marks.get(next).tag().leavesLink(isLinked);
        all.add(marks.get(next++));
      }
      boolean isCrossed = next < marks.size() && marks.get(next).at() < part.end();
      boolean isBegun = !all.isEmpty()
          && all.getLast().at() + all.getLast().length() > part.start();
      if (!isLinked && !isCrossed && !isBegun) {
        all.add(new Mark(part.start(), 0, part.opening(), ""));
        all.add(new Mark(part.end(), 0, part.closing(), ""));
      }
    }
    all.addAll(marks.subList(next, marks.size()));
    return new Inline(source, all);
  }

  /** A place to write from: one that is wished for, or the first mark if that comes before it. */
  int from(int wished) {
    return marks.isEmpty() ? wished : Math.min(wished, marks.getFirst().at());
  }

  /** Writes all from a character on that does not come after the first mark. */
  void write(TextHtml.Writer out, int from) {
    int done = from;
    for (Mark mark : marks) {
      out.text(source, done, mark.at());
      mark.tag().write(out);
      done = mark.at() + mark.length();
    }
    out.text(source, done, source.length());
  }
}
