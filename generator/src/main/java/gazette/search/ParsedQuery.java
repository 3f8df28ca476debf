package gazette.search;

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
 * @param phrases what stands between quotation marks
 * @param units the words and other meaningful pieces of the rest
 * @param runs what the rest is made of, cut only where something else stood
 */
record ParsedQuery(String text, List<NumberWanted> numbers, List<ClauseWanted> clauses,
    List<Day> days, List<String> phrases, List<Unit> units, List<String> runs) {

  ParsedQuery {
    numbers = List.copyOf(numbers);
    clauses = List.copyOf(clauses);
    days = List.copyOf(days);
    phrases = List.copyOf(phrases);
    units = List.copyOf(units);
    runs = List.copyOf(runs);
  }

  /** Whether nothing can be looked for: no letter, digit or Chinese character. */
  boolean isEmpty() {
    return numbers.isEmpty() && clauses.isEmpty() && days.isEmpty() && phrases.isEmpty()
        && units.isEmpty();
  }

  /**
   * The number of a document.
   *
   * @param key its spelling in the index
   * @param typed as it stands in the normalised query
   */
  record NumberWanted(String key, String typed) {}

  /**
   * A clause.
   *
   * @param anchor such as {@code tiao-19}
   * @param typed normalised, such as 第19条
   */
  record ClauseWanted(String anchor, String typed) {}

  /**
   * A day.
   *
   * @param inYear month and day, such as {@code 12-15}
   * @param date the day with its year; null when the year is not said
   * @param spellings how official texts write it, in normalised text
   */
  record Day(String inYear, @Nullable LocalDate date, List<String> spellings) {
    Day {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * A piece of the query that means something by itself.
   *
   * @param text normalised
   * @param kind how it is looked for and how much it counts
   */
  record Unit(String text, Kind kind) {

    enum Kind {
      /** A word that the segmenter knows. */
      WORD,
      /** What it does not know: names, new words, codes, numbers with their measure. */
      PIECE,
      /** A single character or a word that only holds the question together. */
      WEAK
    }

    boolean isWeak() {
      return kind == Kind.WEAK;
    }
  }
}
