package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets the contents page. */
final class PressContents {

  /**
   * What it says of an article.
   *
   * @param section empty without sections
   * @param number empty where none is printed
   * @param page 0 where the issue has no pages
   */
  record Entry(String section, String title, String number, int page) {}

  private enum NumberPlace {
    NONE, BEHIND, BELOW
  }

  private enum PagePlace {
    BEHIND, BEFORE, NONE
  }

  private final PressLayout layout;
  private final Random random;
  private final NumberPlace numbers;
  private final PagePlace pages;
  private final String leader;
  private final int pageForm;
  private final int sectionForm;
  private final int width;
  private final boolean gaps;

  PressContents(PressLayout layout, Random random, boolean hasPages) {
    this.layout = layout;
    this.random = random;
    this.numbers = NumberPlace.values()[random.nextInt(3)];
    this.pages = !hasPages || random.nextInt(10) == 0 ? PagePlace.NONE
        : random.nextInt(4) == 0 ? PagePlace.BEFORE : PagePlace.BEHIND;
    this.leader = List.of("……", "……………", "........", " ", "    ", " / ", "···", "")
        .get(random.nextInt(8));
    this.pageForm = random.nextInt(5);
    this.sectionForm = random.nextInt(7);
    this.width = List.of(0, 44, 56, 72).get(random.nextInt(4));
    this.gaps = random.nextInt(4) == 0;
  }

  List<String> lines(List<Entry> entries) {
    List<String> lines = new ArrayList<>();
    String word = List.of("目录", "目　录", "目　　次", "本期目录", "目 錄", "【目录】").get(random.nextInt(6));
    line(layout.isMarkdown() && random.nextBoolean() ? "# " + word : word, lines);
    lines.add(layout.isHtml() ? "<div class=\"ml\">" : "");
    String section = "";
    int ordinal = 0;
    for (Entry entry : entries) {
      if (!entry.section().equals(section)) {
        section = entry.section();
        line(section(section, ordinal++), lines);
      }
      entry(entry, lines);
      if (gaps || (layout.isMarkdown() && !layout.isHtml())) {
        line("", lines);
      }
    }
    lines.add(layout.isHtml() ? "</div>" : "");
    return lines;
  }

  private String section(String name, int ordinal) {
    return switch (sectionForm) {
      case 0 -> "【" + name + "】";
      case 1 -> "● " + name;
      case 2 -> "〖" + name + "〗";
      case 3 -> "·" + name + "·";
      case 4 -> "一二三四五六七八九十".charAt(ordinal) + "、" + name;
      case 5 -> "■" + name;
      default -> name;
    };
  }

  private void entry(Entry entry, List<String> lines) {
    String title = entry.title();
    boolean number = !entry.number().isEmpty();
    if (numbers == NumberPlace.BEHIND && number) {
      title += "（" + entry.number() + "）";
    }
    String page = pages == PagePlace.NONE ? "" : page(entry.page());
    if (pages == PagePlace.BEFORE) {
      page = (pageForm == 2 ? "〔" + entry.page() + "〕" : String.valueOf(entry.page()));
      List<String> wrapped = wrapped(title, 6);
      line(page + " ".repeat(Math.max(2, 6 - page.length())) + wrapped.getFirst(), lines);
      wrapped.stream().skip(1).forEach(rest -> line("      " + rest, lines));
    } else {
      List<String> wrapped = wrapped(title, 10);
      for (int i = 0; i + 1 < wrapped.size(); i++) {
        line(wrapped.get(i), lines);
      }
      String last = wrapped.getLast();
      String lead = page.isEmpty() ? "" : lead(last, page);
      line(last + lead + page, lines);
    }
    if (numbers == NumberPlace.BELOW && number) {
      line("      （" + entry.number() + "）", lines);
    }
  }

  private String lead(String last, String page) {
    boolean glued = !page.startsWith("（") && !page.startsWith("[");
    if (leader.isEmpty()) {
      return glued && Character.isLetterOrDigit(last.charAt(last.length() - 1))
          && Character.isDigit(last.charAt(last.length() - 1)) ? " " : pageForm == 3 ? " " : "";
    }
    int places = width == 0 ? 0 : (width - Line.width(last + page)) / Line.width(leader);
    return leader.repeat(Math.max(1, leader.isBlank() ? Math.min(places, 1) : places));
  }

  private String page(int page) {
    return switch (pageForm) {
      case 1 -> "（" + page + "）";
      case 2 -> "[" + page + "]";
      case 3 -> chinese(page);
      default -> String.valueOf(page);
    };
  }

  private static String chinese(int page) {
    String ten = page < 10 ? "" : page < 20 ? "十" : "一二三四五六七八九".charAt(page / 10 - 1) + "十";
    return ten + (page % 10 == 0 ? "" : "一二三四五六七八九".charAt(page % 10 - 1));
  }

  private List<String> wrapped(String title, int less) {
    return width == 0 || !layout.isText() ? List.of(title)
        : PressLayout.wrap(title, width - less, "");
  }

  private void line(String text, List<String> lines) {
    lines.add(layout.isHtml() ? "<p>" + text + "</p>" : text);
  }
}
