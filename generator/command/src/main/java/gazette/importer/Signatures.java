package gazette.importer;

import gazette.problem.Phrase;
import gazette.text.ChineseNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private static final Pattern SIGNER_AND_DAY = Pattern.compile(
      "(?<signer>\\p{IsHan}[\\p{IsHan} ()（）]{2,60}?)\\s{1,8}(?<when>" + DAY.pattern() + ")");

  private Signatures() {}

  /** The lines with who signs and the day on a line each. */
  static List<Line> parted(List<Line> lines, Ledger ledger) {
    List<Line> parted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher both = both(line);
      // Below another one it is a row of a table.
      boolean row = (i > 0 && both(lines.get(i - 1)).matches())
          || (i + 1 < lines.size() && both(lines.get(i + 1)).matches());
      if (both.matches() && !row && !Sentences.hasOpen(both.group("signer"))) {
        String day = line.text().substring(both.start("when"));
        // In their places, for they may stand in two columns.
        String raw = line.raw().stripTrailing();
        int cut = Math.max(0, raw.length() - day.length());
        String blank = " ".repeat(Line.width(raw.substring(0, cut)));
        parted.add(new Line(line.number(), line.text().substring(0, both.end("signer")),
            raw.substring(0, cut).stripTrailing()));
        parted.add(new Line(line.number(), day, blank + raw.substring(cut)));
        ledger.note(line.number(), Fate.SPLIT, Phrase.of("parted-before", day));
      } else {
        parted.add(line);
      }
    }
    return parted;
  }

  private static Matcher both(Line line) {
    return SIGNER_AND_DAY.matcher(line.isRow() ? "" : Letters.half(line.text()));
  }

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
