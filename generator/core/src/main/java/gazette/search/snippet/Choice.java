package gazette.search.snippet;

import gazette.search.snippet.Marks.Mark;
import gazette.search.snippet.Weights.Worth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the part of a text to show. */
final class Choice {

  // Of a table of thousands of rows the first are looked at, and as many that have a word.
  private static final int FIRST = 64;
  private static final int MOST_SENTENCES = 256;
  // From so many of the best sentences windows are tried.
  private static final int MOST_STARTS = 12;
  private static final int MOST_WITHIN = 200;

  /**
   * What is shown of a text.
   *
   * @param window what answers best
   * @param head the row that names the columns, when the window is rows of a table; null else
   * @param share how well it answers, comparable within one query
   */
  record Chosen(Window window, @Nullable Window head, double share) {}

  private final String text;
  private final List<Mark> marks;
  private final Weights weights;
  private final int longest;
  private final Sentences sentences;
  private final Windows windows;
  private final Worth[] worths;

  /**
   * Prepares to choose.
   *
   * @param text normalised
   * @param marks of the text, in order
   * @param longest how many characters may be shown, or somewhat more
   */
  Choice(String text, List<Mark> marks, Weights weights, int longest) {
    this.text = text;
    this.marks = marks;
    this.weights = weights;
    this.longest = longest;
    this.sentences = new Sentences(text);
    this.windows = new Windows(text, sentences, longest);
    this.worths = new Worth[sentences.count()];
    Arrays.fill(worths, Worth.NOTHING);
  }

  /**
   * Chooses.
   *
   * @param byMeaning whether sentences are weighed by their meaning, too
   */
  Chosen make(boolean byMeaning) {
    if (sentences.count() == 0) {
      return new Chosen(new Window(0, 0), null, 0);
    }
    List<Integer> weighed = weighSentences(byMeaning);
    Chosen best = weighed(windows.beginning());
    if (!windows.isShort()) {
      for (Window window : candidates(weighed)) {
        Chosen other = weighed(window);
        best = other.share() > best.share() ? other : best;
      }
    }
    return best.head() == null ? best : rowsAlone(best);
  }

  /** Of rows below the head of a table those that have the words: others tell of something else. */
  private Chosen rowsAlone(Chosen rows) {
    int first = sentences.at(rows.window().start());
    int last = sentences.at(rows.window().end() - 1);
    double enough = IntStream.rangeClosed(first, last)
        .mapToDouble(row -> worths[row].words())
        .max()
        .orElse(0) / 2;
    while (first < last && worths[first].words() < enough) {
      first++;
    }
    while (first < last && worths[last].words() < enough) {
      last--;
    }
    Window window = new Window(Math.max(rows.window().start(), sentences.start(first)),
        Math.min(rows.window().end(), sentences.withoutBreak(last)));
    return new Chosen(window, rows.head(), rows.share());
  }

  private List<Integer> weighSentences(boolean byMeaning) {
    List<Integer> weighed = new ArrayList<>();
    // A text that has all of the query tells by its words which sentence answers.
    boolean meant = byMeaning && weights.words(marks, new Window(0, text.length())) < 1;
    int next = 0;
    for (int i = 0; i < worths.length && weighed.size() < MOST_SENTENCES; i++) {
      Window sentence = new Window(sentences.start(i), sentences.end(i));
      while (next < marks.size() && marks.get(next).start() < sentence.start()) {
        next++;
      }
      if (i < FIRST || (next < marks.size() && marks.get(next).start() < sentence.end())) {
        worths[i] = weights.of(text, marks, sentence, meant);
        weighed.add(i);
      }
    }
    return weighed;
  }

  /** Windows that begin with the best sentences, and with those before them. */
  private List<Window> candidates(List<Integer> weighed) {
    List<Window> found = new ArrayList<>();
    weighed.stream()
        .sorted(Comparator.comparingDouble((Integer i) -> weights.alone(worths[i])).reversed())
        .limit(MOST_STARTS)
        .forEach(sentence -> {
          found.add(windows.from(sentence));
          if (windows.isLong(sentence)) {
            addWithin(sentence, found);
          }
          if (sentence > 0 && !windows.isLong(sentence - 1)) {
            found.add(windows.from(sentence - 1));
          }
        });
    return found;
  }

  private void addWithin(int sentence, List<Window> found) {
    marks.stream()
        .filter(mark -> mark.start() >= sentences.start(sentence)
            && mark.end() <= sentences.end(sentence))
        .limit(MOST_WITHIN)
        .forEach(mark -> found.add(windows.around(mark.start(), mark.end())));
  }

  private Chosen weighed(Window window) {
    int first = sentences.at(window.start());
    Worth best = worths[first];
    for (int i = first + 1; i < worths.length && sentences.withoutBreak(i) <= window.end(); i++) {
      best = best.or(worths[i]);
    }
    Window head = head(first);
    Window half = new Window(window.start(), (window.start() + window.end()) / 2);
    double all = head == null ? weights.words(marks, window) : weights.words(marks, head, window);
    return new Chosen(window, head, weights.together(best, all, weights.words(marks, half)));
  }

  /** The head of the table that a window shows rows of, when it is short. */
  private @Nullable Window head(int first) {
    Window head = sentences.head(first);
    return head == null || head.end() - head.start() > longest / 2 ? null : head;
  }
}
