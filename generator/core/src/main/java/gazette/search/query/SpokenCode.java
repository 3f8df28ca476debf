package gazette.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An issuer said in words (市政府办公室), compared with the letters of a code (晋市政办).
 *
 * <p>
 * Words become the letters that stand for them; what is left is a place, which a code shortens to
 * one of its characters (杭州 to 杭) and often leaves out.
 */
final class SpokenCode {

  // Letters a word may be in a code. 京政办发 has 政 where 沪府办发 has 府.
  private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("人民政府", "政府|[政府]"),
      Map.entry("政府", "政府|[政府]"), Map.entry("府", "[政府]"), Map.entry("政", "[政府]"),
      Map.entry("国务院", "国"), Map.entry("办公室", "办"), Map.entry("办公厅", "办"), Map.entry("办", "办"),
      Map.entry("发文", "发"), Map.entry("文件", "发"), Map.entry("发", "发"), Map.entry("规范性文件", "规"),
      Map.entry("规定", "规"), Map.entry("规", "规"), Map.entry("函", "函"), Map.entry("令", "令"));

  // Places whose letter is none of their name.
  private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("上海", "[沪申]"),
      Map.entry("重庆", "渝"), Map.entry("河北", "冀"), Map.entry("山西", "晋"), Map.entry("福建", "闽"),
      Map.entry("山东", "鲁"), Map.entry("河南", "豫"), Map.entry("湖北", "鄂"), Map.entry("湖南", "湘"),
      Map.entry("广东", "粤"), Map.entry("广西", "桂"), Map.entry("海南", "琼"), Map.entry("四川", "川"),
      Map.entry("贵州", "[黔贵]"), Map.entry("云南", "[云滇]"), Map.entry("西藏", "藏"), Map.entry("陕西", "陕"),
      Map.entry("安徽", "皖"), Map.entry("江西", "赣"), Map.entry("内蒙古", "内蒙古|内蒙|蒙"),
      Map.entry("广州", "穗"), Map.entry("成都", "[成蓉]"), Map.entry("福州", "榕"), Map.entry("南昌", "洪"),
      Map.entry("宁波", "[宁甬]"), Map.entry("南京", "宁"), Map.entry("贵阳", "[贵筑]"));

  static final String LEVELS = "市省区县州旗盟";

  private static final Pattern PART = Pattern.compile("(?<word>" + longestFirst(WORDS)
      + ")|(?<place>" + longestFirst(PLACES) + ")|(?<level>[" + LEVELS + "])|(?<other>.)");

  // What is letters only is no word, but for 市府办.
  private static final Pattern WORD_SAID = Pattern
      .compile("[政" + LEVELS + "]府|国务院|办公[室厅]|发文|文件|规定");

  private static final Pattern HEAD = Pattern.compile("(?<=[" + LEVELS + "])长令\\z");

  private SpokenCode() {}

  /** Whether words say the code: 市政府办公室 says 晋市政办, but 省政府办公厅 does not. */
  static boolean says(String typed, String code) {
    // The head of a government gives its orders: 市长令.
    String words = HEAD.matcher(typed).replaceFirst("政府令");
    if (!WORD_SAID.matcher(words).find()) {
      return false;
    }
    List<String> letters = new ArrayList<>();
    StringBuilder place = new StringBuilder();
    StringBuilder levels = new StringBuilder();
    Matcher part = PART.matcher(words);
    while (part.find()) {
      if (part.group("word") != null) {
        letters.add("(?:" + WORDS.get(part.group()) + ")");
      } else if (part.group("place") != null) {
        letters.add(".*(?:" + PLACES.get(part.group()) + ")");
      } else if (part.group("level") != null) {
        levels.append(part.group());
      } else {
        place.append(part.group());
      }
    }
    return !letters.isEmpty() && !contradicts(levels, code)
        && (place.isEmpty() || place.chars().anyMatch(c -> code.indexOf(c) >= 0))
        && said(letters).matcher(code).matches();
  }

  /** Before the letters a code may name its place; after them the kind of document. */
  private static Pattern said(List<String> letters) {
    String joined = String.join("[" + LEVELS + "]?", letters);
    String last = letters.getLast();
    // The government's own office has its own letters: 市政府 is not 市政办.
    return Pattern.compile(".*" + joined + (last.contains("令") ? "" : "[发字规函]?"));
  }

  /** Whether a code that begins with some letters may be of a place; of any when none is said. */
  static boolean isPlace(String said, String letters) {
    return said.isEmpty() || said.chars().anyMatch(c -> letters.indexOf(c) >= 0)
        || (PLACES.containsKey(said) && Pattern.compile(PLACES.get(said)).matcher(letters).find());
  }

  static boolean contradicts(CharSequence levels, String code) {
    boolean agrees = levels.chars().anyMatch(level -> code.indexOf(level) >= 0);
    return !levels.isEmpty() && !agrees
        && code.chars().anyMatch(letter -> LEVELS.indexOf(letter) >= 0);
  }

  private static String longestFirst(Map<String, String> table) {
    return table.keySet()
        .stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .collect(Collectors.joining("|"));
  }
}
