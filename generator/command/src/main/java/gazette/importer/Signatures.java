package gazette.importer;

import gazette.text.ChineseNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines under a document: who signs, and the day (成文日期). */
final class Signatures {

  // OCR reads 〇 as 0 and 一 as a dash.
  private static final String NUMERAL = "一二三四五六七八九〇○零0O—-";
  private static final Pattern DAY = Pattern.compile("(?<year>[12]\\d{3}|[" + NUMERAL
      + "]{4})\\s*年\\s*(?<month>\\d{1,2}|[一二三四五六七八九十—]{1,3})\\s*月\\s*(?<day>\\d{1,2}|[一二三四五六七八九十—]{1,3})\\s*日");
  private static final Pattern SIGNER = Pattern.compile("\\p{IsHan}[\\p{IsHan} ()（）]{1,28}");

  private Signatures() {}

  static boolean isSignature(List<Line> lines) {
    return isDay(lines.getLast().text())
        && lines.subList(0, lines.size() - 1).stream().allMatch(line -> isSigner(line.text()));
  }

  static boolean isDay(String text) {
    return DAY.matcher(Letters.half(text)).matches();
  }

  /** Whether a line may name who signs; whether it does, the day below it says. */
  static boolean isSigner(String text) {
    return SIGNER.matcher(text).matches() && Marks.of(text) == Marks.NONE;
  }

  static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(Letters.half(text));
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(matcher.group("year")), number(matcher.group("month")),
          number(matcher.group("day"))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** 0, which no calendar has, for what is not a number. */
  private static int number(String text) {
    String read = text.matches("\\d+") ? text
        : text.replace('0', '〇')
            .replace('O', '〇')
            .replace('○', '〇')
            .replace('—', '一')
            .replace('-', '一');
    return ChineseNumber.parse(read).orElse(0);
  }
}
