package gazette.staticsearch;

import gazette.text.Bigrams;
import gazette.text.ClauseNumber;
import gazette.text.Pinyin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which terms a text has.
 *
 * <p>
 * The pairs of its characters ({@link Bigrams}), and what a query may spell in other ways, behind a
 * sign that no text has in a term:
 *
 * <ul>
 * <li>{@code #政办(2020)62} the number of a document, with one to four characters of its code, and
 * {@code #政府令2} that of an order; {@code #政办62} and {@code #(2020)62} where less is said
 * <li>{@code @} a day: a character for the day within the year, then the year, or nothing
 * <li>{@code §} the clause that a passage is: a character for its number, then that after 之, or 0
 * <li>{@code ~zhengfu} two characters of a title as they are spoken, and {@code ^zf} their first
 * letters
 * </ul>
 */
final class Terms {

  private static final int LONGEST_CODE = 4;
  // A number as a character makes the second one of a term tell much: shards are found by two.
  private static final char FIRST = '\u4E00';

  // In normalised text, where every bracket is round. The same is in search.js.
  private static final Pattern NUMBER = Pattern
      .compile("(?<code>\\p{IsHan}) ?\\( ?(?<year>[12][0-9]{3}) ?\\) ?第? ?0{0,3}"
          + "(?<sequence>[1-9][0-9]{0,4}(?:-[1-9][0-9]?)?) ?号"
          + "|(?<ling>令)[ (]? ?第? ?0{0,3}(?<order>[1-9][0-9]{0,4}(?:-[1-9][0-9]?)?) ?号");
  private static final Pattern DAY = Pattern.compile(
      "(?:(?<year>[12][0-9]{3}) ?年 ?)?(?<![0-9])(?<month>[01]?[0-9]) ?月 ?(?<day>[0-3]?[0-9]) ?日");

  private Terms() {}

  /**
   * Tells the terms of a text, each as often as it stands there.
   *
   * @param text normalised
   * @param year of the issue: a day without a year is one of it
   * @param terms takes them; the same object may be changed for the next term
   */
  static void of(String text, int year, Consumer<CharSequence> terms) {
    StringBuilder term = new StringBuilder();
    Bigrams bigrams = new Bigrams(text);
    while (bigrams.next()) {
      term.setLength(0);
      bigrams.appendTo(term);
      terms.accept(term);
    }
    if (text.indexOf('号') >= 0) {
      numbers(text).forEach(terms);
    }
    if (text.indexOf('月') >= 0 && text.indexOf('日') >= 0) {
      days(text, year, terms);
    }
  }

  /** Other spellings of a document's own number, for its title: 政办62号, 政办2020 62号. */
  static String spellings(String number) {
    Matcher printed = NUMBER.matcher(number);
    if (!printed.find() || printed.group("year") == null) {
      return number;
    }
    String code = number.substring(0, printed.end("code"));
    String tail = printed.group("sequence") + "号";
    return number + "\n" + code + tail + "\n" + code + printed.group("year") + " " + tail;
  }

  /** The terms of a passage's name, if it is that of a clause. */
  static List<String> label(String label) {
    return ClauseNumber.parse(label)
        .map(clause -> List.of("§" + (char) (FIRST + clause.number()) + clause.insertion()))
        .orElse(List.of());
  }

  /** The terms of a title in Latin letters. */
  static List<String> pinyin(String title) {
    List<String> terms = new ArrayList<>();
    List<String> before = List.of();
    for (int i = 0; i < title.length(); i++) {
      List<String> readings = Pinyin.readings(title.charAt(i));
      for (String first : before) {
        for (String second : readings) {
          terms.add("~" + first + second);
          terms.add("^" + first.charAt(0) + second.charAt(0));
        }
      }
      before = readings;
    }
    return terms;
  }

  /** The term of a day, without a year where that is an empty text. */
  static String day(String year, int month, int day) {
    return "@" + (char) (FIRST + month * 32 + day) + year;
  }

  private static List<String> numbers(String text) {
    List<String> terms = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      boolean order = number.group("order") != null;
      int codeEnd = order ? number.end("ling") : number.end("code");
      String year = order ? "" : "(" + number.group("year") + ")";
      String sequence = order ? number.group("order") : number.group("sequence");
      if (!order) {
        terms.add("#" + year + sequence);
      }
      int start = codeEnd;
      while (start > 0 && codeEnd - start < LONGEST_CODE
          && Character.isIdeographic(text.charAt(start - 1))) {
        start--;
        String code = text.substring(start, codeEnd);
        terms.add("#" + code + year + sequence);
        if (!order && code.length() > 1) {
          terms.add("#" + code + sequence);
        }
      }
    }
    return terms;
  }

  private static void days(String text, int yearOfIssue, Consumer<CharSequence> terms) {
    Matcher found = DAY.matcher(text);
    while (found.find()) {
      String year = found.group("year");
      int month = Integer.parseInt(found.group("month"));
      int day = Integer.parseInt(found.group("day"));
      terms.accept(day(year == null ? Integer.toString(yearOfIssue) : year, month, day));
      terms.accept(day("", month, day));
    }
  }
}
