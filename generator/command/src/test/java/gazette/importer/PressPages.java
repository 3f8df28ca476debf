package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks the lines of an issue into pages, with running heads and page numbers. */
final class PressPages {

  private final PressLayout layout;
  private final Random random;
  private final String gazette;
  private final String issue;
  private final boolean paged;
  private final int length;
  private final boolean numberAtTop;
  private final int numberForm;
  private final int headForm;
  private final boolean formFeed;
  private final int blanks;
  private final List<String> done = new ArrayList<>();
  private List<String> open = new ArrayList<>();
  private int page;
  private String section = "";

  PressPages(PressLayout layout, Random random, String gazette, String issue) {
    this.layout = layout;
    this.random = random;
    this.gazette = gazette;
    this.issue = issue;
    this.paged = layout.isHtml() ? random.nextInt(3) == 0 : random.nextInt(6) > 0;
    this.length = (layout.width() == 0 ? 8 + random.nextInt(20) : 24 + random.nextInt(24))
        * layout.columns();
    this.numberAtTop = random.nextInt(3) == 0;
    this.numberForm = random.nextInt(7);
    this.headForm = random.nextInt(5);
    this.formFeed = random.nextBoolean() && layout.isText();
    this.blanks = layout.blanks() || numberForm == 6 ? 1 : random.nextInt(3);
    this.page = 1 + random.nextInt(4);
  }

  boolean arePages() {
    return paged;
  }

  /** Lays an article down; answers the page that it begins on. */
  int add(List<String> lines, String in) {
    if (!open.isEmpty()) {
      for (int i = random.nextInt(3) + (layout.isHtml() ? 0 : 1); i > 0; i--) {
        open.add("");
      }
    }
    int first = 0;
    for (String line : lines) {
      boolean table = line.startsWith("<t");
      if (paged && open.size() >= length && !table) {
        close();
      }
      section = in;
      if (first == 0 && !line.isBlank()) {
        first = page;
      }
      if (open.isEmpty() && line.isBlank()) {
        continue;
      }
      boolean cut = paged && layout.width() == 0 && !layout.isHtml() && open.size() == length - 1
          && line.length() > 60 && !line.startsWith("|") && !line.startsWith("<")
          && line.indexOf('\t') < 0 && line.strip().indexOf("  ") < 0;
      if (cut) {
        int at = 30 + random.nextInt(line.length() - 45);
        open.add(line.substring(0, at));
        close();
        open.add(line.substring(at));
      } else {
        open.add(line);
      }
    }
    return first;
  }

  /** All pages. */
  List<String> lines() {
    if (!open.isEmpty()) {
      close();
    }
    return done;
  }

  private void close() {
    List<String> body = layout.columns() == 2 ? sideBySide() : open;
    while (!body.isEmpty() && body.getLast().isBlank()) {
      body.removeLast();
    }
    open = new ArrayList<>();
    if (!paged) {
      done.addAll(body);
      return;
    }
    String number = number();
    String head = head();
    int at = done.size();
    if (!head.isEmpty() || numberAtTop) {
      mark(numberAtTop && !head.isEmpty() && headForm < 3
          ? page % 2 == 0 ? number + "　　" + head : head + "　　" + number
          : head);
      if (numberAtTop && (head.isEmpty() || headForm >= 3)) {
        mark(number);
      }
      blanks();
    }
    done.addAll(body);
    if (!numberAtTop) {
      blanks();
      mark(number);
    }
    if (layout.isMarkdown() || blanks > 0) {
      done.add("");
    }
    if (formFeed && at < done.size()) {
      done.set(at, "\f" + done.get(at));
    }
    page++;
  }

  private List<String> sideBySide() {
    int half = (open.size() + 1) / 2;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < half; i++) {
      String left = open.get(i);
      String right = i + half < open.size() ? open.get(i + half) : "";
      lines.add(right.isBlank() ? left
          : left + " ".repeat(Math.max(2, layout.width() + 4 - Line.width(left))) + right);
    }
    return lines;
  }

  private void blanks() {
    for (int i = layout.isMarkdown() ? 1 : blanks; i > 0; i--) {
      done.add("");
    }
  }

  private void mark(String text) {
    if (!text.isEmpty()) {
      done.add(layout.isHtml() ? "<p>" + text + "</p>"
          : !layout.isText() ? text : switch (random.nextInt(1) + page % 2) {
            case 0 -> text;
            default -> PressLayout.right(text, layout.measure(), 0);
          });
    }
  }

  private String number() {
    return switch (numberForm) {
      case 0 -> "- " + page + " -";
      case 1 -> "·" + page + "·";
      case 2 -> "第" + page + "页";
      case 3 -> "— " + page + " —";
      case 4 -> "第 " + page + " 页";
      case 5 -> "－" + page + "－";
      default -> String.valueOf(page);
    };
  }

  private String head() {
    return switch (headForm) {
      case 0 -> gazette + "　" + issue;
      case 1 -> page % 2 == 0 ? gazette : issue;
      case 2 -> page % 2 == 0 ? "" : gazette;
      case 3 -> page % 2 == 0 || section.isEmpty() ? gazette : section + "　　" + issue;
      default -> "";
    };
  }
}
