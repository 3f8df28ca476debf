package gazette.importer;

import gazette.text.ChineseNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the contents page: titles with a page behind or before them, with or without leaders, on
 * one line or several, in one column or more, under names of sections, with or without numbers of
 * documents beside, below or above them.
 */
final class ContentsReader {

  private static final Pattern WORD = Pattern.compile(
      "[#*\\s【〖\\[]*(?:\\p{IsHan}{1,6}\\s*)?目\\s*[录錄次](?:\\s*CONTENTS)?[*\\s】〗\\]]*|(?i:contents)");
  private static final String LEADER = "[\\s.．。·…‥⋯、—_•/-]";
  private static final String PAGE = "(?<page>\\d{1,4}|[一二三四五六七八九十百零〇○]{1,5})";
  private static final Pattern BEHIND = Pattern
      .compile("(?<title>.*?\\p{IsHan}(?:.*?[\\p{L}\\p{N}》”」〕）)\\]])??)(?<lead>" + LEADER + "*)(?:"
          + PAGE + "|[(（〔\\[【]\\s*" + PAGE.replace("page", "inside") + "\\s*[)）〕\\]】])");
  private static final Pattern ALONE = Pattern
      .compile(LEADER + "*[(（〔\\[【]?\\s*" + PAGE + "\\s*[)）〕\\]】]?");
  private static final Pattern BEFORE = Pattern.compile("[(（〔\\[【]?(?<page>\\d{1,4})[)）〕\\]】]?"
      + "[\\s.．·…、]+(?<title>(?=[《“]?(?:\\d{4}年|\\p{IsHan})).+)");
  private static final Pattern ISSUE = Pattern.compile(
      ".*第\\s*\\d+\\s*期.*|[(（].{1,4}刊[)）]|\\d{4}\\s*(年\\s*(\\d{1,2}\\s*月.*)?)?|(?i:contents)");
  private static final Pattern DASHED = Pattern.compile("[—–－-]+\\s*(?=\\p{IsHan})");
  private static final Pattern ORNAMENT = Pattern.compile("[\\s>＞»◆●■★*#]+");
  private static final Pattern NUMBER_BEHIND = Pattern.compile(
      "(?<title>.*?\\p{IsHan}.*?)(?:\\s+|[(（]\\s*)(?<number>\\p{IsHan}{2,20}[〔\\[【(（［]?(?:(?:19|20)\\d{2}[〕\\]】)）］])?\\s*第?\\d{1,5}[号號])\\s*[)）]?");
  private static final Pattern GLUED_NUMBER = Pattern.compile(
      "(?<title>.*(?:通知|通报|通報|决定|決定|意见|意見|批复|批復|函|公告|通告|答复|答復))(?<number>\\p{IsHan}{2,14}[〔\\[【(（［](?:19|20)\\d{2}[〕\\]】)）］]\\d{1,5}[号號])");
  // The author stands between the leaders and the page.
  private static final Pattern AUTHOR = Pattern
      .compile("[…‥⋯]{3,}\\s*\\p{IsHan}[\\p{IsHan}\\s]{1,15}$");
  private static final Pattern ORDINAL = Pattern.compile("^[一二三四五六七八九十]{1,3}、");
  private static final Pattern ABOUT = Pattern.compile("关于|關於|印发|印發|转发|轉發|批转|批轉");
  // 。。。 are leaders.
  private static final Pattern SENTENCE = Pattern.compile(".*(?:(?<!。)。(?!。)|[；;]$|.{12}[：:]$).*");
  private static final int SHORTEST_TITLE = 4;
  private static final int LONGEST_SECTION = 14;
  // So many lines without a page may stand between two entries: sections, parts of a title.
  private static final int LONGEST_GAP = 5;
  private static final int LONGEST_LINE = 200;
  private static final int MOST_ENTRIES = 999;
  private static final int FARTHEST = 400;
  // So many lines stand between the contents and the first sentence below them.
  private static final int LONGEST_HEAD = 16;
  private static final int LAST_PAGE = 999;
  private static final int MOST_LINES = 3;

  private final List<Contents.Entry> entries = new ArrayList<>();
  private final List<Line> pending = new ArrayList<>();
  private final boolean pagesBefore;
  private final int width;
  private final boolean[] paged;
  private String section = "";
  private String number = "";
  private boolean numbersBelow;
  private int last;
  private int lastWidth;

  private ContentsReader(List<Line> lines) {
    this.pagesBefore = count(lines, BEFORE) > Math.max(2, count(lines, BEHIND));
    this.width = lines.stream()
        .filter(line -> (pagesBefore ? BEFORE : BEHIND).matcher(half(line.text())).matches())
        .mapToInt(line -> Line.width(line.text()))
        .max()
        .orElse(0);
    this.paged = inOrder(lines);
  }

  /** Which lines have a page: of all figures at their ends those that rise in the longest row. */
  private boolean[] inOrder(List<Line> lines) {
    int[] pages = lines.stream().mapToInt(line -> page(line.text())).toArray();
    boolean[] rising = new boolean[lines.size()];
    BestRow
        .of(pages.length, i -> pages[i] > 0 ? 1 : 0, pages.length, (j, i) -> pages[j] <= pages[i])
        .forEach(i -> rising[i] = true);
    return rising;
  }

  /** The page that a line says; 0 when it says none. */
  private int page(String line) {
    String text = half(line);
    Matcher entry = (pagesBefore ? BEFORE : BEHIND).matcher(text);
    if (entry.matches()) {
      return pagesBefore ? page(entry, "page")
          : entry.group("inside") != null ? page(entry, "inside")
              : isPage(entry) ? page(entry, "page") : 0;
    }
    Matcher alone = ALONE.matcher(text);
    return !pagesBefore && alone.matches() ? page(alone, "page") : 0;
  }

  private static int page(Matcher entry, String group) {
    String digits = entry.group(group);
    int page = Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits)
        : ChineseNumber.parse(digits.replace('○', '〇')).orElse(0);
    return page <= LAST_PAGE ? page : 0;
  }

  /** The first contents page of a text; empty when there is none. */
  static Optional<Contents> read(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (WORD.matcher(lines.get(i).text()).matches()) {
        int word = nextWord(lines, i);
        List<Line> below = new ArrayList<>();
        lines.subList(word + 1, Math.min(lines.size(), word + FARTHEST))
            .forEach(line -> below.add(plain(line)));
        List<Line> ordered = untilText(Columns.inOrder(below));
        ContentsReader reader = new ContentsReader(ordered);
        int end = reader.read(ordered, lines.get(i).number());
        // A rule that ends the table of the last entries is part of the page.
        for (Line line : below) {
          boolean rule = line.raw().startsWith("|") && Cells.areDrawn(line.raw());
          end = rule && line.number() == end + 1 ? line.number() : end;
        }
        int first = lines.get(i).number();
        ContentsReader plain = new ContentsReader(below);
        int plainEnd = plain.readWithoutPages(below, first, lines);
        // Figures at the ends of a few titles are no pages.
        if (plain.entries.size() > reader.entries.size() * 2) {
          return Optional.of(new Contents(first, plainEnd, plain.entries));
        }
        if (!reader.entries.isEmpty()) {
          return Optional.of(new Contents(first, end, reader.entries));
        }
      }
    }
    return Optional.empty();
  }

  /** 目录 and CONTENTS may stand on two lines. */
  private static int nextWord(List<Line> lines, int at) {
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size() && WORD.matcher(lines.get(next).text()).matches() ? next : at;
  }

  /** The lines before the first sentence. */
  private static List<Line> untilText(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (SENTENCE.matcher(lines.get(i).text()).matches()) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }

  private static long count(List<Line> lines, Pattern form) {
    return lines.stream().filter(line -> form.matcher(half(line.text())).matches()).count();
  }

  private int read(List<Line> lines, int start) {
    last = start;
    for (int i = 0; i < lines.size() && entries.size() < MOST_ENTRIES; i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (!entries.isEmpty() && (isText(line) || (i + 1 < lines.size() && Forms.isOrder(line.text())
          && Forms.isOrderNumber(lines.get(i + 1).text())))) {
        break;
      }
      boolean close = i > 0 && !lines.get(i - 1).isBlank();
      boolean taken = numberBeside(line, close)
          || (pagesBefore ? before(line, paged[i]) : behind(line, paged[i]));
      if (taken) {
        last = Math.max(last, line.number());
      }
    }
    return last;
  }

  /**
   * Takes the titles of contents without pages: of one, two or three lines those that stand in the
   * text below as one. They end where one of their lines comes again.
   */
  private int readWithoutPages(List<Line> below, int start, List<Line> all) {
    int end = repeated(below);
    StringBuilder text = new StringBuilder();
    int first = below.isEmpty() ? start : below.get(end).number();
    all.stream()
        .filter(line -> line.number() >= first)
        .forEach(line -> text.append(Forms.letters(line.text())));
    List<Line> page = below.subList(0, end).stream().filter(line -> !line.isBlank()).toList();
    pending.clear();
    int indent = page.stream()
        .max(Comparator.comparingInt(line -> line.text().length()))
        .map(Line::indent)
        .orElse(0);
    int at = 0;
    while (at < page.size()) {
      int to = Math.min(page.size(), at + MOST_LINES);
      while (to > at && !isTitle(page.subList(at, to), text.toString())) {
        to--;
      }
      pending.add(page.get(at));
      boolean section = isSection(0) && page.get(at).indent() != indent;
      boolean title = to > at && !section && Forms.markedSection(page.get(at).text()).isEmpty();
      if (title) {
        pending.clear();
        add(printed(page.subList(at, to)), 0, page.get(at).number());
        last = page.get(to - 1).number();
      } else {
        above();
      }
      at = title ? to : at + 1;
    }
    return entries.isEmpty() ? start : last;
  }

  /** Whether a line is a title again, or the first line of it. */
  private static boolean isBeginning(String line, String title) {
    return line.length() > SHORTEST_TITLE && title.startsWith(line);
  }

  /**
   * Where the text begins: with a line that has stood above, whole or as a beginning, or with an
   * order; 0 when no line does.
   */
  private static int repeated(List<Line> lines) {
    Set<String> above = new HashSet<>();
    int text = untilText(lines).size();
    for (int i = 0; i < text; i++) {
      String letters = Forms.letters(lines.get(i).text());
      boolean again = !letters.isEmpty() && (!above.add(letters) || above.stream()
          .anyMatch(title -> !title.equals(letters) && isBeginning(letters, title)));
      boolean order = i + 1 < lines.size() && Forms.isOrder(lines.get(i).text())
          && Forms.isOrderNumber(lines.get(i + 1).text());
      if (order || (again && text - i < LONGEST_HEAD)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether lines are a title, and stand in the text as one. */
  private boolean isTitle(List<Line> lines, String text) {
    return lines.stream().allMatch(line -> Forms.isTitleLine(line.text()))
        && text.contains(Forms.letters(title(lines)));
  }

  private static String printed(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining());
  }

  /** The lines as one title, without the number behind it. */
  private String title(List<Line> lines) {
    return entry(printed(lines), 0, 0, "").title();
  }

  /** Whether the line is no longer one of the contents. */
  private boolean isText(Line line) {
    String text = line.text();
    boolean again = !Forms.isIssuer(text) && !Forms.isNumberedOrder(text)
        && isBeginning(Forms.letters(text), Forms.letters(entries.getFirst().title()));
    return pending.size() > LONGEST_GAP || again || text.length() > LONGEST_LINE;
  }

  /** Takes the number of a document that stands on a line of its own. */
  private boolean numberBeside(Line line, boolean close) {
    boolean bare = !entries.isEmpty() && Forms.isOrderNumber(line.text());
    if (!isNumber(line.text()) && !bare) {
      return false;
    }
    if (!entries.isEmpty() && (close || numbersBelow) && number.isEmpty()
        && entries.getLast().number().isEmpty() && wrapUp()) {
      Contents.Entry entry = entries.removeLast();
      entries.add(new Contents.Entry(entry.section(), entry.title(), line.text(), entry.page(),
          entry.line()));
      numbersBelow = true;
      return true;
    }
    number = line.text();
    return false;
  }

  private boolean behind(Line line, boolean page) {
    if (isNumber(line.text())) {
      return false;
    }
    String text = half(line.text());
    Matcher entry = BEHIND.matcher(text);
    if (page && entry.matches()) {
      String own = line.text().substring(0, entry.end("title"));
      if (isNumberBelow(own, line)) {
        number = own;
        addPending(line);
        return true;
      }
      String title = above() + AUTHOR.matcher(own).replaceFirst("");
      if (Letters.of(title).length() >= SHORTEST_TITLE) {
        add(title, page(line.text()), line.number());
        return true;
      }
    } else if (page && !pending.isEmpty()) {
      addPending(line);
      return true;
    }
    if (!ISSUE.matcher(text).matches()) {
      pending.add(line);
    }
    return false;
  }

  /** Adds the title above a line with its page. */
  private void addPending(Line page) {
    Line title = pending.removeLast();
    add(above() + title.text(), page(page.text()), page.number());
  }

  /** Whether a number stands below the title, and is not the rest of one that began behind it. */
  private boolean isNumberBelow(String own, Line line) {
    if (pending.isEmpty() || !(isNumber(own) || Forms.isOrderNumber(own))) {
      return false;
    }
    Line title = pending.getLast();
    return !Sentences.hasOpen(title.text())
        && (title.indent() != line.indent() || Forms.endsWithKind(title.text()));
  }

  private static boolean isNumber(String text) {
    return Forms.isNumber(text) || Forms.isNumberedOrder(text);
  }

  /**
   * Digits right behind a word may be part of it: …2023 (年…). Numerals need a bracket or leader.
   */
  private static boolean isPage(Matcher entry) {
    boolean apart = !entry.group("lead").isEmpty();
    boolean digits = Character.isDigit(entry.group("page").charAt(0));
    char before = entry.group("title").charAt(entry.group("title").length() - 1);
    return apart || (digits && entry.group("page").length() < 4 && !Character.isDigit(before)
        && before != ']' && before != '〕');
  }

  private boolean before(Line line, boolean page) {
    Matcher entry = BEFORE.matcher(half(line.text()));
    if (page && entry.matches()) {
      wrapUp();
      above();
      add(line.text().substring(entry.start("title")), page(line.text()), line.number());
      lastWidth = Line.width(line.text());
      return true;
    }
    if (!isNumber(line.text()) && !ISSUE.matcher(line.text()).matches()) {
      pending.add(line);
    }
    return false;
  }

  /**
   * Adds to the last title what stands below it as long as its lines had no room for more.
   *
   * @return whether nothing else stands there
   */
  private boolean wrapUp() {
    while (pagesBefore && !pending.isEmpty() && !entries.isEmpty() && lastWidth * 10 > width * 8
        && Forms.markedSection(pending.getFirst().text()).isEmpty()) {
      Line rest = pending.removeFirst();
      Contents.Entry entry = entries.removeLast();
      entries.add(entry(entry.title() + rest.text(), entry.page(), entry.line(), entry.section()));
      lastWidth = Line.width(rest.text());
    }
    return pending.isEmpty();
  }

  private void add(String title, int page, int line) {
    entries.add(entry(title, page, line, section));
    pending.clear();
    number = "";
  }

  private Contents.Entry entry(String printed, int page, int line, String under) {
    String title = Spaces.closed(printed.strip());
    String found = number;
    Matcher behind = NUMBER_BEHIND.matcher(half(printed.strip()));
    Matcher glued = GLUED_NUMBER.matcher(half(title));
    if (behind.matches() && found.isEmpty()) {
      found = Spaces
          .closed(printed.strip().substring(behind.start("number"), behind.end("number")));
      title = Spaces.closed(printed.strip().substring(0, behind.end("title")));
    } else if (glued.matches() && found.isEmpty()) {
      found = title.substring(glued.start("number"));
      title = title.substring(0, glued.end("title"));
    }
    return new Contents.Entry(under, title, found, page, line);
  }

  /** The beginning of a title on the lines above, for lines that are no names of sections. */
  private String above() {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < pending.size(); i++) {
      Line line = pending.get(i);
      String marked = Forms.markedSection(line.text());
      if (title.isEmpty() && (!marked.isEmpty() || isSection(i))) {
        section = marked.isEmpty()
            ? ORDINAL.matcher(line.text()).replaceFirst("").replaceAll("\\s", "")
            : marked;
      } else {
        title.append(line.text());
      }
    }
    pending.clear();
    return title.toString();
  }

  private boolean isSection(int at) {
    String text = pending.get(at).text();
    boolean about = ABOUT.matcher(text).find() || (at + 1 < pending.size() && Forms.isIssuer(text)
        && ABOUT.matcher(pending.get(at + 1).text()).lookingAt());
    boolean wide = width > 0 && Line.width(text) * 10 > width * 7
        && text.length() > SHORTEST_TITLE * 2;
    return !about && !wide && text.length() <= LONGEST_SECTION
        && text.codePoints().allMatch(c -> Character.isIdeographic(c) || c == ' ' || c == '、');
  }

  private static String half(String text) {
    return text.length() > LONGEST_LINE ? "" : Letters.half(text);
  }

  /** The line or row without rules and ornaments. */
  private static Line plain(Line line) {
    String text = line.text();
    if (text.startsWith("|") && Cells.areDrawn(text)) {
      return line.withText("");
    }
    String bare = text.startsWith("|") ? text.replace('|', ' ') : text;
    Matcher dashed = DASHED.matcher(Markup.withoutBold(bare));
    String marked = dashed.lookingAt() ? dashed.replaceFirst("") : Markup.withoutBold(bare);
    return line.withText(!Forms.markedSection(marked).isEmpty() ? marked.strip()
        : ORNAMENT.matcher(marked).replaceAll(" ").strip());
  }
}
