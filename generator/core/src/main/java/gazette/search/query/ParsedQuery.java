package gazette.search.query;

import gazette.search.index.PlaceKeys;

import gazette.text.Bigrams;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query asks for.
 *
 * @param text the whole of it, normalised
 * @param numbers the numbers of documents in it
 * @param clauses anchors of the clauses in it, such as {@code tiao-19}
 * @param days the days in it, and stretches of days
 * @param places the chapters and attachments in it, in the spellings of {@link PlaceKeys}
 * @param phrases what stands between quotation marks
 * @param units the words and other meaningful pieces of the rest
 * @param rest the text with a line break for each character of what is none of the rest
 */
public record ParsedQuery(String text, List<NumberWanted> numbers, List<ClauseWanted> clauses,
    List<DaysAsked> days, List<String> places, List<String> phrases, List<Unit> units,
    String rest) {

  public ParsedQuery {
    numbers = List.copyOf(numbers);
    clauses = List.copyOf(clauses);
    days = List.copyOf(days);
    places = List.copyOf(places);
    phrases = List.copyOf(phrases);
    units = List.copyOf(units);
  }

  /** Whether nothing can be looked for: no letter, digit or Chinese character. */
  public boolean isEmpty() {
    return !namesSomething() && units.isEmpty();
  }

  /** Whether it names a number, a clause, a day or another place, or quotes a text. */
  public boolean namesSomething() {
    return !numbers.isEmpty() || !clauses.isEmpty() || !days.isEmpty() || !places.isEmpty()
        || !phrases.isEmpty();
  }

  /** What the rest is made of, cut only where something else stood. */
  public List<String> runs() {
    return rest.lines().filter(run -> new Bigrams(run).next()).toList();
  }

  /**
   * Two units or more that stand side by side with no word of the question among them: of 市卫健委主任是谁
   * it is 市卫健委主任.
   */
  public List<String> stretches() {
    List<String> stretches = new ArrayList<>();
    int from = 0;
    int end = -1;
    int count = 0;
    for (Unit unit : units) {
      boolean asks = StopWords.contains(unit.text());
      if (asks || unit.start() != end) {
        addStretch(from, end, count, stretches);
        from = unit.start();
        count = 0;
      }
      end = asks ? -1 : unit.end();
      count++;
    }
    addStretch(from, end, count, stretches);
    return stretches;
  }

  private void addStretch(int from, int end, int count, List<String> stretches) {
    if (count > 1 && end > from) {
      stretches.add(rest.substring(from, end));
    }
  }

  /**
   * The number of a document.
   *
   * @param own the numbers of documents that are meant, in their spelling in the index
   * @param cited likewise, of documents that are only cited
   * @param start where it begins in the query
   * @param end where it ends
   * @param typed as it stands in the normalised query
   */
  public record NumberWanted(List<String> own, List<String> cited, int start, int end,
      String typed) {
    public NumberWanted {
      own = List.copyOf(own);
      cited = List.copyOf(cited);
    }
  }

  /**
   * A clause.
   *
   * @param anchor such as {@code tiao-19}
   * @param typed normalised, such as 第19条
   */
  public record ClauseWanted(String anchor, String typed) {}

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
