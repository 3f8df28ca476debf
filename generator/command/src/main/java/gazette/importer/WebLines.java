package gazette.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out what a web site says of a document below its title: when it was put there, from where,
 * how often it was read. None of it is printed.
 */
final class WebLines {

  private static final String LABEL = "(?:发布日期|发布时间|发布日|发表时间|发稿时间|更新时间|更新日期|上传时间|信息来源|文章来源|稿件来源|来源|浏览次数|浏览量|阅读次数|阅读量|点击次数|点击数|点击|访问量|访问次数|责任编辑|编辑|作者|字号|字体|字体大小|打印|分享到?|索引号|信息分类|主题分类|体裁分类|公开方式|公开时限)\\s*[:：]";
  private static final Pattern FIRST = Pattern.compile("[\\[【(（]?" + LABEL + ".*");
  private static final Pattern SEVERAL = Pattern
      .compile("[\\[【(（]?" + LABEL + "[^。；]*?[\\s|｜】\\]]" + "[\\[【(（]?" + LABEL + ".*");
  private static final Pattern VALUE = Pattern.compile("[:：].*");
  private static final int LONGEST = 120;
  private static final int OFTEN = 3;

  private WebLines() {}

  /** The lines without these. */
  static List<Line> takeOut(List<Line> lines, Ledger ledger) {
    Map<String, Integer> labels = new HashMap<>();
    lines.stream()
        .filter(line -> is(line, FIRST))
        .forEach(line -> labels.merge(label(line), 1, Integer::sum));
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      boolean often = is(line, FIRST) && labels.getOrDefault(label(line), 0) >= OFTEN;
      if (often || is(line, SEVERAL)) {
        ledger.note(line.number(), Fate.ORNAMENT, line.text());
      } else {
        rest.add(line);
      }
    }
    return rest;
  }

  private static boolean is(Line line, Pattern form) {
    return line.text().length() < LONGEST && !line.isRow() && !line.text().endsWith("。")
        && form.matcher(line.text()).matches();
  }

  private static String label(Line line) {
    return VALUE.matcher(line.text()).replaceFirst("");
  }
}
