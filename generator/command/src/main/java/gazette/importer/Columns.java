package gazette.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts columns that stand side by side one below the other. */
final class Columns {

  private static final Pattern PART = Pattern
      .compile("(?:^|[ \\t\u3000]{2,})(?=[^ \\t\u3000]*\\p{IsHan})");
  private static final Pattern PAGE = Pattern.compile("[(（〔\\[]?[\\d一二三四五六七八九十百零〇]{1,5}[)）〕\\]]?");
  private static final int FEWEST = 3;
  private static final int NEAR = 4;
  private static final int NARROWEST = 24;
  private static final int WIDEST = 400;

  private Columns() {}

  /** The lines, with the columns at their top in the order of reading. */
  static List<Line> inOrder(List<Line> lines) {
    int end = lines.size();
    int gutter = gutter(lines);
    if (gutter == 0) {
      return lines;
    }
    List<Line> left = new ArrayList<>();
    List<Line> right = new ArrayList<>();
    int stop = 0;
    boolean both = false;
    for (int i = 0; i < end && !(both && isEnd(lines, i, gutter)); i++) {
      both |= begins(lines.get(i), gutter);
      int cut = cut(lines.get(i).raw(), gutter);
      if (cut < 0) {
        break;
      }
      stop = i + 1;
      part(lines.get(i), 0, cut, left);
      part(lines.get(i), cut, lines.get(i).raw().length(), right);
    }
    List<Line> all = new ArrayList<>(left);
    all.addAll(inOrder(right));
    all.addAll(lines.subList(stop, end));
    return all;
  }

  /**
   * The lines of a text that is set in two columns throughout, page by page; others as they are.
   */
  static List<Line> ofPages(List<Line> lines) {
    Map<Integer, Integer> gutters = new HashMap<>();
    int shown = 0;
    for (Line line : lines) {
      shown += line.isBlank() || line.isRow() ? 0 : 1;
      Matcher part = PART.matcher(printed(line));
      while (part.find()) {
        int left = Line.width(line.raw().substring(0, part.start()).strip());
        int gutter = Line.width(line.raw().substring(0, part.end()));
        if (left * 3 > gutter * 2 && gutter >= NARROWEST) {
          gutters.merge(gutter, 1, Integer::sum);
        }
      }
    }
    int best = 0;
    long most = 0;
    for (int gutter : gutters.keySet()) {
      long both = lines.stream().filter(line -> begins(line, gutter)).count();
      if (both > most) {
        best = gutter;
        most = both;
      }
    }
    return most * 5 < shown * 2L ? lines : ofPages(lines, best);
  }

  private static List<Line> ofPages(List<Line> lines, int gutter) {
    List<Line> all = new ArrayList<>();
    List<Line> left = new ArrayList<>();
    List<Line> right = new ArrayList<>();
    int before = 0;
    for (Line line : lines) {
      int cut = cut(line.raw(), gutter);
      boolean page = line.number() > before + 1 || line.raw().startsWith("\f");
      before = line.number();
      if (page || cut < 0) {
        flush(left, right, all);
      }
      if (cut < 0) {
        all.add(line);
      } else {
        half(line, 0, cut, left);
        half(line, cut, line.raw().length(), right);
      }
    }
    flush(left, right, all);
    return all;
  }

  private static void half(Line line, int from, int to, List<Line> column) {
    String raw = line.raw().substring(from, to).stripTrailing();
    column.add(new Line(line.number(), Markup.strip(raw), raw));
  }

  private static void flush(List<Line> left, List<Line> right, List<Line> all) {
    for (List<Line> column : List.of(left, right)) {
      while (!column.isEmpty() && column.getLast().isBlank()) {
        column.removeLast();
      }
      while (!column.isEmpty() && column.getFirst().isBlank()) {
        column.removeFirst();
      }
      all.addAll(column);
      column.clear();
    }
  }

  /** What may have columns: no page is wider, and a run of blanks would take ever longer. */
  private static String printed(Line line) {
    String raw = line.raw().stripTrailing();
    return line.isRow() || raw.length() > WIDEST ? "" : raw;
  }

  /** Whether a gap stands here, and no columns go on below it. */
  private static boolean isEnd(List<Line> lines, int at, int gutter) {
    boolean gap = lines.get(at).isBlank()
        || (at > 0 && lines.get(at).number() > lines.get(at - 1).number() + 1);
    return gap && lines.subList(at, Math.min(lines.size(), at + NEAR))
        .stream()
        .noneMatch(line -> begins(line, gutter));
  }

  private static void part(Line line, int from, int to, List<Line> column) {
    String raw = line.raw().substring(from, to);
    if (!raw.isBlank()) {
      column.add(new Line(line.number(), Markup.strip(raw), raw));
    }
  }

  /** Where the second column begins, in half widths; 0 when there is one column. */
  private static int gutter(List<Line> lines) {
    Map<Integer, Integer> begins = new HashMap<>();
    int shown = 0;
    for (Line line : lines.subList(0, Math.min(60, lines.size()))) {
      Matcher part = PART.matcher(printed(line));
      shown += line.isBlank() ? 0 : 1;
      while (part.find()) {
        String before = line.raw().substring(0, part.start());
        // A page number alone is no column.
        if (before.codePoints().anyMatch(Character::isIdeographic)
            && !PAGE.matcher(line.raw().substring(part.end()).strip()).matches()) {
          begins.merge(Line.width(line.raw().substring(0, part.end())), 1, Integer::sum);
        }
      }
    }
    int gutter = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> begin : begins.entrySet()) {
      int near = begin.getValue() + begins.getOrDefault(begin.getKey() + 2, 0);
      if (near >= FEWEST && (near > most || (near == most && begin.getKey() < gutter))) {
        gutter = begin.getKey();
        most = near;
      }
    }
    return most * 6 >= shown || most >= FEWEST * 2 ? gutter : 0;
  }

  private static boolean begins(Line line, int gutter) {
    int cut = cut(line.raw(), gutter);
    return cut > 0 && cut < line.raw().length() && !line.raw().substring(0, cut).isBlank();
  }

  /** Where a line is cut at the gutter; -1 when its text runs across. */
  private static int cut(String raw, int gutter) {
    int width = 0;
    for (int i = 0; i < raw.length(); i++) {
      if (width >= gutter) {
        boolean free = i < 2 || raw.substring(i - 1, i).isBlank();
        return free ? i : -1;
      }
      width += Line.width(raw.substring(i, i + 1));
    }
    return raw.length();
  }
}
