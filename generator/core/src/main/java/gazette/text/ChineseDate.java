package gazette.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as official texts write them: 2021年2月1日, 二〇二一年二月一日, 2021年元月1日, 2021年1月. */
public final class ChineseDate {

  private static final String NUMERAL = "[0-9零〇○一二三四五六七八九十]";

  /** The form of a day with its year, for patterns that say what stands around it. */
  public static final String FORM = "(?:公元)?" + NUMERAL + "{4}年(?:元|" + NUMERAL + "{1,3})月(?:"
      + NUMERAL + "{1,3}日)?";
  /**
   * The same, or the end of a year, for one that may leave out the year, which then is that of a
   * day before it.
   */
  public static final String FORM_IN_YEAR = "(?:(?:公元)?" + NUMERAL + "{4}年|当年|同年|次年)?(?:(?:元|"
      + NUMERAL + "{1,3})月" + NUMERAL + "{1,3}日|年?[底末])";

  private static final Pattern PARTS = Pattern.compile("(?:公元)?(?:(?<year>" + NUMERAL
      + "{4})年|(?<same>[当同])年|(?<next>次)年)?(?:(?<end>年?[底末])|(?:(?<first>元)|(?<month>" + NUMERAL
      + "{1,3}))月(?:(?<day>" + NUMERAL + "{1,3})日)?)");

  private ChineseDate() {}

  /** The first day of what is meant: of 2021年1月 its first; empty when the calendar lacks it. */
  public static Optional<LocalDate> first(String text) {
    return read(text, null, false);
  }

  /**
   * The last day of what is meant: of 2021年1月 its 31st.
   *
   * @param before a day before it, which gives the year that is left out
   */
  public static Optional<LocalDate> last(String text, @Nullable LocalDate before) {
    return read(text, before, true);
  }

  private static Optional<LocalDate> read(String text, @Nullable LocalDate before, boolean last) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    OptionalInt year = year(parts, before);
    OptionalInt month = month(parts);
    if (year.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.of(year.getAsInt(), month.getAsInt(), 1);
      if (parts.group("day") == null) {
        return Optional.of(last ? first.plusMonths(1).minusDays(1) : first);
      }
      OptionalInt day = ChineseNumber.parse(parts.group("day"));
      return day.isEmpty() ? Optional.empty() : Optional.of(first.withDayOfMonth(day.getAsInt()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static OptionalInt month(Matcher parts) {
    if (parts.group("end") != null) {
      return OptionalInt.of(12);
    }
    return parts.group("first") != null ? OptionalInt.of(1)
        : ChineseNumber.parse(parts.group("month"));
  }

  private static OptionalInt year(Matcher parts, @Nullable LocalDate before) {
    if (parts.group("year") != null) {
      return ChineseNumber.parse(parts.group("year"));
    }
    if (before == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(parts.group("next") == null ? before.getYear() : before.getYear() + 1);
  }
}
