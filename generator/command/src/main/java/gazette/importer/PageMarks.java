package gazette.importer;

import gazette.text.ChineseNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what every page prints: its number and the running head beside it. A head is known by
 * its place, next to a page number or at a form feed, and by coming again and again.
 */
final class PageMarks {

  private static final String DASHES = "[-—–－·•~.]+";
  private static final String FRAMED = "(?:第\\s*(\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?|"
      + DASHES + "\\s*(\\d{1,4})\\s*" + DASHES + ")";
  private static final String GAP = "(?:\\s{2,}|\\s[·|/]\\s)";
  // 第3页, - 3 -; beside a head; beside a head, with a gap between; nothing else.
  private static final Pattern NUMBER = Pattern.compile(FRAMED);
  private static final Pattern NUMBER_AND_HEAD = Pattern
      .compile(FRAMED + "\\s*(?<right>\\D.{1,40})|(?<left>.{2,40}?)\\s*" + FRAMED);
  private static final Pattern NUMBER_APART = Pattern.compile(
      "(\\d{1,4})" + GAP + "(?<right>\\S.{1,40})|(?<left>\\S.{1,40}?)" + GAP + "(\\d{1,4})");
  // 3 / 60, [3], P3: one figure that changes, and no word.
  private static final Pattern SHAPE = Pattern.compile(
      "(?<left>[^\\d\\p{IsHan}]{0,8}?)(\\d{1,4})(?<right>[^\\d\\p{IsHan}]?[^\\p{IsHan}]{0,8})");
  private static final Pattern BARE = Pattern.compile("\\d{1,4}");
  private static final Pattern GAZETTE = Pattern.compile(
      ".*(?:公\\s*[报報]|政\\s*[报報]|第\\s*\\d+\\s*期|[总總]\\s*第\\s*\\d+\\s*[号號]|(?i:(?:gong|zheng)\\s?bao|gazette)).*");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；;：:，,]\\s*");
  private static final int LONGEST_HEAD = 50;
  private static final int OFTEN = 3;
  // No page has fewer lines.
  private static final int SHORTEST_PAGE = 6;
  private static final int MOST_SKIPPED = 4;
  private static final int NEAR = 50;
  private static final String ALONE = "";
  private static final String PART = "|";

  private final List<Line> lines;
  private final boolean[] marks;
  private final boolean[] breaks;
  private final int[] numbers;
  private final Map<String, Integer> heads = new HashMap<>();
  private int pages;

  private PageMarks(List<Line> lines) {
    this.lines = lines;
    this.marks = new boolean[lines.size()];
    this.breaks = new boolean[lines.size()];
    this.numbers = new int[lines.size()];
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
      printed.note(lines.get(i), pages.numbers[i]);
    }
    pages.findHeads();
    return pages.rest(dense, ledger);
  }

  private void findNumbers() {
    Map<String, List<Integer>> framed = new HashMap<>();
    Map<String, List<Integer>> apart = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = flat(lines.get(i));
      Matcher alone = NUMBER.matcher(text);
      if (alone.matches()) {
        mark(i, alone);
      } else if (BARE.matcher(text).matches() && isAlone(i)) {
        numbers[i] = Integer.parseInt(text);
        apart.computeIfAbsent(ALONE, any -> new ArrayList<>()).add(i);
      } else if (SHAPE.matcher(text).matches()) {
        collect(SHAPE.matcher(text), i, apart);
      } else if (mayBeHead(lines.get(i))) {
        collect(NUMBER_AND_HEAD.matcher(text), i, framed);
        collect(NUMBER_APART.matcher(wide(lines.get(i))), i, apart);
      }
    }
    framed.values().stream().filter(places -> places.size() > 1).forEach(places -> {
      places.forEach(at -> marks[at] = true);
    });
    apart.forEach((head, places) -> markRising(places, head.equals(ALONE)));
    markBetween();
    for (int i = 0; i < lines.size(); i++) {
      numbers[i] = marks[i] ? numbers[i] : 0;
      breaks[i] = marks[i] || lines.get(i).raw().startsWith("\f");
      pages += breaks[i] ? 1 : 0;
    }
  }

  /** The heads of the gazette that stand once, with the page behind the last one. */
  private void markBetween() {
    int page = -1;
    for (int i = 0; i < lines.size(); i++) {
      marks[i] |= page > 0 && numbers[i] == page + 1 && isGazette(lines.get(i));
      page = marks[i] && numbers[i] > 0 ? numbers[i] : page;
    }
  }

  private void collect(Matcher mark, int at, Map<String, List<Integer>> heads) {
    if (mark.matches()) {
      numbers[at] = page(mark);
      String head = mark.group("left") + "#" + mark.group("right");
      heads.computeIfAbsent(head.replaceAll("\\s", ""), any -> new ArrayList<>()).add(at);
    }
  }

  private void mark(int at, Matcher number) {
    marks[at] = true;
    numbers[at] = page(number);
  }

  /** The page that any of the groups says. */
  private static int page(Matcher number) {
    for (int group = 1; group <= number.groupCount(); group++) {
      String figure = number.group(group);
      if (figure != null && ChineseNumber.parse(figure).isPresent()) {
        return ChineseNumber.parse(figure).getAsInt();
      }
      if (figure != null && BARE.matcher(figure).matches()) {
        return Integer.parseInt(figure);
      }
    }
    return 0;
  }

  /** Of the figures beside one head, those that rise from page to page are numbers of pages. */
  private void markRising(List<Integer> places, boolean alone) {
    List<Integer> row = BestRow.of(places.size(), i -> 1, NEAR,
        (j, i) -> follows(places.get(j), places.get(i), alone));
    int enough = alone || isGazette(lines.get(places.getFirst())) ? 2 : OFTEN;
    if (row.size() >= enough && (alone || row.size() * 2 > places.size())) {
      row.forEach(i -> marks[places.get(i)] = true);
    }
  }

  /** Whether a figure may say the page after that of another; the last page may be short. */
  private boolean follows(int first, int second, boolean alone) {
    int step = numbers[second] - numbers[first];
    // A figure without blank lines around it may be a cell.
    int shortest = alone ? 1
        : flat(lines.get(second)).length() < 4 ? SHORTEST_PAGE * 3 : step == 1 ? 2 : SHORTEST_PAGE;
    return step > 0 && step <= (alone ? 2 : MOST_SKIPPED) && second - first >= shortest;
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
      keys(lines.get(at)).forEach(key -> heads.merge(key, 1, Integer::sum));
    }
  }

  private void take(int at) {
    if (at < 0 || !mayBeHead(lines.get(at))) {
      return;
    }
    int times = keys(lines.get(at)).stream()
        .mapToInt(key -> heads.getOrDefault(key, 0))
        .max()
        .orElse(0);
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

  /** With its gaps as wide as they are printed. */
  private static String wide(Line line) {
    String gaps = line.raw().strip().replace("\t", "  ").replace("\u3000", "  ");
    return Normalizer.normalize(gaps, Normalizer.Form.NFKC);
  }

  private static String flat(Line line) {
    String text = Markup.withoutHashes(Markup.withoutBold(line.text()));
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
  }

  /** The head without any figures. */
  private static String key(Line line) {
    return Letters.of(flat(line)).replaceAll("\\d", "");
  }

  /** The head, and of one in parts each: beside the number of the issue the section may change. */
  private static Set<String> keys(Line line) {
    Set<String> keys = new HashSet<>(Set.of(key(line)));
    String[] parts = wide(line).split(GAP, -1);
    for (String part : parts) {
      String key = key(line.withText(part));
      if (parts.length > 1 && !key.isEmpty()) {
        keys.add(PART + key);
      }
    }
    return keys;
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
