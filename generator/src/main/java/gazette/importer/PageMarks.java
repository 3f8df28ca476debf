package gazette.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes out what every page prints: its number and the running head beside it. A head is known by
 * its place, next to a page number or at a form feed, and by coming again and again.
 */
final class PageMarks {

  private static final String PAGE = "第\\s*(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?";
  private static final String DASHED = "[-—–－·•~.]+\\s*\\d{1,4}\\s*[-—–－·•~.]+";
  private static final Pattern NUMBER = Pattern.compile("(?:" + DASHED + "|" + PAGE + ")");
  private static final Pattern NUMBER_AND_HEAD = Pattern.compile("(?:(?:" + PAGE + "|" + DASHED
      + ")\\s*\\D.{1,40}|.{2,40}?\\s*(?:" + PAGE + "|" + DASHED + "))");
  private static final Pattern BARE = Pattern.compile("\\d{1,4}");
  private static final Pattern GAZETTE = Pattern
      .compile(".*(?:公\\s*[报報]|政\\s*[报報]|第\\s*\\d+\\s*期).*");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；;：:，,]\\s*");
  private static final Pattern DIGITS = Pattern.compile("[\\d\\s]+");
  private static final int LONGEST_HEAD = 50;
  private static final int OFTEN = 3;

  private final List<Line> lines;
  private final boolean[] marks;
  private final boolean[] breaks;
  private final Map<String, Integer> heads = new HashMap<>();
  private int pages;

  private PageMarks(List<Line> lines) {
    this.lines = lines;
    this.marks = new boolean[lines.size()];
    this.breaks = new boolean[lines.size()];
  }

  /**
   * The lines without these.
   *
   * @param dense whether lines go on without blank ones; then a page leaves none behind
   * @param printed takes the page numbers
   */
  static List<Line> takeOut(List<Line> lines, boolean dense, PrintedPages printed, Ledger ledger) {
    PageMarks pages = new PageMarks(lines);
    pages.findNumbers();
    for (int i = 0; i < lines.size(); i++) {
      printed.note(lines.get(i), flat(lines.get(i)), pages.marks[i]);
    }
    pages.findHeads();
    return pages.rest(dense, ledger);
  }

  private void findNumbers() {
    Map<String, Integer> lineHeads = new HashMap<>();
    for (Line line : lines) {
      if (NUMBER_AND_HEAD.matcher(flat(line)).matches()) {
        lineHeads.merge(key(line), 1, Integer::sum);
      }
    }
    int bare = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = flat(lines.get(i));
      marks[i] = NUMBER.matcher(text).matches()
          || (text.length() <= LONGEST_HEAD && NUMBER_AND_HEAD.matcher(text).matches()
              && lineHeads.getOrDefault(key(lines.get(i)), 0) > 1);
      if (BARE.matcher(text).matches() && isAlone(i)) {
        int page = Integer.parseInt(text);
        if (bare == 0 ? followedBy(page + 1, i) : page > bare && page <= bare + 2) {
          marks[i] = true;
          bare = page;
        }
      }
      breaks[i] = marks[i] || lines.get(i).raw().startsWith("\f");
      pages += breaks[i] ? 1 : 0;
    }
  }

  /** Whether the next bare number says the next page. */
  private boolean followedBy(int page, int at) {
    for (int i = at + 2; i < lines.size(); i++) {
      String text = flat(lines.get(i));
      if (BARE.matcher(text).matches() && isAlone(i)) {
        return Integer.parseInt(text) == page;
      }
    }
    return false;
  }

  private boolean isAlone(int at) {
    return (at == 0 || lines.get(at - 1).isBlank())
        && (at + 1 == lines.size() || lines.get(at + 1).isBlank());
  }

  private void findHeads() {
    Set<Integer> beside = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (breaks[i]) {
        beside.add(next(i, 1));
        beside.add(next(i, -1));
      }
    }
    beside.forEach(this::count);
    beside.forEach(this::take);
    // A head that stands at no number, but again and again.
    Map<String, Integer> everywhere = new HashMap<>();
    for (Line line : lines) {
      if (isGazette(line)) {
        everywhere.merge(key(line), 1, Integer::sum);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      marks[i] |= isGazette(lines.get(i)) && everywhere.getOrDefault(key(lines.get(i)), 0) >= OFTEN;
    }
  }

  private void count(int at) {
    if (at >= 0 && mayBeHead(lines.get(at))) {
      heads.merge(key(lines.get(at)), 1, Integer::sum);
    }
  }

  private void take(int at) {
    if (at < 0 || !mayBeHead(lines.get(at))) {
      return;
    }
    int times = heads.getOrDefault(key(lines.get(at)), 0);
    boolean gazette = isGazette(lines.get(at)) && times > 1;
    marks[at] |= gazette || (times >= OFTEN && times * 5 >= pages);
  }

  /** The next line with text that is no page number; -1 when there is none. */
  private int next(int from, int step) {
    // A form feed stands in the line of the head or before it.
    int i = from + (step > 0 && !marks[from] && !lines.get(from).isBlank() ? 0 : step);
    while (i >= 0 && i < lines.size() && (lines.get(i).isBlank() || marks[i])) {
      i += step;
    }
    return i < lines.size() ? i : -1;
  }

  private static boolean mayBeHead(Line line) {
    String text = flat(line);
    return !line.isRow() && text.length() <= LONGEST_HEAD && !SENTENCE.matcher(text).matches()
        && !Forms.isIssuer(text) && !Forms.isNumber(text) && !Signatures.isDay(text)
        && !Attachments.isMarker(text);
  }

  private static boolean isGazette(Line line) {
    return mayBeHead(line) && GAZETTE.matcher(flat(line)).matches();
  }

  private static String flat(Line line) {
    return Normalizer.normalize(line.text(), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
  }

  /** The head without the number of the page beside it. */
  private static String key(Line line) {
    return Letters.of(DIGITS.matcher(flat(line)).replaceAll(""));
  }

  private List<Line> rest(boolean dense, Ledger ledger) {
    List<Line> rest = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (marks[i]) {
        ledger.note(line.number(), Fate.ORNAMENT, line.text());
      } else if (!dense || !line.isBlank() || !isAtBreak(i)) {
        rest.add(line);
      }
    }
    return rest;
  }

  /** Whether a blank line is only what a page number has around it. */
  private boolean isAtBreak(int at) {
    int i = at;
    while (i > 0 && lines.get(i).isBlank() && !breaks[i]) {
      i--;
    }
    boolean above = marks[i] || breaks[i];
    i = at;
    while (i + 1 < lines.size() && lines.get(i).isBlank() && !breaks[i]) {
      i++;
    }
    return above || marks[i] || breaks[i];
  }
}
