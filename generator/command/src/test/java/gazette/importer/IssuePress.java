package gazette.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Prints known articles as the issue of an invented gazette in a layout drawn at random, so that a
 * draft of it can be compared with what was printed. The same seed prints the same.
 */
final class IssuePress {

  private static final int FEWEST = 5;
  private static final int MOST = 9;

  private final Random random;
  private final PressLayout layout;
  private final SampleIssue sample;

  private IssuePress(SampleIssue sample, long seed) {
    this.random = new Random(seed);
    this.layout = PressLayout.of(random);
    this.sample = sample;
  }

  static SampleIssue print(List<SampleIssue> samples, long seed) {
    Random random = new Random(seed * 31 + 7);
    SampleIssue sample = samples.get(random.nextInt(samples.size()));
    return new IssuePress(sample, random.nextLong()).print(seed);
  }

  private SampleIssue print(long seed) {
    List<SampleIssue.Article> articles = layout.isText() && random.nextInt(10) == 0
        ? chosen().stream().map(IssuePress::wide).toList()
        : chosen();
    String place = place(articles);
    String gazette = place + (random.nextInt(5) == 0 ? "政报" : "人民政府公报");
    String issue = sample.truth().year() + "年第" + sample.truth().number() + "期";
    boolean sections = random.nextInt(4) > 0;
    boolean contents = random.nextInt(5) > 0;
    boolean sectionsInText = sections && (random.nextInt(3) == 0 || !contents);
    PressBody body = new PressBody(layout, random);
    PressPages pages = new PressPages(layout, random, gazette, issue);
    List<PressContents.Entry> entries = new ArrayList<>();
    List<SampleIssue.Article> truths = new ArrayList<>();
    boolean mismatch = contents && random.nextInt(5) == 0;
    List<String> notInContents = new ArrayList<>();
    List<String> withoutText = new ArrayList<>();
    String before = "";
    for (int i = 0; i < articles.size(); i++) {
      SampleIssue.Article article = articles.get(i);
      String section = sections ? section(article) : "";
      if (mismatch && i == 2 && article.number() != null && !article.issuers().isEmpty()
          && !"order".equals(article.kind())) {
        withoutText.add(article.title());
        entries.add(entry(article, section, Math.max(1, entries.getLast().page())));
        continue;
      }
      List<String> lines = new ArrayList<>();
      if (sectionsInText && !section.equals(before)) {
        String mark = switch (layout.medium()) {
          case HTML -> "<h1>【" + section + "】</h1>";
          case MARKDOWN -> "# 【" + section + "】";
          case TEXT -> layout.centred() ? PressLayout.centre("【" + section + "】", layout.measure())
              : "【" + section + "】";
        };
        lines.add(mark);
        lines.add("");
      }
      before = section;
      lines.addAll(body.lines(article));
      int page = pages.add(lines, section);
      boolean left = mismatch && i == articles.size() - 2 && article.number() != null
          && !article.issuers().isEmpty() && !"order".equals(article.kind());
      if (left) {
        notInContents.add(article.title());
      } else {
        entries.add(entry(article, section, page));
      }
      String told = left && !sectionsInText ? null : section;
      truths.add(new SampleIssue.Article(article.title(), contents ? article.title() : null,
          article.number(), article.issuers(), article.signed(),
          told == null || told.isEmpty() ? null : told, article.kind(),
          pages.arePages() ? page : null, article.head(), article.paragraphs(), article.tables(),
          null));
    }
    List<String> all = new ArrayList<>(cover(gazette, issue, place));
    if (contents) {
      all.addAll(new PressContents(layout, random, pages.arePages()).lines(entries));
    }
    all.addAll(pages.lines());
    String text = String.join("\n", all) + "\n";
    if (layout.isHtml()) {
      text = "<!DOCTYPE html>\n<html><head><title>" + gazette + "</title></head>\n<body>\n" + text
          + "</body></html>\n";
    }
    SampleIssue.Truth truth = new SampleIssue.Truth(sample.truth().year(), sample.truth().number(),
        truths, notInContents, withoutText);
    return new SampleIssue("seed-" + seed, text, truth);
  }

  private static SampleIssue.Article wide(SampleIssue.Article article) {
    return new SampleIssue.Article(wide(article.title()), null,
        article.number() == null ? null : wide(article.number()), article.issuers(),
        article.signed(), article.section(), article.kind(), null,
        article.head().stream().map(IssuePress::wide).toList(),
        article.paragraphs()
            .stream()
            .map(text -> text.startsWith("[") ? text : wide(text))
            .toList(),
        article.tables() == null ? null
            : article.tables()
                .stream()
                .map(table -> table.stream()
                    .map(row -> row.stream().map(IssuePress::wide).toList())
                    .toList())
                .toList(),
        null);
  }

  /** With digits as wide as characters. */
  private static String wide(String text) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      wide.setCharAt(i, c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
    }
    return wide.toString();
  }

  private List<SampleIssue.Article> chosen() {
    List<SampleIssue.Article> all = new ArrayList<>(sample.truth().articles());
    Collections.shuffle(all, random);
    // No printer sets a wide table in a narrow column.
    all.removeIf(
        article -> layout.columns() > 1 && article.tables() != null && !article.tables().isEmpty());
    int count = Math.min(all.size(), FEWEST + random.nextInt(MOST - FEWEST + 1));
    Map<String, List<SampleIssue.Article>> bySection = new LinkedHashMap<>();
    all.subList(0, count)
        .forEach(article -> bySection.computeIfAbsent(section(article), any -> new ArrayList<>())
            .add(article));
    return bySection.values().stream().flatMap(List::stream).toList();
  }

  private static String section(SampleIssue.Article article) {
    if (article.section() != null) {
      return article.section();
    }
    return switch (article.kind()) {
      case "order" -> "政府令";
      case "chronicle" -> "大事记";
      case "personnel" -> "人事任免";
      case "reading" -> "政策解读";
      case "announcement" -> "公告";
      default -> "政府文件";
    };
  }

  private PressContents.Entry entry(SampleIssue.Article article, String section, int page) {
    @Nullable
    String number = article.number();
    return new PressContents.Entry(section, article.title(), number == null ? "" : number, page);
  }

  private static String place(List<SampleIssue.Article> articles) {
    return articles.stream()
        .flatMap(article -> article.issuers().stream())
        .map(issuer -> issuer.replaceFirst("(?<=[市县縣省区區]).*", ""))
        .findFirst()
        .orElse("江州市");
  }

  private List<String> cover(String gazette, String issue, String place) {
    List<String> lines = new ArrayList<>(List.of(gazette, issue));
    if (random.nextBoolean()) {
      lines.add("（总第" + (60 + random.nextInt(100)) + "期）");
    }
    if (random.nextBoolean()) {
      lines.add("主办：" + place + "人民政府办公室");
      lines.add("出版日期：" + sample.truth().year() + "年6月30日");
    }
    lines.add("");
    return layout.isHtml()
        ? lines.stream().filter(line -> !line.isEmpty()).map(line -> "<p>" + line + "</p>").toList()
        : lines;
  }
}
