package gazette.search.query;

import gazette.text.ChineseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of documents in a query, in every form that people type: 沪府发(2020)7号,
 * 沪府发2020-7, 政办77, 市政府办公室77号文, 政府2号令.
 *
 * <p>
 * First the figures are found, with all that may stand around them; then what stands before them is
 * read as the issuer's code.
 */
public final class DocumentNumbers {

  private static final String NUMERALS = "零〇○一二三四五六七八九十百千";
  private static final String YEAR = "(?:19|20)[0-9]{2}|[一二][零〇○一二三四五六七八九]{3}";

  private static final Pattern FIGURES = Pattern.compile(
      // Not g20, 3.5, 0356-2198, covid-19, 12:30.
      "(?<![0-9a-z])(?<![0-9a-z][-/.,:~—])"
          // No order is given in 夏令营 and 司令部.
          + "(?:(?<order>(?<![夏时口司])令|[公通]告(?= ?[0-9第(]))(?: ?\\((?<term>[0-9一二三四五六七八九十]{1,3})届\\) ?)?[ (]?)?"
          // (2020)77, 2020年第77, 2020-77, 20年77; a bracket may be forgotten.
          + "(?:[(<《〈] ?(?<bracketed>" + YEAR + "|[0-9]{2}) ?[)>》〉] ?" + "|(?<open>" + YEAR
          + ")(?: ?年 ?| ?[-/_ )] ?|(?=第))|(?<short>[0-9]{2}) ?年 ?)?" + "(?<ordinal>第 ?)?"
          + "(?:0{0,3}(?<digits>[1-9][0-9]{0,4})(?![0-9])(?<part>-[1-9][0-9]?(?= ?号))?|(?<numerals>["
          + NUMERALS + "]{1,7}))"
          // 号, 号文, 号文件; not 号文化站. 2号令, 2号政府令.
          + "(?: ?(?<hao>号)(?: ?(?<paper>文件?(?![化明物体艺学]))"
          + "| ?(?<decree>(?:\\p{IsHan}{0,8}?(?:政府|国务院|主席|部|委|局|厅|[市省县区州旗盟]长))?令))?)?");

  // What is counted or numbered 77号 without being a document; 第3号公报 is an issue.
  private static final Pattern NUMBERED_THING = Pattern
      .compile(" ?(?:公报|公路|公馆|公交|[楼线院门栋车厢井坑矿仓库房室馆站台柜窗段标汽柴油机病球床字码牌店铺文地]|令(?=\\p{IsHan}))");
  private static final Pattern DAY_GOES_ON = Pattern.compile(" ?(?:[之以]?[前后]|[起到至]|开始|当天|左右)");
  // What may follow the 号 of a number that has neither year nor code.
  private static final Pattern NUMBER_GOES_ON = Pattern
      .compile("\\z|(?:的|公告|通告|通知|第[0-9]|和|[^\\p{IsHan}])");
  private static final Pattern AMOUNT_GOES_ON = Pattern.compile("[0-9a-z%‰°$]|[-/.,:~+*—][0-9]"
      + "|[万亿千百十元角分个名位人家户件岁天日月年周时秒米里吨亩克斤升度平立方次套台辆张页条章节款项期届批类种所座栋层级倍成折]|公里|公顷|公斤|小时|点|多|余|-");
  // 人民路 77号, 3组 5号
  private static final Pattern ADDRESS = Pattern.compile("[路街巷道村组弄区栋楼] ?\\z");

  // 2020年的77号文, 去年市教育局3号文; the year of 2020年12月 is not beside the number.
  private static final Pattern YEAR_BESIDE = Pattern
      .compile("(?:(?<![0-9])(?<full>" + YEAR + ") ?年|(?<relative>[今本去上前]年))度?的? ?\\z");

  // 77号 in 晋市政办62号和77号 is of the series before it.
  private static final Pattern JOINED = Pattern.compile(" ?(?:[、,和与及跟/]|以及) ?");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LAST_MONTH = 12;
  private static final int LONGEST_BARE = 9999;

  private final String text;
  private final int thisYear;
  private final Matcher figures;

  private DocumentNumbers(String text, int thisYear) {
    this.text = text;
    this.thisYear = thisYear;
    this.figures = FIGURES.matcher(text);
  }

  /**
   * The numbers of documents that a query names, in its order; none overlaps another.
   *
   * @param normalised the query
   * @param thisYear what 今年 is
   */
  public static List<NumberAsked> in(String normalised, int thisYear) {
    return new DocumentNumbers(normalised, thisYear).all();
  }

  private List<NumberAsked> all() {
    List<NumberAsked> numbers = new ArrayList<>();
    int done = 0;
    while (figures.find()) {
      Optional<NumberAsked> number = !numbers.isEmpty() && isOfSameSeries(done)
          ? Optional.of(next(numbers.getLast()))
          : read(done);
      if (number.isPresent()) {
        numbers.add(number.get());
        done = number.get().end();
      }
    }
    return numbers;
  }

  private boolean isOfSameSeries(int from) {
    boolean joined = from <= figures.start()
        && JOINED.matcher(text).region(from, figures.start()).matches();
    if (!joined || hasYear() || isOrder() || !has("digits")) {
      return false;
    }
    return has("hao")
        ? has("paper")
            || (!follows(NUMBERED_THING) && !follows(DAY_GOES_ON) && follows(NUMBER_GOES_ON))
        : !isLikeAYear(sequence().orElse(0)) && !follows(AMOUNT_GOES_ON) && !follows(HAN);
  }

  private NumberAsked next(NumberAsked before) {
    return new NumberAsked(before.code(), before.year(), figures(sequence()), before.order(),
        before.certain(), figures.start(), figures.end());
  }

  private Optional<NumberAsked> read(int from) {
    OptionalInt sequence = sequence();
    TypedCode typed = TypedCode.before(text, from, figures.start());
    if (sequence.isEmpty() || isDayOfMonth()
        || !(has("hao") ? isNumberWithHao(typed) : isNumberWithoutHao(typed))
        || isTheCentralDocument(typed, sequence.getAsInt())) {
      return Optional.empty();
    }
    boolean kept = keepsCode(typed);
    String code = (kept ? typed.letters() : "") + orderLetters();
    int start = kept ? typed.start() : figures.start();
    Integer year = year();
    Matcher beside = YEAR_BESIDE.matcher(text);
    if (year == null
        && (isBeside(beside, from, start) || isBeside(beside, from, figures.start()))) {
      year = yearBeside(beside);
      start = Math.min(start, beside.start());
    }
    return Optional.of(new NumberAsked(code, year, figures(sequence), isOrder(), isCertain(typed),
        start, figures.end()));
  }

  private static boolean isBeside(Matcher year, int from, int end) {
    return year.region(from, end).useTransparentBounds(true).find();
  }

  private int yearBeside(Matcher year) {
    return year.group("full") == null ? PeriodForms.relativeYear(year.group("relative"), thisYear)
        : ChineseNumber.parse(year.group("full")).orElse(thisYear);
  }

  private String figures(OptionalInt sequence) {
    return sequence.orElseThrow() + (has("part") ? figures.group("part") : "");
  }

  private OptionalInt sequence() {
    if (has("digits")) {
      return OptionalInt.of(Integer.parseInt(figures.group("digits")));
    }
    // 三农 names no number: numerals need a 号 or a year in brackets.
    return has("hao") || has("bracketed") ? ChineseNumber.parse(figures.group("numerals"))
        : OptionalInt.empty();
  }

  private @Nullable Integer year() {
    if (has("term")) {
      return ChineseNumber.parse(figures.group("term")).orElse(0);
    }
    String year = has("bracketed") ? figures.group("bracketed")
        : has("open") ? figures.group("open") : figures.group("short");
    if (year == null) {
      return null;
    }
    int number = ChineseNumber.parse(year).orElse(0);
    // 20 is 2020 and 98 is 1998: nothing here was numbered before 1949.
    return number >= 100 ? number : number < 50 ? 2000 + number : 1900 + number;
  }

  /** 12月15号 */
  private boolean isDayOfMonth() {
    int before = figures.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return !hasYear() && before >= 0 && text.charAt(before) == '月';
  }

  /** 中央一号文件 is the name of the one about farming, whatever its number. */
  private boolean isTheCentralDocument(TypedCode typed, int sequence) {
    return sequence == 1 && has("paper") && typed.letters().endsWith("中央");
  }

  private boolean isNumberWithHao(TypedCode typed) {
    if (has("paper") || has("decree")) {
      return true;
    }
    if (follows(NUMBERED_THING)) {
      return false;
    }
    return hasYear() || has("order") || typed.namesIssuer() || isBareNumber(typed);
  }

  /** 77号 and 第77号 for themselves; not 神舟12号, 人民路 77号, 15号之前. */
  private boolean isBareNumber(TypedCode typed) {
    Matcher address = ADDRESS.matcher(text);
    address.region(Math.max(0, figures.start() - 2), figures.start());
    return (has("ordinal") || typed.letters().isEmpty() || standsApart()) && !address.find()
        && !follows(DAY_GOES_ON) && follows(NUMBER_GOES_ON);
  }

  /** 养老服务 62号 */
  private boolean standsApart() {
    return text.charAt(figures.start() - 1) == ' ';
  }

  private boolean isNumberWithoutHao(TypedCode typed) {
    if (has("bracketed")) {
      boolean twoDigits = figures.end("bracketed") - figures.start("bracketed") == 2;
      return !(twoDigits && typed.letters().isEmpty()) && !follows(AMOUNT_GOES_ON);
    }
    int sequence = sequence().orElse(0);
    if (sequence > LONGEST_BARE || isLikeAYear(sequence) || follows(AMOUNT_GOES_ON)) {
      return false;
    }
    boolean issuer = typed.namesIssuer() || has("order");
    if (!issuer && (has("short") || has("ordinal") || follows(HAN))) {
      return has("ordinal") && hasYear() && !follows(HAN);
    }
    // 2020-12 alone is a month.
    return !typed.letters().isEmpty() || issuer || (hasYear() && sequence > LAST_MONTH);
  }

  private static boolean isLikeAYear(int number) {
    return number >= 1900 && number < 2100;
  }

  /** Without a year, what stands before 77号文 is a code only when it looks like one. */
  private boolean keepsCode(TypedCode typed) {
    if (has("decree")) {
      return typed.givesOrders();
    }
    return hasYear() || has("order") || !has("hao") || typed.namesIssuer();
  }

  private String orderLetters() {
    return has("decree") ? figures.group("decree") : has("order") ? figures.group("order") : "";
  }

  private boolean isOrder() {
    return has("order") || has("decree");
  }

  private boolean isCertain(TypedCode typed) {
    return has("bracketed") || has("paper") || has("decree")
        || (has("hao") && (hasYear() || typed.namesIssuer()))
        || (has("order") && "令".equals(figures.group("order")) && (has("hao") || has("ordinal")));
  }

  private boolean hasYear() {
    return has("bracketed") || has("open") || has("short");
  }

  private boolean has(String part) {
    return figures.group(part) != null;
  }

  private boolean follows(Pattern pattern) {
    return pattern.matcher(text).region(figures.end(), text.length()).lookingAt();
  }
}
