package gazette.search;

import gazette.search.ParsedQuery.Unit;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the words of a query together to units: 崔 国 炜 is one name, 10 年 one quantity, gb 7258 one
 * code.
 */
final class QueryUnits {

  /** More than anyone types; a pasted page is known by its first words. */
  static final int MOST = 32;

  private final List<Token> words;
  private final Set<Unit> units = new LinkedHashSet<>();

  private QueryUnits(List<Token> words) {
    this.words = words;
  }

  /**
   * The units of a text in order, each once, at most {@value #MOST}.
   *
   * @param text normalised
   */
  static List<Unit> of(String text) throws IOException {
    QueryUnits query = new QueryUnits(new WordSegmenter().words(text));
    query.collect();
    return query.units.stream().limit(MOST).toList();
  }

  private void collect() {
    int at = 0;
    while (at < words.size()) {
      int end = isHan(at) ? chineseEnd(at) : otherEnd(at);
      units.add(unit(at, end));
      at = end;
    }
  }

  /** One word, or single characters that the segmenter could not put together. */
  private int chineseEnd(int from) {
    int at = from + 1;
    if (isSingle(from) && !isStop(from)) {
      while (at < words.size() && touches(at) && isHan(at) && isSingle(at) && !isStop(at)) {
        at++;
      }
    }
    return at;
  }

  /** A number with letters, signs and its measure: gb7258, 27.71%, 10年. */
  private int otherEnd(int from) {
    int at = from + 1;
    while (at < words.size() && touches(at) && !isHan(at)) {
      at++;
    }
    boolean number = Character.isDigit(words.get(at - 1).text().codePointAt(0));
    boolean measured = number && at < words.size() && touches(at) && isHan(at) && isSingle(at);
    return measured ? at + 1 : at;
  }

  private Unit unit(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (Token word : words.subList(from, to)) {
      text.append(word.text());
    }
    return new Unit(text.toString(), kind(from, to));
  }

  private Unit.Kind kind(int from, int to) {
    if (to - from > 1 || !isHan(from)) {
      return Unit.Kind.PIECE;
    }
    return isSingle(from) || isStop(from) ? Unit.Kind.WEAK : Unit.Kind.WORD;
  }

  private boolean touches(int at) {
    return words.get(at - 1).end() == words.get(at).start();
  }

  private boolean isHan(int at) {
    return Character.isIdeographic(words.get(at).text().codePointAt(0));
  }

  private boolean isSingle(int at) {
    String word = words.get(at).text();
    return word.codePointCount(0, word.length()) == 1;
  }

  private boolean isStop(int at) {
    return StopWords.contains(words.get(at).text());
  }
}
