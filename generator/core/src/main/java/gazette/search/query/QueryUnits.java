package gazette.search.query;

import gazette.search.query.ParsedQuery.Unit;
import gazette.search.segment.Token;
import gazette.search.segment.WordSegmenter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts the words of a query together to units: 崔 国 炜 is one name, 10 年 one quantity, gb 7258 one
 * code.
 */
public final class QueryUnits {

  /** More than anyone types; a pasted page is known by its first words. */
  public static final int MOST = 32;

  // A digit with no measure says little.
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  // No synonym is of more words.
  private static final int MOST_WORDS = 8;

  private final List<Token> words;
  private final Synonyms synonyms;
  private final Map<String, Unit> units = new LinkedHashMap<>();

  private QueryUnits(List<Token> words, Synonyms synonyms) {
    this.words = words;
    this.synonyms = synonyms;
  }

  /**
   * The units of a text in order, each once, at most {@value #MOST}.
   *
   * @param text normalised
   */
  public static List<Unit> of(String text, Synonyms synonyms) throws IOException {
    QueryUnits query = new QueryUnits(new WordSegmenter().words(text), synonyms);
    query.collect();
    return query.units.values().stream().limit(MOST).toList();
  }

  private void collect() {
    int at = 0;
    while (at < words.size()) {
      int end = synonymEnd(at);
      if (end == at) {
        end = isHan(at) ? chineseEnd(at) : otherEnd(at);
      }
      Unit unit = unit(at, end);
      units.putIfAbsent(unit.text(), unit);
      at = end;
    }
  }

  /** After the longest run of words that has a synonym; where it begins when there is none. */
  private int synonymEnd(int from) {
    int longest = from;
    for (int to = from + 1; to <= words.size() && to - from <= MOST_WORDS; to++) {
      if (synonyms.knows(text(from, to))) {
        longest = to;
      }
      if (to < words.size() && !touches(to)) {
        break;
      }
    }
    return longest;
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    words.subList(from, to).forEach(word -> text.append(word.text()));
    return text.toString();
  }

  /** One word, or single characters that the segmenter could not put together. */
  private int chineseEnd(int from) {
    int at = from + 1;
    if (isSingle(from) && !isParticle(from)) {
      while (at < words.size() && touches(at) && isHan(at) && isSingle(at) && !isParticle(at)
          && synonymEnd(at) == at) {
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
    String text = text(from, to);
    List<String> parts = synonyms.knows(text) && to - from > 1
        ? words.subList(from, to).stream().map(Token::text).toList()
        : List.of();
    return new Unit(text, kind(from, to), words.get(from).start(), parts, synonyms.of(text));
  }

  private Unit.Kind kind(int from, int to) {
    if (to - from > 1) {
      return Unit.Kind.PIECE;
    }
    if (isStop(from) || DIGIT.matcher(words.get(from).text()).matches()) {
      return Unit.Kind.WEAK;
    }
    if (!isHan(from)) {
      return Unit.Kind.PIECE;
    }
    return isSingle(from) ? Unit.Kind.WEAK : Unit.Kind.WORD;
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

  private boolean isParticle(int at) {
    return StopWords.isParticle(words.get(at).text());
  }

  private boolean isStop(int at) {
    return StopWords.contains(words.get(at).text());
  }
}
