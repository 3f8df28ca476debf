package gazette.search.snippet;

import gazette.search.query.ParsedQuery;

import gazette.search.snippet.Marks.Mark;
import gazette.search.snippet.Targets.Target;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/**
 * Shows of a passage the sentences that answer best, in the characters of the print.
 */
public final class Snippets {

  // What stands in the first half of a window counts that much more.
  private static final double AT_ONCE = 0.2;
  // A piece of the query that comes again in a window says little more.
  private static final double AGAIN = 0.05;
  // What a kind of answer that is asked for is worth, as a part of what the query tells in all.
  private static final double ANSWER = 0.3;

  private final IndexReader reader;
  private final List<Target> targets;
  private final List<AnswerKind> wanted;
  private final double all;

  public Snippets(IndexReader reader, ParsedQuery parsed) throws IOException {
    this.reader = reader;
    this.targets = Targets.of(parsed, reader);
    this.wanted = AnswerKind.askedBy(parsed.text());
    this.all = targets.stream().filter(target -> !target.other()).mapToDouble(Target::weight).sum();
  }

  /**
   * A snippet of a passage; its beginning, when nothing of the query stands in its text.
   *
   * @param longest how many characters it may have, or somewhat more
   */
  public Snippet of(int document, String text, int longest) throws IOException {
    Windows windows = new Windows(text, longest);
    List<Mark> marks = Marks.of(reader, document, text, targets);
    Window best = windows.beginning();
    double most = marks.isEmpty() ? 0 : -1;
    for (Window window : windows.around(marks)) {
      double weight = weight(text, window, marks);
      if (weight > most) {
        best = window;
        most = weight;
      }
    }
    Window window = best;
    List<Mark> shown = marks.stream()
        .filter(mark -> mark.start() >= window.start() && mark.end() <= window.end())
        .toList();
    return new Snippet(SnippetHtml.of(text, window, shown), !shown.isEmpty(),
        all == 0 ? 0 : most / all);
  }

  /** What a window has of the query, and whether it has the kind of answer that is asked for. */
  private double weight(String text, Window window, List<Mark> marks) {
    double weight = weight(window, marks);
    Window half = new Window(window.start(), (window.start() + window.end()) / 2);
    weight += AT_ONCE * weight(half, marks);
    String shown = text.substring(window.start(), window.end());
    for (AnswerKind kind : wanted) {
      weight += kind.isIn(shown) ? ANSWER * all : 0;
    }
    return weight;
  }

  private double weight(Window window, List<Mark> marks) {
    BitSet seen = new BitSet();
    double weight = 0;
    for (Mark mark : marks) {
      if (mark.start() >= window.start() && mark.end() <= window.end()) {
        Target target = targets.get(mark.target());
        weight += target.weight() * (seen.get(target.group()) ? AGAIN : 1);
        seen.set(target.group());
      }
    }
    return weight;
  }
}
