package gazette.markdown;

import java.util.List;
import java.util.Random;

/** Well-formed Markdown made of the constructs of the content format, in any order. */
final class RandomArticle {

  private static final List<String> WORDS = List.of("各县（市、区）人民政府", "第十九条规定的期限", "0.15%", "4%-6%",
      "（含）", "“1+2”", "〔2020〕14号", "a < b & c", "<会计法>", "40*8=320", "麦角酸*", "1401****1234",
      "[责任单位：市民政局]（2021年）", "_下划线_", "`代码`", "[注1]: 见附件", "\\*\\*", "\\[甲\\](乙)", "\\#", "> ",
      "GPS", "12月3日，", "&nbsp;", "<b>", "𠮷野家", "…", "市长　王震", "1|2", "http://www.jcgov.gov.cn/a_b");
  private static final List<String> MARKS = List.of("**重点任务。**", "[实施细则](04-zhengfa-16.md)",
      "[第三条](04-zhengfa-16.md#tiao-3)", "<https://www.jcgov.gov.cn/?a=1&b=2>",
      "**含[链接](04-zhengfa-16.md)**");
  private static final List<String> OPENINGS = List.of("", "", "", "（一）", "1. ", "2) ", "（1）", "①",
      "> ", "    ", "===", "12月2日 ", "※", "\\- ", "第一条 ", "第十二条　", "第十二条之一 ", "12月5日—6日 ");

  private final Random random;

  RandomArticle(Random random) {
    this.random = random;
  }

  String markdown() {
    StringBuilder article = new StringBuilder();
    for (int i = 1 + random.nextInt(25); i > 0; i--) {
      article.append(block()).append(random.nextInt(4) == 0 ? "\n\n\n" : "\n\n");
    }
    return article.toString();
  }

  private String block() {
    return switch (random.nextInt(12)) {
      case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + text();
      case 1 -> "- " + text() + "\n  - " + text() + "\n- " + text();
      case 2 -> table(1 + random.nextInt(4), random.nextInt(5));
      case 3 -> named("signature", "晋城市人民政府\n2020年11月4日");
      case 4 -> named("attachment", pick(List.of("附件", "附件1", "附录8.1", "附图")) + "\n" + text());
      case 5 -> named("names", "在前者 某局局长\n组长：王震 市长\n" + "成员：张高峰\n李炎 " + text());
      case 6 -> named(pick(List.of("addressee", "note", "missing", "editor")), text());
      case 7 -> pick(OPENINGS) + text() + "\n" + text();
      default -> pick(OPENINGS) + text();
    };
  }

  private static String named(String name, String lines) {
    return "::: " + name + "\n" + lines + "\n:::";
  }

  private String table(int columns, int rows) {
    StringBuilder table = new StringBuilder(row(columns));
    table.append('\n').append("| --- ".repeat(columns)).append("|");
    for (int i = 0; i < rows; i++) {
      table.append('\n').append(row(columns));
    }
    return table.toString();
  }

  private String row(int columns) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      row.append("| ")
          .append(random.nextInt(6) == 0 ? "" : text().replace("1|2", "1\\|2"))
          .append(' ');
    }
    return row.append('|').toString();
  }

  /** Words and marks, with 文 between them so that none makes a mark with its neighbour. */
  private String text() {
    StringBuilder text = new StringBuilder("文");
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(random.nextInt(4) == 0 ? pick(MARKS) : pick(WORDS)).append('文');
    }
    return text.toString();
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
