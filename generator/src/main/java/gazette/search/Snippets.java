package gazette.search;

import gazette.search.Marks.Mark;
import gazette.search.Targets.Target;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReader;

/**
 * Shows of a passage the sentences that answer best, in the characters of the print.
 */
final class Snippets {

  private final LeafReader reader;
  private final List<Target> targets;

  Snippets(LeafReader reader, ParsedQuery parsed) throws IOException {
    this.reader = reader;
    this.targets = Targets.of(parsed, reader);
  }

  /** A snippet of a passage; its beginning, when nothing of the query stands in its text. */
  Snippet of(int document, String text) throws IOException {
    List<Mark> marks = Marks.of(reader, document, text, targets);
    Window window = marks.isEmpty() ? Windows.beginning(text) : best(text, marks);
    List<Mark> shown = marks.stream()
        .filter(mark -> mark.start() >= window.start() && mark.end() <= window.end())
        .toList();
    return new Snippet(SnippetHtml.of(text, window, shown), !shown.isEmpty());
  }

  /** The window that has most of the query's pieces, by their weight; of equal ones the first. */
  private Window best(String text, List<Mark> marks) {
    Window best = Windows.beginning(text);
    double bestWeight = -1;
    for (Window window : Windows.around(text, marks)) {
      double weight = weight(window, marks);
      if (weight > bestWeight) {
        best = window;
        bestWeight = weight;
      }
    }
    return best;
  }

  private double weight(Window window, List<Mark> marks) {
    BitSet seen = new BitSet();
    double weight = 0;
    for (Mark mark : marks) {
      if (mark.start() >= window.start() && mark.end() <= window.end()) {
        // A piece that comes again says little more.
        weight += targets.get(mark.target()).weight() * (seen.get(mark.target()) ? 0.05 : 1);
        seen.set(mark.target());
      }
    }
    return weight;
  }
}
