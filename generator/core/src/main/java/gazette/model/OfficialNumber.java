package gazette.model;

import gazette.text.ChineseNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an official document is known and cited: 晋市政办〔2020〕77号, 晋城市人民政府令第2号,
 * 晋城市人民代表大会常务委员会公告〔14届〕第3号. Two spellings of one number (令第3号, 令第三号) are equal.
 *
 * @param code what it is filed under: the short form of the issuer (机关代字), such as 晋市政办; of orders
 *   and announcements the issuer with the word, such as 晋城市人民政府令
 * @param period what it counts within: a year, or the term of a congress (届, below 1000); 0 for
 *   what counts through the years
 * @param sequence the running number, from 1
 * @param part the second figure of 3-1号; 0 for nearly all, which have none
 * @param printed as the document has it
 */
public record OfficialNumber(String code, int period, int sequence, int part, String printed) {

  private static final int FIRST_YEAR = 1000;

  /** A running number in digits, for patterns that look for numbers in texts. */
  public static final String DIGITS = "[1-9]\\d{0,4}(?:-[1-9]\\d?)?";
  /** The same, or in numerals, as may stand behind 第. */
  public static final String FIGURES = "(?:" + DIGITS + "|[一二三四五六七八九十百千零〇]{1,7})";
  /** The term of a congress in brackets. */
  public static final String TERM = "〔(?:[1-9]\\d?|[一二三四五六七八九十]{1,3})届〕";

  // GB/T 9704-2012, 7.2.5: the year in full between 〔 and 〕; the sequence is not zero-padded.
  private static final Pattern OF_A_YEAR = Pattern.compile(
      "(?<code>[\\p{IsHan}（）]*\\p{IsHan})〔(?<year>[12]\\d{3})〕(?<sequence>" + DIGITS + ")号");
  // 10.2: an order carries 第 and the sequence, without a year; 市政府令〔2022〕第1号 occurs all the same.
  // Announcements may have year or 届.
  private static final Pattern WITH_WORD = Pattern.compile("(?<code>\\p{IsHan}+(?:令|[公通]告))(?:(?<="
      + "[告令])(?:(?<year>[12]\\d{3})年|〔(?<bracketed>[12]\\d{3})〕|(?<term>" + TERM
      + ")))?第(?<sequence>" + FIGURES + ")号");

  public OfficialNumber {
    if (sequence < 1 || !printed.startsWith(code)
        || !(OF_A_YEAR.matcher(printed).matches() || WITH_WORD.matcher(printed).matches())) {
      throw new IllegalArgumentException(printed);
    }
  }

  /** Reads a number in one of its forms; empty when the text has none. */
  public static Optional<OfficialNumber> parse(String text) {
    Matcher ofYear = OF_A_YEAR.matcher(text);
    if (ofYear.matches()) {
      return of(ofYear, Integer.parseInt(ofYear.group("year")));
    }
    Matcher word = WITH_WORD.matcher(text);
    return word.matches() ? of(word, period(word)) : Optional.empty();
  }

  private static int period(Matcher word) {
    String year = word.group("year") != null ? word.group("year") : word.group("bracketed");
    if (year != null) {
      return Integer.parseInt(year);
    }
    String term = word.group("term");
    return term == null ? 0 : numeral(term.substring(1, term.length() - 2)).orElse(-1);
  }

  private static Optional<OfficialNumber> of(Matcher number, int period) {
    String[] figures = number.group("sequence").split("-", -1);
    OptionalInt sequence = numeral(figures[0]);
    return sequence.isEmpty() || period < 0 ? Optional.empty()
        : Optional.of(new OfficialNumber(number.group("code"), period, sequence.getAsInt(),
            figures.length == 1 ? 0 : Integer.parseInt(figures[1]), number.group()));
  }

  /** Digits, or a numeral in its usual form. */
  private static OptionalInt numeral(String figures) {
    if (Character.isDigit(figures.charAt(0))) {
      return OptionalInt.of(Integer.parseInt(figures));
    }
    OptionalInt number = ChineseNumber.parse(figures);
    return number.isPresent() && ChineseNumber.print(number.getAsInt()).equals(figures) ? number
        : OptionalInt.empty();
  }

  /** Whether it is that of an order (令). */
  public boolean isOrder() {
    return period == 0 && code.endsWith("令");
  }

  /** Whether it counts within a year. */
  public boolean isOfYear() {
    return period >= FIRST_YEAR;
  }

  /** Whether it counts within the term of a congress. */
  public boolean isOfTerm() {
    return period > 0 && !isOfYear();
  }

  /** The one spelling that all spellings of the number share. */
  public String standard() {
    String within = period == 0 ? "第" : isOfYear() ? "〔" + period + "〕" : "〔" + period + "届〕第";
    return code + within + sequence + (part == 0 ? "" : "-" + part) + "号";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OfficialNumber that && standard().equals(that.standard());
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, period, sequence, part);
  }

  /** As printed. */
  @Override
  public String toString() {
    return printed;
  }
}
