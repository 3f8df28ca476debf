package gazette.search.query;

import gazette.search.index.PlaceKeys;

import gazette.search.query.ParsedQuery.ClauseWanted;
import gazette.search.query.ParsedQuery.NumberWanted;
import gazette.search.query.ParsedQuery.Unit;
import gazette.text.Bigrams;
import gazette.text.ClauseNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
  // A longer stretch of time says less than the words that tell it (2020年柴油货车淘汰).
  private static final int LONGEST_STRETCH = 100;

  private final KnownNumbers known;
  private final LocalDate today;
  private final StringBuilder rest;
  private final List<NumberWanted> numbers = new ArrayList<>();
  private final List<ClauseWanted> clauses = new ArrayList<>();
  private final List<DaysAsked> days = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();

  private QueryParser(String text, KnownNumbers known, LocalDate today) {
    this.known = known;
    this.today = today;
    this.rest = new StringBuilder(text);
  }

  /**
   * Takes a query apart.
   *
   * @param text normalised
   * @param words what it may be made of
   */
  public static ParsedQuery parse(String text, Words words) throws IOException {
    QueryParser parser = new QueryParser(text, words.numbers(), words.today());
    parser.takePhrases();
    parser.takeNumbers();
    parser.takeClauses();
    parser.takeDays();
    parser.takePlaces();
    String rest = parser.rest.toString();
    List<Unit> units = new Pieces(words.lexicon()).split(QueryUnits.of(rest, words.synonyms()));
    return new ParsedQuery(text, parser.numbers, parser.clauses, parser.days, parser.places,
        parser.phrases, units, rest);
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

  private void takeNumbers() {
    for (NumberAsked asked : DocumentNumbers.in(rest.toString(), today.getYear())) {
      known.wanted(asked, rest.toString()).ifPresent(wanted -> {
        numbers.add(wanted);
        blank(wanted.start(), wanted.end());
      });
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
    for (DaysAsked asked : Days.in(rest.toString(), today)) {
      boolean told = asked.kind() != DaysAsked.Kind.ANY
          || ChronoUnit.DAYS.between(asked.from(), asked.to()) <= LONGEST_STRETCH;
      if (told) {
        days.add(asked);
        blank(asked.start(), asked.end());
      }
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
