package gazette.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts normalised text into overlapping pairs of {@link Elements}: 满10年 gives 满10, 10 and 10年.
 *
 * <p>
 * At each element there is the pair it makes with the next one, when that is joined to it. A
 * number, sign or run of letters is also a term by itself; a Chinese character only where it begins
 * no pair, so that all terms that begin with a character tell all places where it stands.
 */
public final class Bigrams {

  /**
   * A term.
   *
   * @param text one element or two
   * @param position which element it begins with, from 0
   * @param start where it begins in the text
   * @param end where it ends
   * @param pair whether it is two elements
   */
  public record Term(String text, int position, int start, int end, boolean pair) {}

  private final String text;
  private final Elements ahead;
  private boolean more;
  private int position = -1;
  private Elements.Kind kind = Elements.Kind.HAN;
  private int firstStart;
  private int firstEnd;
  private int end;
  private boolean pair;
  private boolean pairWaits;

  /**
   * Begins before the first term.
   *
   * @param text normalised
   */
  public Bigrams(String text) {
    this.text = text;
    this.ahead = new Elements(text);
    this.more = ahead.next();
  }

  /** All terms of a text. */
  public static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    Bigrams bigrams = new Bigrams(text);
    while (bigrams.next()) {
      StringBuilder term = new StringBuilder();
      bigrams.appendTo(term);
      terms.add(new Term(term.toString(), bigrams.position, bigrams.firstStart, bigrams.end,
          bigrams.pair));
    }
    return terms;
  }

  /** Goes to the next term; false when there is none. */
  public boolean next() {
    if (pairWaits) {
      pairWaits = false;
      pair = true;
      end = ahead.end();
      return true;
    }
    if (!more) {
      return false;
    }
    position++;
    kind = ahead.kind();
    firstStart = ahead.start();
    firstEnd = ahead.end();
    more = ahead.next();
    boolean paired = more && ahead.joined();
    pair = paired && kind == Elements.Kind.HAN;
    pairWaits = paired && !pair;
    end = pair ? ahead.end() : firstEnd;
    return true;
  }

  /** Which element the term begins with, from 0. */
  public int position() {
    return position;
  }

  /** Where the term begins in the text. */
  public int start() {
    return firstStart;
  }

  /** Where it ends. */
  public int end() {
    return end;
  }

  /** Adds the term to a text, without the space that may be between its elements. */
  public void appendTo(StringBuilder term) {
    term.append(text, firstStart, firstEnd);
    if (pair) {
      term.append(text, ahead.start(), ahead.end());
    }
  }
}
