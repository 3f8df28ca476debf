package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of a source, stripped of markup; what was stripped is in the ledger. */
final class SourceLines {

  private static final int HEAD = 2_000;

  private SourceLines() {}

  static List<Line> of(String text, Ledger ledger) {
    String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<body") || head.contains("<!doctype html")) {
      return HtmlLines.of(text, 1, Optional.of(ledger));
    }
    List<Line> lines = new ArrayList<>();
    StringBuilder table = new StringBuilder();
    int first = 0;
    int number = 0;
    for (String raw : text.split("\r?\n|\r", -1)) {
      number++;
      String lower = raw.toLowerCase(Locale.ROOT);
      if (first == 0 && lower.contains("<table") && text.contains("</")) {
        first = number;
      }
      if (first > 0) {
        table.append(raw).append('\n');
        if (lower.contains("</table")) {
          lines.addAll(HtmlLines.of(table.toString(), first, Optional.empty()));
          lines.add(new Line(number, "", ""));
          table.setLength(0);
          first = 0;
        }
        continue;
      }
      lines.add(line(number, raw, ledger));
    }
    if (first > 0) {
      for (String raw : table.toString().split("\n", -1)) {
        lines.add(line(first++, raw, ledger));
      }
    }
    return lines;
  }

  private static Line line(int number, String raw, Ledger ledger) {
    String clean = Markup.isRule(raw) ? "" : Markup.strip(raw);
    if (!Letters.of(raw).equals(Letters.of(clean))) {
      ledger.note(number, Fate.UNWRAPPED, raw.strip());
    }
    return new Line(number, clean, raw);
  }
}
