package gazette.staticsearch;

import gazette.staticsearch.Vocabulary.Numbered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The terms of many articles, and of each term the units that have it. */
final class TermLists {

  private final List<Contribution> articles;
  private final int[] starts;
  private final List<Numbered> terms;
  // Of the term with number n the units are places[ends[n - 1]] to places[ends[n] - 1].
  private int[] ends = new int[1 << 12];
  private final int[] places;

  /**
   * The lists.
   *
   * @param starts the first unit of each article, ascending
   */
  TermLists(List<Contribution> articles, int[] starts) {
    this.articles = articles;
    this.starts = starts;
    Vocabulary vocabulary = new Vocabulary();
    List<int[]> numbers = new ArrayList<>();
    for (Contribution article : articles) {
      numbers.add(count(article, vocabulary));
    }
    ends = Arrays.copyOf(ends, vocabulary.size());
    Arrays.parallelPrefix(ends, Integer::sum);
    this.places = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    fill(numbers);
    this.terms = vocabulary.sorted();
  }

  /** How many terms there are. */
  int size() {
    return terms.size();
  }

  /** How many units all lists have together. */
  int places() {
    return places.length;
  }

  /** A term; they are in the order of their characters. */
  String term(int i) {
    return terms.get(i).term();
  }

  /** The units that have a term, ascending; those of the first article come first. */
  int[] units(int i) {
    int number = terms.get(i).number();
    return Arrays.copyOfRange(places, number == 0 ? 0 : ends[number - 1], ends[number]);
  }

  /** Counts the units of each term, and gives the numbers of the terms as they come. */
  private int[] count(Contribution article, Vocabulary vocabulary) {
    int[] numbers = new int[1 << 10];
    int size = 0;
    for (TermReader term = article.terms(); term.next(); term.skipUnits()) {
      int number = vocabulary.number(term);
      if (number >= ends.length) {
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      ends[number] += term.count();
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }
    return numbers;
  }

  private void fill(List<int[]> numbers) {
    int[] next = new int[ends.length];
    System.arraycopy(ends, 0, next, Math.min(1, ends.length), Math.max(0, ends.length - 1));
    for (int i = 0; i < articles.size(); i++) {
      TermReader term = articles.get(i).terms();
      for (int t = 0; term.next(); t++) {
        int number = numbers.get(i)[t];
        int unit = starts[i];
        for (int left = term.count(); left > 0; left--) {
          unit += term.distance();
          places[next[number]++] = unit;
        }
      }
    }
  }
}
