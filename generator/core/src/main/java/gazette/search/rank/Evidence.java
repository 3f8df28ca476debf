package gazette.search.rank;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an article, or of a passage that is a result by itself.
 *
 * @param place the article's among those that were looked at
 * @param from the first of its documents among theirs
 * @param to the document behind its last one
 * @param share how much of the query its passages have between them, 0 to 1
 * @param together the most of it that one passage has, with the headings that it stands under
 * @param words what it scores by words
 * @param nearest how near in meaning its nearest passage is, or its title
 * @param meaning how near it is as a whole
 */
record Evidence(int place, int from, int to, double share, double together, float words,
    double nearest, double meaning) {

  private static final int COUNTED_BREADTH = 5;

  /**
   * Weighs all that was looked at; what has nothing of the query is left out.
   *
   * @param grouped whether articles are results; else each passage is one
   */
  static List<Evidence> of(PassageScores scores, Coverage coverage, Ranking ranking,
      boolean grouped) {
    Tally tally = scores.tally();
    Weighing weighing = new Weighing(scores, coverage, ranking);
    for (int place = 0; place < tally.articles(); place++) {
      if (grouped) {
        // Of a passage the title says nothing: all of its law have it.
        double title = Math.max(0, scores.nearness(tally.from(place)));
        weighing.add(place, tally.from(place), tally.to(place), title);
      } else {
        for (int local = tally.from(place); local < tally.to(place); local++) {
          weighing.add(place, local, local + 1, 0);
        }
      }
    }
    return weighing.all;
  }

  private static final class Weighing {
    private final PassageScores scores;
    private final Coverage coverage;
    private final Ranking ranking;
    private final List<Evidence> all = new ArrayList<>();

    Weighing(PassageScores scores, Coverage coverage, Ranking ranking) {
      this.scores = scores;
      this.coverage = coverage;
      this.ranking = ranking;
    }

    void add(int place, int from, int to, double title) {
      Tally tally = scores.tally();
      int concepts = 0;
      boolean any = false;
      boolean hit = false;
      double together = 0;
      float nearest = -1;
      float[] best = new float[COUNTED_BREADTH];
      for (int local = from; local < to; local++) {
        if (scores.isPassage(place, local)) {
          any = true;
          nearest = Math.max(nearest, scores.nearness(local));
          if (tally.isHit(local)) {
            hit = true;
            concepts |= tally.concepts(local);
            together = Math.max(together, coverage.of(tally.concepts(local)));
            keepBest(best, scores.words(local));
          }
        }
      }
      if (hit || (any && scores.areByMeaning())) {
        double meaning = Math.max(nearest, title);
        all.add(new Evidence(place, from, to, hit ? coverage.of(concepts) : 0, together,
            words(best), meaning, meaning + ranking.meaning().title() * title));
      }
    }

    private float words(float[] best) {
      float words = best[0];
      for (int i = 1; i < best.length; i++) {
        words += ranking.answer().breadth() * best[i];
      }
      return words;
    }

    /** Sorts a score in among the best ones, the greatest first. */
    private static void keepBest(float[] best, float score) {
      int at = best.length - 1;
      if (score <= best[at]) {
        return;
      }
      while (at > 0 && best[at - 1] < score) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = score;
    }
  }
}
