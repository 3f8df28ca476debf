package gazette.search.query;

import gazette.search.index.DayKeys;
import gazette.search.index.PlaceKeys;

import gazette.text.Bigrams;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for.
 *
 * @param text the whole of it, normalised
 * @param numbers the numbers of documents in it
 * @param clauses anchors of the clauses in it, such as {@code tiao-19}
 * @param days the days in it
 * @param months the months in it
 * @param places the chapters and attachments in it, in the spellings of {@link PlaceKeys}
 * @param phrases what stands between quotation marks
 * @param units the words and other meaningful pieces of the rest
 * @param rest the text with a line break for each character of what is none of the rest
 */
public record ParsedQuery(String text, List<NumberWanted> numbers, List<ClauseWanted> clauses,
    List<Day> days, List<Month> months, List<String> places, List<String> phrases, List<Unit> units,
    String rest) {

  public ParsedQuery {
    numbers = List.copyOf(numbers);
    clauses = List.copyOf(clauses);
    days = List.copyOf(days);
    months = List.copyOf(months);
    places = List.copyOf(places);
    phrases = List.copyOf(phrases);
    units = List.copyOf(units);
  }

  /** Whether nothing can be looked for: no letter, digit or Chinese character. */
  public boolean isEmpty() {
    return numbers.isEmpty() && clauses.isEmpty() && days.isEmpty() && months.isEmpty()
        && places.isEmpty() && phrases.isEmpty() && units.isEmpty();
  }

  /** What the rest is made of, cut only where something else stood. */
  public List<String> runs() {
    return rest.lines().filter(run -> new Bigrams(run).next()).toList();
  }

  /**
   * The number of a document.
   *
   * @param key its spelling in the index
   * @param typed as it stands in the normalised query
   */
  public record NumberWanted(String key, String typed) {}

  /**
   * A clause.
   *
   * @param anchor such as {@code tiao-19}
   * @param typed normalised, such as 第19条
   */
  public record ClauseWanted(String anchor, String typed) {}

  /**
   * A day.
   *
   * @param inYear month and day, such as {@code 12-15}
   * @param date the day with its year; null when the year is not said
   * @param spellings how official texts write it, in normalised text
   */
  public record Day(String inYear, @Nullable LocalDate date, List<String> spellings) {
    public Day {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * A month.
   *
   * @param year null when it is not said
   * @param month 1 to 12
   */
  public record Month(@Nullable Integer year, int month) {

    /** How official texts write it, in normalised text. */
    public String printed() {
      return year == null ? month + "月" : year + "年" + month + "月";
    }

    /** Its key in the index: {@code 2020-11} or {@code --11}. */
    public String key() {
      return year == null ? DayKeys.month(month) : DayKeys.month(year, month);
    }
  }

  /**
   * A piece of the query that means something by itself.
   *
   * @param text normalised
   * @param kind how it is looked for and how much it counts
   * @param start where it begins in the text that it is a piece of
   * @param words the words that it is made of, when it is several that have a synonym together
   * @param alike what it is also called
   */
  public record Unit(String text, Kind kind, int start, List<String> words, List<String> alike) {

    public Unit {
      words = List.copyOf(words);
      alike = List.copyOf(alike);
    }

    public enum Kind {
      /** A word that the segmenter knows. */
      WORD,
      /** What it does not know: names, new words, codes, numbers with their measure. */
      PIECE,
      /** A single character or a word that only holds the question together. */
      WEAK
    }

    public boolean isWeak() {
      return kind == Kind.WEAK;
    }

    /** Whether it is all Chinese characters. */
    public boolean isChinese() {
      return text.codePoints().allMatch(Character::isIdeographic);
    }

    public int end() {
      return start + text.length();
    }
  }
}
