package gazette.search.snippet;

import gazette.search.index.Lexicon;
import gazette.search.query.DaysAsked;
import gazette.search.query.ParsedQuery;
import gazette.search.query.ParsedQuery.Unit;
import gazette.search.query.StopWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What of a query is marked in a text. */
final class Targets {

  /**
   * A wording to mark.
   *
   * @param text normalised
   * @param word whether the index has it as a word
   * @param literal whether punctuation may stand within it in the text
   * @param weak whether it is marked only beside another piece: 市 in 市领导, not in every 市政府
   * @param weight the rarer, the more it tells about a text
   * @param group which piece of the query it is a wording of
   * @param other whether the query has it in other words
   */
  record Target(String text, boolean word, boolean literal, boolean weak, double weight, int group,
      boolean other) {}

  private final Lexicon lexicon;
  private final List<Target> targets = new ArrayList<>();
  private int group;

  private Targets(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The targets of a query; rare ones weigh more. */
  static List<Target> of(ParsedQuery parsed, Lexicon lexicon, double sideBySide)
      throws IOException {
    Targets targets = new Targets(lexicon);
    for (ParsedQuery.NumberWanted number : parsed.numbers()) {
      targets.addLiteral(Stream.of(List.of(number.typed()), number.own(), number.cited())
          .flatMap(List::stream)
          .distinct()
          .toArray(String[]::new));
    }
    boolean onlyClauses = parsed.units().isEmpty() && parsed.phrases().isEmpty();
    for (ParsedQuery.ClauseWanted clause : parsed.clauses()) {
      // The clause begins with its number: what is wanted of it are the words beside.
      double weight = onlyClauses ? targets.weight(clause.typed()) : 0;
      targets.add(new Target(clause.typed(), false, true, false, weight, targets.group++, false));
    }
    for (DaysAsked days : parsed.days()) {
      if (!days.spellings().isEmpty()) {
        targets.addLiteral(days.spellings().toArray(String[]::new));
      }
    }
    for (String phrase : parsed.phrases()) {
      targets.addLiteral(phrase);
    }
    boolean onlyWeak = parsed.units().stream().allMatch(Unit::isWeak);
    for (Unit unit : parsed.units()) {
      if (onlyWeak || !unit.isWeak()) {
        targets.add(unit);
      } else if (!StopWords.contains(unit.text())) {
        targets.add(new Target(unit.text(), false, false, true, 0, targets.group, false));
      }
      targets.group++;
    }
    for (String stretch : parsed.stretches()) {
      double weight = sideBySide * targets.weight(stretch);
      targets.add(new Target(stretch, false, false, false, weight, targets.group++, false));
    }
    return targets.targets;
  }

  private void add(Target target) {
    targets.add(target);
  }

  private void addLiteral(String... spellings) throws IOException {
    for (String spelling : spellings) {
      add(new Target(spelling, false, true, false, weight(spelling), group,
          !spelling.equals(spellings[0])));
    }
    group++;
  }

  private void add(Unit unit) throws IOException {
    int passages = lexicon.word(unit.text());
    boolean word = passages > 0 && unit.kind() != Unit.Kind.PIECE;
    double weight = passages > 0 ? lexicon.rarity(passages) : weight(unit.text());
    add(new Target(unit.text(), word, false, false, weight, group, false));
    for (String part : unit.words()) {
      double share = weight / unit.words().size();
      add(new Target(part, isWord(part), false, false, share, group, true));
    }
    for (String alike : unit.alike()) {
      add(new Target(alike, isWord(alike), false, false, weight, group, true));
    }
  }

  private boolean isWord(String text) throws IOException {
    return lexicon.word(text) > 0;
  }

  private double weight(String text) throws IOException {
    return lexicon.rarity(lexicon.atMost(text));
  }
}
