package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets articles: head, paragraphs, signatures, tables. */
final class PressBody {

  private static final Pattern TABLE = Pattern.compile("\\[TABLE (\\d+)\\]");
  private static final Pattern CHAPTER = Pattern.compile("第[一二三四五六七八九十]{1,3}[章节].{0,24}");
  private static final Pattern SUBHEAD = Pattern.compile("[一二三四五六七八九十]{1,3}、[^。；]{2,20}");

  /** What is above a text, and how. */
  private enum NumberPlace {
    BELOW, BRACKETED, ABOVE
  }

  private final PressLayout layout;
  private final Random random;
  private final PressTable tables;
  private final NumberPlace number;
  private final boolean issuerApart;
  private final boolean narrowTitles;
  private final boolean dayBesideSigner;
  private final boolean boldHeads;
  private final boolean blankBelowHead;
  private final boolean signatureFlush;
  private final int webMeta;

  PressBody(PressLayout layout, Random random) {
    this.layout = layout;
    this.random = random;
    this.tables = new PressTable(layout, random);
    this.number = NumberPlace.values()[random.nextInt(NumberPlace.values().length)];
    this.issuerApart = random.nextBoolean();
    this.narrowTitles = random.nextInt(3) == 0;
    this.dayBesideSigner = random.nextInt(6) == 0;
    this.boldHeads = random.nextBoolean();
    this.blankBelowHead = random.nextBoolean();
    this.signatureFlush = !layout.isText() && random.nextBoolean();
    this.webMeta = layout.isHtml() ? random.nextInt(3)
        : layout.columns() == 1 && random.nextInt(12) == 0 ? 1 : 0;
  }

  /** The lines of an article, blank ones among them. */
  List<String> lines(SampleIssue.Article article) {
    List<String> lines = new ArrayList<>(head(article));
    if (webMeta > 0) {
      display(webMeta == 1
          ? "发布日期：2022-11-0" + (1 + random.nextInt(9)) + "　　来源：政府办公室　　浏览次数：" + random.nextInt(900)
          : "发布时间：2022年11月" + (1 + random.nextInt(9)) + "日 信息来源：政府办 字号：大 中 小", lines);
    }
    if (layout.isText() && blankBelowHead) {
      lines.add("");
    }
    List<String> texts = article.paragraphs();
    boolean enclosed = false;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Matcher table = TABLE.matcher(text);
      if (table.matches() && article.tables() != null) {
        lines.addAll(tables.lines(article.tables().get(Integer.parseInt(table.group(1)) - 1)));
        continue;
      }
      int day = dayBelow(texts, i);
      if (day > i && dayBesideSigner && day == i + 1) {
        signature(text + "　　" + texts.get(day), lines);
        i = day;
      } else if (day >= i) {
        signature(text, lines);
      } else if (enclosed && isTitle(text)) {
        title(text, lines, false);
      } else if (Attachments.isMarker(text)) {
        plain(text, lines);
      } else if (CHAPTER.matcher(text).matches()) {
        display(layout.isMarkdown() ? "## " + text : text, lines);
      } else if (i == 0 && text.endsWith("：")) {
        paragraph(text, "", lines);
      } else if (SUBHEAD.matcher(text).matches() && layout.isMarkdown()) {
        plain(boldHeads ? "**" + text + "**" : "### " + text, lines);
      } else {
        paragraph(text, layout.indent(), lines);
      }
      enclosed = day == i || Attachments.isMarker(text);
    }
    return lines;
  }

  private List<String> head(SampleIssue.Article article) {
    List<String> lines = new ArrayList<>();
    List<String> titles = new ArrayList<>(article.head());
    titles
        .removeIf(line -> bare(line).equals(bare(article.number())) || line.matches("第.{1,6}[号號]"));
    boolean order = "order".equals(article.kind());
    String below = order ? article.head().getLast() : article.number();
    if (number == NumberPlace.ABOVE && !order && below != null) {
      display(below, lines);
    }
    if (!issuerApart && titles.size() == 2 && !order && article.issuers().size() == 1
        && titles.getFirst().equals(article.issuers().getFirst())) {
      title(String.join("", titles), lines, true);
    } else {
      titles.forEach(line -> title(line, lines, true));
    }
    if (below != null && (order || number != NumberPlace.ABOVE)) {
      display(number == NumberPlace.BRACKETED && !order ? "（" + below + "）" : below, lines);
    }
    return lines;
  }

  private static String bare(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "-" : text.replaceAll("[（）()\\s]", "").replaceFirst("第", "");
  }

  private void title(String text, List<String> lines, boolean head) {
    String hashes = head ? "# " : "## ";
    if (!layout.isText()) {
      if (layout.isMarkdown() && random.nextInt(4) == 0 && text.length() > 24) {
        plain(hashes + text.substring(0, 18), lines);
        plain(hashes + text.substring(18), lines);
      } else {
        plain(layout.isMarkdown() ? hashes + text : "<h2>" + text + "</h2>", lines);
      }
      return;
    }
    int width = narrowTitles ? layout.measure() * 2 / 3 : layout.measure() - 6;
    for (String line : PressLayout.wrap(text, Math.max(24, width), "")) {
      lines.add(layout.centred() ? PressLayout.centre(line, layout.measure()) : line);
    }
    gap(lines);
  }

  private void display(String text, List<String> lines) {
    if (layout.isHtml()) {
      lines.add("<p style=\"text-align: center\">" + text + "</p>");
    } else {
      lines.add(layout.centred() ? PressLayout.centre(text, layout.measure()) : text);
      gap(lines);
    }
  }

  private void signature(String text, List<String> lines) {
    if (layout.isHtml()) {
      lines.add("<p style=\"text-align: right\">" + text + "</p>");
    } else if (layout.isMarkdown() || signatureFlush || !layout.centred()) {
      plain(text, lines);
    } else {
      lines.add(PressLayout.right(text, layout.measure(), 4));
      gap(lines);
    }
  }

  private void plain(String text, List<String> lines) {
    lines.add(layout.isHtml() && !text.startsWith("<") ? "<p>" + text + "</p>" : text);
    gap(lines);
  }

  private void paragraph(String text, String indent, List<String> lines) {
    if (layout.isHtml()) {
      lines.add("<p>" + text + "</p>");
    } else if (layout.width() == 0) {
      lines.add(indent + text);
    } else {
      lines.addAll(PressLayout.wrap(text, layout.width(), indent));
    }
    gap(lines);
  }

  private void gap(List<String> lines) {
    if (layout.blanks()) {
      lines.add("");
    }
  }

  /** The line of the day that ends the signature which begins here; -1 when none does. */
  private static int dayBelow(List<String> texts, int at) {
    for (int i = at; i < Math.min(texts.size(), at + 5); i++) {
      if (Signatures.isDay(texts.get(i))) {
        return i;
      }
      if (!Signatures.isSigner(texts.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isTitle(String text) {
    return text.length() < 60 && Forms.isTitleLine(text);
  }
}
