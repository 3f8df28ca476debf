package gazette.search.query;

import gazette.search.index.Lexicon;
import gazette.search.index.DayKeys;
import gazette.search.index.NumberKeys;
import gazette.search.index.PlaceKeys;

import gazette.search.index.NumberKeys.Found;
import gazette.search.query.ParsedQuery.ClauseWanted;
import gazette.search.query.ParsedQuery.Day;
import gazette.search.query.ParsedQuery.Month;
import gazette.search.query.ParsedQuery.NumberWanted;
import gazette.search.query.ParsedQuery.Unit;
import gazette.text.Bigrams;
import gazette.text.ClauseNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a query apart. Any text is a query; there is no syntax to get wrong but quotation marks,
 * and a lone one is no mark.
 */
public final class QueryParser {

  private static final Pattern QUOTED = Pattern
      .compile("\"(?<a>[^\"]*)\"|“(?<b>[^“”]*)”|「(?<c>[^「」]*)」|『(?<d>[^『』]*)』");
  private static final Pattern CLAUSE = Pattern.compile("第[0-9]{1,4}条(?:之[0-9]{1,2})?");
  // 关于晋市政办〔2020〕62号: the Chinese text before a number is not all of its code.
  private static final Pattern LEAD = Pattern.compile("^(?:请问|关于|根据|按照|依据|依照|查询|查找|查|找|和|与|的)+");
  private static final Pattern SHORT_GOVERNMENT = Pattern.compile("(?<!人民)政府");
  // 政办62, 政办2020年第62号, 政办2020-62
  private static final Pattern SHORT_NUMBER = Pattern
      .compile("(?<code>\\p{IsHan}{1,12}) ?(?:(?<year>[12][0-9]{3}) ?[- /年第]{1,3})?第? ?0{0,3}"
          + "(?<sequence>[1-9][0-9]{0,4}) ?号?");

  private final Lexicon lexicon;
  private final StringBuilder rest;
  private final List<NumberWanted> numbers = new ArrayList<>();
  private final List<ClauseWanted> clauses = new ArrayList<>();
  private final List<Day> days = new ArrayList<>();
  private final List<Month> months = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();

  private QueryParser(String text, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.rest = new StringBuilder(text);
  }

  /**
   * Takes a query apart.
   *
   * @param text normalised
   */
  public static ParsedQuery parse(String text, Lexicon lexicon, Synonyms synonyms) throws IOException {
    QueryParser parser = new QueryParser(text, lexicon);
    parser.takePhrases();
    parser.takeNumbers();
    parser.takeShortNumber();
    parser.takeClauses();
    parser.takeDays();
    parser.takeMonths();
    parser.takePlaces();
    String rest = parser.rest.toString();
    List<Unit> units = new Pieces(lexicon).split(QueryUnits.of(rest, synonyms));
    return new ParsedQuery(text, parser.numbers, parser.clauses, parser.days, parser.months,
        parser.places, parser.phrases, units, rest);
  }

  private void takePhrases() {
    Matcher quoted = QUOTED.matcher(rest.toString());
    while (quoted.find()) {
      String phrase = rest.substring(quoted.start() + 1, quoted.end() - 1);
      if (new Bigrams(phrase).next()) {
        phrases.add(phrase);
        blank(quoted.start(), quoted.end());
      }
    }
  }

  private void takeNumbers() throws IOException {
    for (Found found : NumberKeys.typed(rest.toString())) {
      if (found.year().isEmpty() && !isWrittenOut(found) && !lexicon.hasNumber(found.key())) {
        continue;
      }
      Matcher lead = LEAD.matcher(found.code());
      int skipped = lead.find() && !lexicon.hasNumber(found.key()) ? lead.end() : 0;
      if (skipped < found.code().length()) {
        String code = found.code().substring(skipped);
        int start = found.start() + skipped;
        numbers.add(new NumberWanted(key(code, found), rest.substring(start, found.end())));
        blank(start, found.end());
      }
    }
  }

  /** 市政府令 is short for 市人民政府令. */
  private String key(String code, Found found) throws IOException {
    String typed = NumberKeys.key(code, found.year(), found.sequence());
    String inFull = NumberKeys.key(SHORT_GOVERNMENT.matcher(code).replaceFirst("人民政府"),
        found.year(), found.sequence());
    return !lexicon.hasNumber(typed) && lexicon.hasNumber(inFull) ? inFull : typed;
  }

  /** 令第2号, 令第2 and 令2号, but not the temperatures of 夏令30. */
  private boolean isWrittenOut(Found order) {
    String typed = rest.substring(order.start(), order.end());
    return typed.indexOf('第') >= 0 || typed.indexOf('号') >= 0;
  }

  /** A short number is one only if a document has it: 金牌30 may be anything. */
  private void takeShortNumber() throws IOException {
    Matcher number = SHORT_NUMBER.matcher(rest.toString().strip());
    if (!number.matches()) {
      return;
    }
    String year = number.group("year") == null ? "" : "(" + number.group("year") + ")";
    String key = number.group("code") + year + number.group("sequence");
    if (lexicon.hasNumber(key)) {
      numbers.add(new NumberWanted(key, number.group()));
      blank(0, rest.length());
    }
  }

  private void takeClauses() {
    Matcher clause = CLAUSE.matcher(rest.toString());
    while (clause.find()) {
      ClauseNumber.parse(clause.group()).ifPresent(number -> {
        clauses.add(new ClauseWanted(number.anchor(), clause.group()));
        blank(clause.start(), clause.end());
      });
    }
  }

  private void takeDays() {
    Matcher day = DayKeys.TYPED.matcher(rest.toString());
    while (day.find()) {
      LocalDate date = DayKeys.date(day).orElse(null);
      if (date != null || day.group("month") != null) {
        int month = DayKeys.month(day);
        int dayOfMonth = DayKeys.day(day);
        String inYear = month + "月" + dayOfMonth + "日";
        List<String> spellings = date == null ? List.of(inYear)
            : List.of(date.getYear() + "年" + inYear, inYear);
        days.add(new Day(DayKeys.inYear(month, dayOfMonth), date, spellings));
        blank(day.start(), day.end());
      }
    }
  }

  private void takeMonths() {
    Matcher month = DayKeys.TYPED_MONTH.matcher(rest.toString());
    while (month.find()) {
      Integer year = month.group("year") == null ? null : Integer.valueOf(month.group("year"));
      months.add(new Month(year, Integer.parseInt(month.group("month"))));
      blank(month.start(), month.end());
    }
  }

  private void takePlaces() {
    Matcher place = PlaceKeys.PLACE.matcher(rest.toString());
    while (place.find()) {
      places.add(PlaceKeys.key(place));
      blank(place.start(), place.end());
    }
  }

  /** A line break, so that what stands on either side is not joined. */
  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, '\n');
    }
  }
}
