package gazette.search.snippet;

import gazette.search.index.PairQueries;
import gazette.search.index.Schema.Part;
import gazette.search.query.DaysAsked;
import gazette.search.query.ParsedQuery;
import gazette.search.query.ParsedQuery.Unit;
import gazette.search.query.StopWords;
import gazette.text.Bigrams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** What of a query is marked in a text. */
public final class Targets {

  /**
   * A wording to mark.
   *
   * @param text normalised
   * @param word whether the index knows where it stands as a word
   * @param literal whether punctuation may stand within it in the text
   * @param weak whether it is marked only beside another piece: 市 in 市领导, not in every 市政府
   * @param weight the rarer, the more it tells about a text
   * @param group which piece of the query it is a wording of
   * @param other whether the query has it in other words
   */
  public record Target(String text, boolean word, boolean literal, boolean weak, double weight,
      int group, boolean other) {}

  private final IndexReader reader;
  private final List<Target> targets = new ArrayList<>();
  private int group;

  private Targets(IndexReader reader) {
    this.reader = reader;
  }

  /** The targets of a query; rare ones weigh more. */
  public static List<Target> of(ParsedQuery parsed, IndexReader reader) throws IOException {
    Targets targets = new Targets(reader);
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
    int passages = passages(unit.text());
    boolean word = passages > 0 && unit.kind() != Unit.Kind.PIECE;
    double weight = word ? weight(passages) : weight(unit.text());
    add(new Target(unit.text(), word, false, false, weight, group, false));
    for (String part : unit.words()) {
      double share = weight / unit.words().size();
      add(new Target(part, passages(part) > 0, false, false, share, group, true));
    }
    for (String alike : unit.alike()) {
      add(new Target(alike, passages(alike) > 0, false, false, weight, group, true));
    }
  }

  /** In how many texts a word stands as the segmenter sees it. */
  private int passages(String word) throws IOException {
    return reader.docFreq(new Term(Part.BODY.words, word));
  }

  private double weight(String text) throws IOException {
    int documents = reader.maxDoc();
    for (Bigrams.Term term : PairQueries.terms(text)) {
      documents = Math.min(documents, reader.docFreq(new Term(Part.BODY.pairs, term.text())));
    }
    return weight(documents);
  }

  private double weight(int documents) {
    return Math.log(1.5 + (double) reader.maxDoc() / (documents + 1));
  }
}
