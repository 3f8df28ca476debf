package gazette.search.snippet;

import gazette.search.rank.Ranking;
import gazette.search.snippet.Marks.Mark;
import gazette.search.snippet.Targets.Target;
import java.util.List;

/**
 * What a part of a text is worth as an answer to a query: what it has of the query's words, and
 * where these are not all, how near it comes in meaning.
 */
final class Weights {

  private final List<Target> targets;
  private final List<AnswerKind> wanted;
  private final Nearness nearness;
  private final Ranking.Snippet ranking;
  private final double[] most;
  private final double all;

  Weights(List<Target> targets, List<AnswerKind> wanted, Nearness nearness,
      Ranking.Snippet ranking) {
    this.targets = targets;
    this.wanted = wanted;
    this.nearness = nearness;
    this.ranking = ranking;
    this.most = new double[targets.stream().mapToInt(Target::group).max().orElse(0) + 1];
    double sum = 0;
    for (Target target : targets) {
      most[target.group()] = Math.max(most[target.group()], target.weight());
    }
    for (double group : most) {
      sum += group;
    }
    this.all = sum;
  }

  /**
   * The part of the query's words that some marks are, 0 to 1, or a little more for repetitions.
   */
  double words(List<Mark> marks, Window... windows) {
    if (all == 0) {
      return 0;
    }
    double[] groups = new double[most.length];
    boolean[] seen = new boolean[targets.size()];
    double again = 0;
    for (Window window : windows) {
      for (int i = first(marks, window.start()); i < marks.size(); i++) {
        Mark mark = marks.get(i);
        if (mark.start() >= window.end()) {
          break;
        }
        if (mark.end() <= window.end()) {
          Target target = targets.get(mark.target());
          if (seen[mark.target()]) {
            again += target.weight();
          } else {
            seen[mark.target()] = true;
            groups[target.group()] += target.weight();
          }
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < groups.length; i++) {
      sum += Math.min(groups[i], most[i]);
    }
    return (sum + ranking.again() * again) / all;
  }

  private static int first(List<Mark> marks, int start) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * What a sentence is worth.
   *
   * @param meant whether its meaning counts
   */
  Worth of(String text, List<Mark> marks, Window sentence, boolean meant) {
    boolean answer = wanted.stream()
        .anyMatch(kind -> kind.isIn(text, sentence.start(), sentence.end()));
    double near = meant ? nearness.of(text, sentence.start(), sentence.end()) : 0;
    return new Worth(words(marks, sentence), near, answer);
  }

  /** What a sentence is worth by itself. */
  double alone(Worth worth) {
    return worth.words() + (1 - Math.min(1, worth.words())) * worth.meaning()
        + (worth.answers() ? ranking.answer() : 0);
  }

  /**
   * What several sentences are worth that are shown together.
   *
   * @param best the most that one of them has of each
   */
  double together(Worth best, double all, double firstHalf) {
    return all + ranking.atOnce() * firstHalf + ranking.together() * best.words()
        + (1 - Math.min(1, all)) * best.meaning() + (best.answers() ? ranking.answer() : 0);
  }

  /**
   * What a sentence is worth.
   *
   * @param words the part of the query's words that it has
   * @param meaning how near it is in meaning, 0 to 1
   * @param answers whether it has a kind of answer that is asked for
   */
  record Worth(double words, double meaning, boolean answers) {

    static final Worth NOTHING = new Worth(0, 0, false);

    /** The most of each. */
    Worth or(Worth other) {
      return new Worth(Math.max(words, other.words), Math.max(meaning, other.meaning),
          answers || other.answers);
    }
  }
}
