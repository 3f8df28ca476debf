package gazette.importer;

import gazette.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms by which titles, numbers and issuers of documents are known, in whatever characters:
 * texts are compared as {@link Normalizer} has them, traditional characters as simplified ones,
 * brackets alike, numerals of dates and numbers in digits.
 */
final class Forms {

  private static final Pattern KIND = Pattern.compile(
      "(?:通知|通报|决定|决议|意见|批复|复函|[的之]函|公告|通告|布告|公示|公报|命令|令|解读|大事记(?:\\(.*\\))?|答复|报告|要点|议案)$");
  // Kinds that are no document of their own inside another one, even where no number is printed.
  private static final Pattern PLAIN_KIND = Pattern
      .compile("(?:公告|通告|布告|(?<!政府)公报|解读|大事记(?:\\(.*\\))?)$");
  private static final Pattern ABOUT = Pattern.compile("关于|印发|批转|转发");
  private static final Pattern ISSUER = Pattern
      .compile("\\p{IsHan}{2,30}?(?:政府|办公室|办公厅|委员会|局|厅|部|院|处|会|中心|法院|检察院|军分区|武装部|集团|公司|署|行|站|所)");
  private static final Pattern ORDER = Pattern.compile("\\p{IsHan}{3,30}令");
  private static final Pattern NUMBER = Pattern.compile(
      "\\(?(?<code>\\p{IsHan}{0,14}) ?\\((?<year>(?:19|20)\\d\\d)\\) ?(?<word>第?) ?(?<sequence>\\d{1,5}) ?号\\)?");
  private static final Pattern ORDER_NUMBER = Pattern
      .compile("\\(?(?:\\(?(?<year>(?:19|20)\\d\\d)[)年] ?)?第 ?(?<sequence>\\d{1,5}) ?号\\)?");
  private static final Pattern NUMBERED_ORDER = Pattern
      .compile("\\(?\\p{IsHan}{3,30}令\\(?(?:\\(?(?:19|20)\\d\\d[)年])?第\\d{1,5}号\\)?\\)?");
  private static final Pattern NUMERAL = Pattern.compile("(?<=第 ?)[一二三四五六七八九十百零〇]{1,6}(?= ?[号號])");
  private static final Pattern SECTION = Pattern.compile(
      "(?:[【〖\\[\\p{So}\\p{Sm}＞>»\\s]+|·(?=.*·$))(?<name>\\p{IsHan}[\\p{IsHan}\\s、·]{0,20}?)[】〗\\]·\\s]*");
  private static final Pattern SIGN = Pattern.compile("[。；;！？!?]");
  private static final int LONGEST_LINE = 90;

  private Forms() {}

  /** The text as it is compared, with its signs. */
  static String plain(String text) {
    return Normalizer.normalize(text).text().replace('\u3000', ' ').strip();
  }

  /** Its letters and digits alone. */
  static String letters(String text) {
    return Letters.of(Normalizer.normalize(text).text());
  }

  /** 江政发〔2023〕7号, in brackets of any kind or between them. */
  static boolean isNumber(String text) {
    return text.length() < LONGEST_LINE && NUMBER.matcher(plain(text)).matches();
  }

  /** 第2号, 〔2022〕第1号. */
  static boolean isOrderNumber(String text) {
    return text.length() < LONGEST_LINE && ORDER_NUMBER.matcher(plain(text)).matches();
  }

  /** A number as our format has it; empty when it is none, or has no code. */
  static String number(String text) {
    Matcher number = NUMBER.matcher(plain(text));
    if (!number.matches() || number.group("code").isEmpty()) {
      return "";
    }
    int code = text.indexOf(text.strip().startsWith("(") || text.strip().startsWith("（") ? 1 : 0);
    String printed = text.strip().replaceFirst("^[(（]", "");
    int bracket = 0;
    while (bracket < printed.length() && "〔[［【(（".indexOf(printed.charAt(bracket)) < 0) {
      bracket++;
    }
    return printed.substring(Math.max(code, 0), bracket).replaceAll("\\s", "") + "〔"
        + number.group("year") + "〕" + number.group("sequence") + word(text);
  }

  /** The number of an order or announcement as our format has it, without the word before. */
  static String orderNumber(String text) {
    Matcher number = ORDER_NUMBER.matcher(plain(text));
    if (!number.matches()) {
      return "";
    }
    String year = number.group("year");
    Matcher numeral = NUMERAL.matcher(text);
    String bracketed = year == null ? "" : text.contains("年") ? year + "年" : "〔" + year + "〕";
    return bracketed + "第" + (numeral.find() ? numeral.group() : number.group("sequence"))
        + word(text);
  }

  private static String word(String number) {
    return number.indexOf('號') >= 0 ? "號" : "号";
  }

  /** The name of a section between brackets or behind an ornament: 【文件】; empty for another line. */
  static String markedSection(String text) {
    Matcher section = SECTION.matcher(text);
    return section.matches() ? section.group("name").replaceAll("\\s", "") : "";
  }

  /** Whether a line may be a part of a title: short, no sentence, no item of a list. */
  static boolean isTitleLine(String text) {
    if (text.isEmpty() || text.length() > LONGEST_LINE || SIGN.matcher(text).find()
        || text.endsWith("：") || text.endsWith(":") || text.endsWith("，") || isNumber(text)
        || isOrderNumber(text) || Signatures.isDay(text) || Attachments.isMarker(text)
        || Sentences.isBracket(text) || !markedSection(text).isEmpty()) {
      return false;
    }
    Marks mark = Marks.of(text);
    return mark == Marks.NONE && Letters.of(text).codePoints().anyMatch(Character::isIdeographic);
  }

  static boolean isOrder(String text) {
    return ORDER.matcher(plain(text).replace(" ", "")).matches();
  }

  /** 江州市人民政府令第12号 on one line. */
  static boolean isNumberedOrder(String text) {
    return text.length() < LONGEST_LINE
        && NUMBERED_ORDER.matcher(plain(text).replace(" ", "")).matches();
  }

  static boolean isIssuer(String text) {
    return text.length() < LONGEST_LINE && ISSUER.matcher(plain(text).replace(" ", "")).matches();
  }

  /** Whether it ends with the kind of a document: 通知, 公告. */
  static boolean endsWithKind(String text) {
    return KIND.matcher(plain(text).replace(" ", "")).find();
  }

  static boolean isAnnouncement(String title) {
    return title.endsWith("公告") || title.endsWith("通告");
  }

  static boolean endsWithPlainKind(String text) {
    return PLAIN_KIND.matcher(plain(text).replace(" ", "")).find();
  }

  /** Where a title says what it is about; -1 when it does not. */
  static int about(String plain) {
    Matcher about = ABOUT.matcher(plain);
    return about.find() ? about.start() : -1;
  }

  /** From 0 to 1, how alike two texts are, by the letters that have to be changed. */
  static double alike(String first, String second) {
    int longest = Math.max(first.length(), second.length());
    if (longest == 0 || Math.abs(first.length() - second.length()) * 4 > longest) {
      return longest == 0 ? 1 : 0;
    }
    return 1 - (double) distance(first, second) / longest;
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
