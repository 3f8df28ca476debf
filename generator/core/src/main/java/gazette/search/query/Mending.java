package gazette.search.query;

import gazette.search.index.Lexicon;

import gazette.search.query.ParsedQuery.Unit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query with words that the index does not know was probably meant to be: pinyin becomes
 * Chinese, slips of typing are mended.
 */
public final class Mending {

  // xi'an; words apart may be syllables of one.
  private static final Pattern LETTERS = Pattern.compile("[a-zü]+(?:[ '’]+[a-zü]+)*");
  private static final Pattern WORD = Pattern.compile("[a-zü]+");
  private static final Pattern RUN = Pattern.compile(LETTERS + "|\\p{IsHan}{2,40}");

  // So many characters beside letters must stand in the index with what is put for them.
  private static final int BESIDE = 2;

  private final Lexicon lexicon;
  private final Synonyms synonyms;

  public Mending(Lexicon lexicon, Synonyms synonyms) {
    this.lexicon = lexicon;
    this.synonyms = synonyms;
  }

  /** The text of the query as it was probably meant; empty when there is nothing to mend. */
  public Optional<String> mend(ParsedQuery parsed) throws IOException {
    StringBuilder mended = new StringBuilder();
    String rest = parsed.rest();
    int done = 0;
    Matcher run = RUN.matcher(rest);
    while (run.find()) {
      mended.append(parsed.text(), done, run.start());
      mended.append(Character.isIdeographic(run.group().codePointAt(0))
          ? new Slips(lexicon).mend(run.group(), doubts(parsed, run.start(), run.end()))
          : chinese(run.group(), besides(rest, run)));
      done = run.end();
    }
    mended.append(parsed.text(), done, parsed.text().length());
    String text = mended.toString();
    return text.equals(parsed.text()) ? Optional.empty() : Optional.of(text);
  }

  /**
   * What stands beside a run of letters.
   *
   * @param before the Chinese characters, two at most
   * @param after likewise
   * @param code whether they are part of a code with digits (kn95)
   */
  private record Beside(String before, String after, boolean code) {}

  private static Beside besides(String rest, Matcher run) {
    int from = run.start();
    while (from > 0 && run.start() - from < BESIDE && isHan(rest, from - 1)) {
      from--;
    }
    int to = run.end();
    while (to < rest.length() && to - run.end() < BESIDE && isHan(rest, to)) {
      to++;
    }
    return new Beside(rest.substring(from, run.start()), rest.substring(run.end(), to),
        isCode(rest, run.start() - 1) || isCode(rest, run.end()));
  }

  private static boolean isHan(String text, int at) {
    return Character.isIdeographic(text.charAt(at));
  }

  private static boolean isCode(String text, int at) {
    return at >= 0 && at < text.length()
        && (Character.isDigit(text.charAt(at)) || "-+._&".indexOf(text.charAt(at)) >= 0);
  }

  /** Letters as Chinese, if they are no words of the index and sound like some. */
  private String chinese(String letters, Beside beside) throws IOException {
    Optional<String> whole = isKnown(letters) ? Optional.empty()
        : new Sounds(lexicon).text(letters.replaceAll("[ '’]", ""));
    if (whole.isPresent()) {
      return whole.get();
    }
    StringBuilder chinese = new StringBuilder();
    int done = 0;
    Matcher word = WORD.matcher(letters);
    while (word.find()) {
      chinese.append(letters, done, word.start());
      String before = word.start() == 0 ? beside.before() : "";
      String after = word.end() == letters.length() ? beside.after() : "";
      chinese.append(isKnown(word.group()) || beside.code() ? word.group()
          : word(before, word.group(), after));
      done = word.end();
    }
    return chinese.append(letters, done, letters.length()).toString();
  }

  private String word(String before, String letters, String after) throws IOException {
    Optional<String> spoken = new Sounds(lexicon).text(letters);
    return spoken.isPresent() ? spoken.get()
        : new Initials(lexicon).text(before, letters, after).orElse(letters);
  }

  private boolean isKnown(String letters) throws IOException {
    Matcher word = WORD.matcher(letters);
    while (word.find()) {
      if (lexicon.word(word.group()) > 0 || synonyms.knows(word.group())) {
        return true;
      }
    }
    return false;
  }

  /** For each character of a run whether it is part of something unknown. */
  private Slips.Doubt[] doubts(ParsedQuery parsed, int from, int to) throws IOException {
    Slips.Doubt[] doubts = new Slips.Doubt[to - from];
    Arrays.fill(doubts, Slips.Doubt.NONE);
    for (Unit unit : parsed.units()) {
      boolean within = unit.start() >= from && unit.end() <= to;
      if (within && isLeftOver(unit, parsed)) {
        doubts[unit.start() - from] = Slips.Doubt.PIECE;
      } else if (within && !unit.isWeak() && !synonyms.knows(unit.text()) && isUnknown(unit)) {
        Arrays.fill(doubts, unit.start() - from, unit.end() - from,
            unit.kind() == Unit.Kind.WORD ? Slips.Doubt.WORD : Slips.Doubt.PIECE);
      }
    }
    return doubts;
  }

  /** The 刑 of 刑玉秀, where texts have 玉秀. */
  private static boolean isLeftOver(Unit unit, ParsedQuery parsed) {
    return unit.isWeak() && unit.text().length() == 1 && !StopWords.isParticle(unit.text())
        && parsed.units()
            .stream()
            .filter(other -> other.kind() == Unit.Kind.PIECE && other.isChinese())
            .anyMatch(piece -> piece.start() == unit.end() || piece.end() == unit.start());
  }

  private boolean isUnknown(Unit unit) throws IOException {
    return lexicon.word(unit.text()) == 0
        && (unit.text().length() == 2 || lexicon.text(unit.text()) == 0);
  }
}
