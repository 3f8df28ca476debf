package gazette.importer;

import gazette.text.ChineseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the contents page: titles with a page behind or before them, with or without leaders, on
 * one line or several, in one column or more, under names of sections, with or without numbers of
 * documents beside, below or above them.
 */
final class ContentsReader {

  private static final Pattern WORD = Pattern
      .compile("[#\\s【〖\\[]*目\\s*[录錄次](?:\\s*CONTENTS)?[\\s】〗\\]]*|(?i:contents)");
  private static final String LEADER = "[\\s.．。·…‥⋯、—_•-]";
  private static final String PAGE = "(?<page>\\d{1,4}|[一二三四五六七八九十百零〇○]{1,5})";
  private static final Pattern BEHIND = Pattern
      .compile("(?<title>.*?\\p{IsHan}(?:.*?[\\p{L}\\p{N}》”」〕）)\\]])??)(?<lead>" + LEADER
          + "*)(?<open>[(（]?)\\s*" + PAGE + "\\s*[)）]?");
  private static final Pattern ALONE = Pattern.compile(LEADER + "*[(（]?\\s*" + PAGE + "\\s*[)）]?");
  private static final Pattern BEFORE = Pattern.compile(
      "[(（]?" + "(?<page>\\d{1,4})" + "[)）]?" + "[\\s.．·…、]+(?<title>(?=[《“]?\\p{IsHan}).+)");
  private static final Pattern MARKED = Pattern
      .compile("[【〖\\[■◆●★▲＞>»\\s]+(?<name>\\p{IsHan}[\\p{IsHan}\\s、·]*)[】〗\\]\\s]*");
  private static final Pattern ISSUE = Pattern
      .compile(".*第\\s*\\d+\\s*期.*|[(（].{1,4}刊[)）]|\\d{4}(年.*)?");
  private static final Pattern ORNAMENT = Pattern.compile("[\\s>＞»◆●■★*#]+");
  private static final Pattern NUMBER_BEHIND = Pattern.compile(
      "(?<title>.*?\\p{IsHan}.*?)(?:\\s+|[(（]\\s*)(?<number>\\p{IsHan}{2,20}[〔\\[【(（［]?(?:(?:19|20)\\d{2}[〕\\]】)）］])?\\s*第?\\d{1,5}[号號])\\s*[)）]?");
  private static final Pattern GLUED_NUMBER = Pattern.compile(
      "(?<title>.*(?:通知|通报|通報|决定|決定|意见|意見|批复|批復|函|公告|通告|答复|答復))(?<number>\\p{IsHan}{2,14}[〔\\[【(（［](?:19|20)\\d{2}[〕\\]】)）］]\\d{1,5}[号號])");
  private static final Pattern ABOUT = Pattern.compile("关于|關於|印发|印發|转发|轉發|批转|批轉");
  private static final Pattern SENTENCE = Pattern.compile(".*(?:。|[：:；;]$).*");
  private static final int SHORTEST_TITLE = 4;
  private static final int LONGEST_SECTION = 14;
  // So many lines without a page may stand between two entries: sections, parts of a title.
  private static final int LONGEST_GAP = 5;
  private static final int LONGEST_LINE = 200;
  private static final int MOST_ENTRIES = 999;
  private static final int FARTHEST = 400;
  private static final int LAST_PAGE = 999;

  private final List<Contents.Entry> entries = new ArrayList<>();
  private final List<Line> pending = new ArrayList<>();
  private final boolean pagesBefore;
  private final int width;
  private String section = "";
  private String number = "";
  private boolean numbersBelow;
  private int last;

  private ContentsReader(List<Line> lines) {
    this.pagesBefore = count(lines, BEFORE) > Math.max(2, count(lines, BEHIND));
    this.width = lines.stream()
        .filter(line -> BEHIND.matcher(half(line.text())).matches())
        .mapToInt(line -> Line.width(line.text()))
        .max()
        .orElse(0);
  }

  /** The first contents page of a text; empty when there is none. */
  static Optional<Contents> read(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (WORD.matcher(lines.get(i).text()).matches()) {
        List<Line> below = new ArrayList<>();
        lines.subList(i + 1, Math.min(lines.size(), i + FARTHEST))
            .forEach(line -> below.add(plain(line)));
        List<Line> ordered = Columns.inOrder(below);
        ContentsReader reader = new ContentsReader(ordered);
        int end = reader.read(ordered, lines.get(i).number());
        // A rule that ends the table of the last entries is part of the page.
        for (Line line : below) {
          boolean rule = line.raw().startsWith("|") && Cells.areDrawn(line.raw());
          end = rule && line.number() == end + 1 ? line.number() : end;
        }
        if (!reader.entries.isEmpty()) {
          return Optional.of(new Contents(lines.get(i).number(), end, reader.entries));
        }
      }
    }
    return Optional.empty();
  }

  private static long count(List<Line> lines, Pattern form) {
    return lines.stream()
        .limit(60)
        .filter(line -> form.matcher(half(line.text())).matches())
        .count();
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
      boolean taken = pagesBefore ? before(line)
          : behind(line, i > 0 && !lines.get(i - 1).isBlank());
      if (taken) {
        last = Math.max(last, line.number());
      }
    }
    return last;
  }

  /** Whether the line is no longer one of the contents. */
  private boolean isText(Line line) {
    String text = line.text();
    boolean again = Forms.letters(text).equals(Forms.letters(entries.getFirst().title()));
    return pending.size() > LONGEST_GAP || again || text.length() > LONGEST_LINE
        || SENTENCE.matcher(text).matches();
  }

  private boolean behind(Line line, boolean close) {
    String text = half(line.text());
    if (Forms.isNumber(line.text())) {
      if (pending.isEmpty() && !entries.isEmpty() && (close || numbersBelow) && number.isEmpty()
          && entries.getLast().number().isEmpty()) {
        Contents.Entry entry = entries.removeLast();
        entries.add(new Contents.Entry(entry.section(), entry.title(), line.text(), entry.page(),
            entry.line()));
        numbersBelow = true;
        return true;
      }
      number = line.text();
      return false;
    }
    Matcher entry = BEHIND.matcher(text);
    Matcher alone = ALONE.matcher(text);
    if (entry.matches() && page(entry.group("page")) > 0 && isPage(entry)) {
      String title = above() + line.text().substring(0, entry.end("title"));
      if (Letters.of(title).length() >= SHORTEST_TITLE) {
        add(title, page(entry.group("page")), line.number());
        return true;
      }
    } else if (!pending.isEmpty() && alone.matches() && page(alone.group("page")) > 0) {
      Line title = pending.removeLast();
      add(above() + title.text(), page(alone.group("page")), title.number());
      return true;
    }
    if (!ISSUE.matcher(text).matches()) {
      pending.add(line);
    }
    return false;
  }

  /**
   * Digits right behind a word may be part of it: …2023 (年…). Numerals need a bracket or leader.
   */
  private static boolean isPage(Matcher entry) {
    boolean apart = !entry.group("lead").isEmpty() || !entry.group("open").isEmpty();
    boolean digits = Character.isDigit(entry.group("page").charAt(0));
    char before = entry.group("title").charAt(entry.group("title").length() - 1);
    return apart || (digits && entry.group("page").length() < 4 && !Character.isDigit(before)
        && before != ']' && before != '〕');
  }

  private boolean before(Line line) {
    Matcher entry = BEFORE.matcher(half(line.text()));
    if (entry.matches() && page(entry.group("page")) > 0) {
      String rest = above();
      if (!rest.isEmpty() && !entries.isEmpty()) {
        Contents.Entry wrapped = entries.removeLast();
        entries
            .add(entry(wrapped.title() + rest, wrapped.page(), wrapped.line(), wrapped.section()));
      }
      add(line.text().substring(entry.start("title")), page(entry.group("page")), line.number());
      return true;
    }
    pending.add(line);
    return false;
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
      Matcher marked = MARKED.matcher(line.text());
      if (title.isEmpty() && (marked.matches() || isSection(i))) {
        section = (marked.matches() ? marked.group("name") : line.text()).replaceAll("\\s", "");
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

  private int page(String digits) {
    int page;
    if (Character.isDigit(digits.charAt(0))) {
      page = Integer.parseInt(digits);
    } else {
      OptionalInt numeral = ChineseNumber.parse(digits.replace('○', '〇'));
      page = numeral.orElse(0);
    }
    boolean follows = entries.isEmpty() || page >= entries.getLast().page();
    return follows && page <= LAST_PAGE ? page : 0;
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
    String marked = Markup.withoutBold(bare);
    return line.withText(MARKED.matcher(marked).matches() ? marked.strip()
        : ORNAMENT.matcher(marked).replaceAll(" ").strip());
  }
}
