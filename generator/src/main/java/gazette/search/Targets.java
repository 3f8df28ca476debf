package gazette.search;

import gazette.search.ParsedQuery.Unit;
import gazette.search.Schema.Part;
import gazette.text.Bigrams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/** What of a query is marked in a text. */
final class Targets {

  /**
   * A piece of the query to mark.
   *
   * @param text normalised
   * @param word whether it is a word of the segmenter
   * @param literal whether punctuation may stand within it in the text
   * @param weak whether it is marked only beside another piece: 市 in 市领导, not in every 市政府
   * @param weight the rarer, the more it tells about a text
   */
  record Target(String text, boolean word, boolean literal, boolean weak, double weight) {}

  private Targets() {}

  /** The targets of a query; rare ones weigh more. */
  static List<Target> of(ParsedQuery parsed, LeafReader reader) throws IOException {
    List<Target> targets = new ArrayList<>();
    for (ParsedQuery.NumberWanted number : parsed.numbers()) {
      targets.add(piece(number.typed(), true, reader));
    }
    for (ParsedQuery.ClauseWanted clause : parsed.clauses()) {
      targets.add(piece(clause.typed(), true, reader));
    }
    for (ParsedQuery.Day day : parsed.days()) {
      for (String spelling : day.spellings()) {
        targets.add(piece(spelling, true, reader));
      }
    }
    for (String phrase : parsed.phrases()) {
      targets.add(piece(phrase, true, reader));
    }
    boolean onlyWeak = parsed.units().stream().allMatch(Unit::isWeak);
    for (Unit unit : parsed.units()) {
      if (onlyWeak || !unit.isWeak()) {
        targets.add(unit(unit, reader));
      } else if (!StopWords.contains(unit.text())) {
        targets.add(new Target(unit.text(), false, false, true, 0));
      }
    }
    return targets;
  }

  private static Target unit(Unit unit, LeafReader reader) throws IOException {
    if (unit.kind() == Unit.Kind.PIECE) {
      return piece(unit.text(), false, reader);
    }
    int documents = reader.docFreq(new Term(Part.BODY.words, unit.text()));
    return new Target(unit.text(), true, false, false, weight(documents, reader));
  }

  private static Target piece(String text, boolean literal, LeafReader reader) throws IOException {
    int documents = reader.maxDoc();
    for (Bigrams.Term term : Bigrams.of(text)) {
      documents = Math.min(documents, reader.docFreq(new Term(Part.BODY.pairs, term.text())));
    }
    return new Target(text, false, literal, false, weight(documents, reader));
  }

  private static double weight(int documents, LeafReader reader) {
    return Math.log(1.5 + (double) reader.maxDoc() / (documents + 1));
  }
}
