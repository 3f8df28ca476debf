package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the contents page: titles with the page behind them, as plain lines or as a table. */
final class ContentsReader {

  private static final Pattern WORD = Pattern.compile("#{0,6}\\s*目\\s*[录錄次]\\s*");
  private static final Pattern ENTRY = Pattern
      .compile("(?<title>.*?\\p{IsHan}.*?[\\p{L}》”）)])[\\s.．·…‥、—_-]*[(（]?(?<page>\\d{1,4})[)）]?");
  private static final Pattern ISSUE = Pattern
      .compile(".*第\\s*\\d+\\s*期.*|[(（].{1,4}刊[)）]|\\d{4}(年.*)?");
  private static final Pattern ORNAMENT = Pattern.compile("[\\s>＞»◆●■★*#【】〖〗\\[\\]]+");
  private static final int SHORTEST_TITLE = 4;
  private static final int WRAPPED = 14;
  // So many lines without a page may stand between two entries: sections, ornaments.
  private static final int LONGEST_GAP = 4;

  private static final int LONGEST_LINE = 200;
  private static final int MOST_ENTRIES = 999;

  private final List<Contents.Entry> entries = new ArrayList<>();
  private final List<Line> pending = new ArrayList<>();
  private String section = "";
  private int gap;

  private ContentsReader() {}

  /** The first contents page of a text; empty when there is none. */
  static Optional<Contents> read(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (WORD.matcher(lines.get(i).text()).matches()) {
        Optional<Contents> contents = new ContentsReader().from(lines, i);
        if (contents.isPresent()) {
          return contents;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Contents> from(List<Line> lines, int start) {
    int last = start;
    for (int i = start + 1; i < lines.size() && gap <= LONGEST_GAP; i++) {
      Line line = plain(lines.get(i));
      if (line.text().isEmpty() || entries.size() == MOST_ENTRIES) {
        continue;
      }
      if (take(line)) {
        last = i;
      }
    }
    // A rule that ends the table of the last entries is part of the page.
    while (last + 1 < lines.size() && Cells.areDrawn(lines.get(last + 1).text())) {
      last++;
    }
    return entries.isEmpty() ? Optional.empty()
        : Optional.of(new Contents(lines.get(start).number(), lines.get(last).number(), entries));
  }

  private boolean take(Line line) {
    Matcher matcher = ENTRY.matcher(line.text().length() > LONGEST_LINE ? "" : line.text());
    if (matcher.matches()) {
      int page = Integer.parseInt(matcher.group("page"));
      String title = wrapped() + matcher.group("title");
      String closed = Spaces.closed(title.strip());
      if (Letters.of(closed).length() >= SHORTEST_TITLE && follows(page)) {
        pending.forEach(above -> section = Spaces.closed(above.text()));
        pending.clear();
        entries.add(new Contents.Entry(section, closed, page, line.number()));
        gap = 0;
        return true;
      }
    }
    gap += entries.isEmpty() ? 0 : 1;
    if (!ISSUE.matcher(line.text()).matches()) {
      pending.add(line);
    }
    return false;
  }

  /** The beginning of a title that went on in the next line. */
  private String wrapped() {
    if (pending.isEmpty()) {
      return "";
    }
    String above = pending.getLast().text();
    if (above.startsWith("关于") || above.length() >= WRAPPED) {
      pending.removeLast();
      return above;
    }
    return "";
  }

  private boolean follows(int page) {
    return page > 0 && (entries.isEmpty() || page >= entries.getLast().page());
  }

  /** The text of a line or row without rules and ornaments. */
  private static Line plain(Line line) {
    String text = line.text();
    if (Cells.areDrawn(text)) {
      return line.withText("");
    }
    String bare = text.startsWith("|") ? text.replace('|', ' ') : text;
    return line.withText(ORNAMENT.matcher(Markup.withoutBold(bare)).replaceAll(" ").strip());
  }
}
