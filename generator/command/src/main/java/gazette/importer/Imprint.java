package gazette.importer;

import gazette.problem.Messages;
import gazette.problem.Phrase;
import gazette.text.ChineseNumber;
import gazette.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes {@code issue.yaml} of what is printed before the contents and behind the last article. */
final class Imprint {

  private static final String FIGURES = "(\\d{1,5}|[一二三四五六七八九十百千零〇○]{1,9})";
  private static final String YEARS = "((?:19|20)\\d{2}|[一二][一二三四五六七八九零〇○]{3})";
  private static final String ORDINAL = "(?<![总總]\\s?)第\\s*" + FIGURES + "\\s*";
  private static final Pattern YEAR_AND_NUMBER = Pattern
      .compile(YEARS + "\\s*年?\\s*[,，]?\\s*" + ORDINAL + "期");
  private static final Pattern YEAR = Pattern.compile(YEARS + "\\s*年|(?m:^" + YEARS + "$)");
  // An order has 第3号 as well, but not above the contents.
  private static final Pattern NUMBER = Pattern.compile(ORDINAL + "[期号號]");
  private static final Pattern SERIAL = Pattern.compile("[总總]\\s*第?\\s*" + FIGURES + "\\s*[期号號]");
  private static final Pattern PUBLISHED = Pattern
      .compile(".*(出版|出刊|发行)(日期|时间)?.*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日.*");
  private static final Pattern LABELLED = Pattern
      .compile("(?<label>\\p{IsHan}(?:\\s*\\p{IsHan}){1,7})\\s*[:：]\\s*(?<value>\\S.*)");
  private static final Pattern NAMES = Pattern.compile(
      "(?:\\p{IsHan} \\p{IsHan}|\\p{IsHan}{2,4})(?:\\s+(?:\\p{IsHan} \\p{IsHan}|\\p{IsHan}{2,4}))*");
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan} \\p{IsHan}");

  private static final int LONGEST = 300;

  private final List<String> others = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Drafts.Joined> joined = new ArrayList<>();
  private int front;
  private String cover = "";
  private String all = "";

  private Imprint() {}

  /**
   * Reads the lines around the articles.
   *
   * @param front before the contents, and the contents
   * @param back behind the last article
   */
  static Imprint read(List<Line> front, List<Line> contents, List<Line> back) {
    Imprint imprint = new Imprint();
    StringBuilder text = new StringBuilder();
    front.forEach(line -> text.append(line.text()).append('\n'));
    imprint.cover = Letters.half(text.toString());
    contents.forEach(line -> text.append(line.text()).append('\n'));
    back.forEach(line -> text.append(line.text()).append('\n'));
    imprint.all = Letters.half(text.toString());
    imprint.take(front);
    imprint.front = imprint.others.size();
    imprint.take(back);
    return imprint;
  }

  private void take(List<Line> lines) {
    String label = "";
    int last = 0;
    for (Line line : lines) {
      if (line.text().isEmpty()) {
        continue;
      }
      if (line.text().length() > LONGEST) {
        others.add(line.text());
        continue;
      }
      Matcher labelled = LABELLED.matcher(line.text());
      if (labelled.matches()) {
        label = labelled.group("label").replaceAll("\\s", "");
        values.merge(label, labelled.group("value"), (a, b) -> a + " " + b);
      } else if (!label.isEmpty() && line.text().codePoints().anyMatch(Character::isIdeographic)) {
        String value = values.getOrDefault(label, "");
        boolean names = NAMES.matcher(value).matches();
        if (names && !NAMES.matcher(line.text()).matches()) {
          others.add(line.text());
        } else {
          values.put(label, value + (names ? " " : "") + line.text());
          joined.add(new Drafts.Joined(last, line.number()));
        }
      } else {
        others.add(line.text());
      }
      last = line.number();
    }
  }

  /** The lines that went on in the next. */
  List<Drafts.Joined> joined() {
    return List.copyOf(joined);
  }

  /** The year; 0 when none was found. */
  int year() {
    int year = first(YEAR_AND_NUMBER, 1, all);
    return year > 0 ? year : first(YEAR, 1, all);
  }

  /** The number within the year; 0 when none was found. */
  int number() {
    int number = first(YEAR_AND_NUMBER, 2, all);
    return number > 0 ? number : first(NUMBER, 1, cover);
  }

  private static int first(Pattern pattern, int group, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return 0;
    }
    String figures = matcher.group(matcher.group(group) == null ? group + 1 : group);
    return Character.isDigit(figures.charAt(0)) ? Integer.parseInt(figures)
        : ChineseNumber.parse(figures.replace('○', '〇')).orElse(0);
  }

  /** The file; what could not be placed stands in it as comments. */
  String yaml(Messages messages) {
    StringBuilder yaml = new StringBuilder();
    Map<String, Integer> figures = new LinkedHashMap<>();
    figures.put("year", year());
    figures.put("number", number());
    figures.put("serial", first(SERIAL, 1, all));
    figures.forEach((key, value) -> yaml.append(value > 0 ? key + ": " + value + '\n'
        : remark(messages, Phrase.of("imprint-missing", key))));
    all.lines()
        .filter(line -> PUBLISHED.matcher(line).matches())
        .findFirst()
        .flatMap(Signatures::day)
        .ifPresent(day -> yaml.append("published: ").append(day).append('\n'));
    credits("editors", true, yaml);
    credits("imprint", false, yaml);
    List<String> slogans = others.subList(front, others.size())
        .stream()
        .filter(BackMatter::isSlogan)
        .toList();
    if (!slogans.isEmpty()) {
      yaml.append(remark(messages, Phrase.of("imprint-note", String.join("　", slogans))));
    }
    others.stream()
        .filter(line -> !slogans.contains(line))
        .forEach(line -> yaml.append(remark(messages, Phrase.of("imprint-left", line))));
    return yaml.toString();
  }

  private static String remark(Messages messages, Phrase words) {
    return "# " + messages.text(words) + '\n';
  }

  private void credits(String key, boolean people, StringBuilder yaml) {
    List<String> lines = new ArrayList<>();
    values.forEach((label, value) -> {
      if (NAMES.matcher(value).matches() == people) {
        lines.add("  " + YamlWriter.scalar(label) + ": " + (people ? names(value) : plain(value)));
      }
    });
    if (!lines.isEmpty()) {
      yaml.append(key).append(":\n");
      lines.forEach(line -> yaml.append(line).append('\n'));
    }
  }

  private static String names(String value) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(value);
    while (matcher.find()) {
      names.add(matcher.group().replace(" ", ""));
    }
    return names.size() == 1 ? YamlWriter.scalar(names.getFirst()) : YamlWriter.list(names);
  }

  private static String plain(String value) {
    String bare = value.replaceAll("^<(.*)>$", "$1");
    return YamlWriter.scalar(Punctuation.restore(bare));
  }
}
